/// Numbers as extension elements write them.
enum DecimalText {
  /// Without exponent, and without a fraction where there is none.
  static func of(_ number: Double) -> String {
    Int64(exactly: number).map { String($0) } ?? String(number)
  }
}
