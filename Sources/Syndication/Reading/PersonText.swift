/// A person written as one line: `name (email)`, `email (name)`,
/// `Name <email>`, or only one of the two.
enum PersonText {
  static func person(_ line: String) -> Person? {
    guard let line = line.nonEmpty else { return nil }
    guard line.utf8.contains(UInt8(ascii: "@")) else { return Person(name: line) }
    let last = line.utf8.last
    for brackets in ["()", "<>", "[]"] as [StaticString] {
      guard last == brackets.utf8Start[1],
        let start = line.utf8.lastIndex(of: brackets.utf8Start[0])
      else { continue }
      let outside = clean(String(line[..<start]))
      let inside = clean(String(line[line.index(after: start)...].dropLast()))
      if let outside, isEmail(outside) {
        return Person(name: inside, email: withoutScheme(outside))
      }
      if let inside, isEmail(inside) {
        return Person(name: outside, email: withoutScheme(inside))
      }
    }
    if isEmail(line), !line.contains(" ") { return Person(email: withoutScheme(line)) }
    // An address in a line of words is taken out of it.
    let words = line.split(separator: " ")
    if let address = words.first(where: { isEmail(clean(String($0)) ?? "") }) {
      let name = words.filter { $0 != address }.joined(separator: " ")
      return Person(name: clean(name), email: clean(String(address)).map(withoutScheme))
    }
    return Person(name: line)
  }

  /// `email (name)`, as RSS 2.0 writes persons, or the one of the two that
  /// is known.
  static func line(_ person: Person) -> String {
    switch (person.name, person.email) {
    case (let name?, let email?): "\(email) (\(name))"
    case (let name?, nil): name
    case (nil, let email?): email
    case (nil, nil): person.url ?? ""
    }
  }

  private static func clean(_ text: String) -> String? {
    var bytes = text.trimmingSpace().utf8[...]
    while let last = bytes.last, Self.is(last, oneOf: ",;<([") { bytes.removeLast() }
    while let first = bytes.first, Self.is(first, oneOf: ",;>)]<([") { bytes.removeFirst() }
    while let last = bytes.last, Self.is(last, oneOf: ">)]") { bytes.removeLast() }
    return String(Substring(bytes)).nonEmpty
  }

  private static func `is`(_ byte: UInt8, oneOf set: StaticString) -> Bool {
    UnsafeBufferPointer(start: set.utf8Start, count: set.utf8CodeUnitCount).contains(byte)
  }

  private static func withoutScheme(_ address: String) -> String {
    let scheme = address.utf8.prefix(7)
    return scheme.elementsEqual("mailto:".utf8, by: { $0.asciiLowercased == $1 })
      ? String(address.dropFirst(7)) : address
  }

  private static func isEmail(_ text: String) -> Bool {
    let bytes = text.utf8
    guard let at = bytes.firstIndex(of: UInt8(ascii: "@")), at != bytes.startIndex else {
      return false
    }
    let domain = bytes[bytes.index(after: at)...]
    let dot = UInt8(ascii: ".")
    return domain.contains(dot) && !bytes.contains(UInt8(ascii: " ")) && domain.first != dot
      && domain.last != dot
  }
}
