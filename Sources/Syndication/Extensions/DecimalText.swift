/// Numbers as extension elements write them.
enum DecimalText {
  /// Without a fraction where there is none.
  static func of(_ number: Double) -> String {
    Int64(exactly: number).map { String($0) } ?? String(number)
  }

  /// A finite number; nil for anything else, `nan` and `1e999` included.
  static func number(_ text: some StringProtocol) -> Double? {
    Double(text).flatMap { $0.isFinite ? $0 : nil }
  }
}

extension XMLAttributes {
  func number(_ name: LocalName) -> Double? { trimmed(name).flatMap(DecimalText.number) }
}
