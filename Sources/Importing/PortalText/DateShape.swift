/// The numbers of a line that has the form of a date, possible or not:
/// `23.05.2024`, `23.05.2024, 14:05 Uhr`.
struct DateShape {
  var day: Int
  var month: Int
  var year: Int
  var time: (hour: Int, minute: Int)?

  /// Asked of nearly every line of every file, hence by hand.
  init?(_ line: String) {
    var bytes = line.utf8[...]
    guard let day = bytes.takeNumber(1...2), bytes.take("."),
      let month = bytes.takeNumber(1...2), bytes.take("."), let year = bytes.takeNumber(4...4)
    else { return nil }
    self.day = day
    self.month = month
    self.year = year
    guard !bytes.isEmpty else { return }

    let isParted = bytes.take(",")
    guard bytes.takeSpaces() || isParted, let hour = bytes.takeNumber(1...2),
      bytes.take(":") || bytes.take("."), let minute = bytes.takeNumber(2...2)
    else { return nil }
    time = (hour, minute)
    _ = bytes.takeSpaces()
    guard bytes.isEmpty || bytes.elementsEqual("Uhr".utf8) else { return nil }
  }
}

extension Substring.UTF8View {
  /// Takes a number of so many digits from the beginning.
  fileprivate mutating func takeNumber(_ width: ClosedRange<Int>) -> Int? {
    let digits = prefix { (0x30...0x39).contains($0) }
    guard width.contains(digits.count) else { return nil }
    self = self[digits.endIndex...]
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  fileprivate mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let byte = first, byte == UInt8(ascii: character) else { return false }
    removeFirst()
    return true
  }

  fileprivate mutating func takeSpaces() -> Bool {
    let rest = drop { $0 == 0x20 }
    defer { self = rest }
    return rest.startIndex != startIndex
  }
}
