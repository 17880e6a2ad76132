/// A person written as one line: `name (email)`, `email (name)`,
/// `Name <email>`, or only one of the two.
enum PersonText {
  static func person(_ line: String) -> Person? {
    guard let line = line.nonEmpty else { return nil }
    guard line.utf8.contains(UInt8(ascii: "@")) else { return Person(name: line) }
    for (open, close) in [("(", ")"), ("<", ">"), ("[", "]")] {
      guard line.hasSuffix(close), let start = line.lastIndex(of: Character(open)) else { continue }
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
    var text = text.trimmingSpace()
    while let last = text.last, ",;<([".contains(last) { text.removeLast() }
    while let first = text.first, ",;>)]<([".contains(first) { text.removeFirst() }
    while let last = text.last, ">)]".contains(last) { text.removeLast() }
    return text.nonEmpty
  }

  private static func withoutScheme(_ address: String) -> String {
    address.lowercased().hasPrefix("mailto:") ? String(address.dropFirst(7)) : address
  }

  private static func isEmail(_ text: String) -> Bool {
    guard let at = text.firstIndex(of: "@"), at != text.startIndex else { return false }
    let domain = text[text.index(after: at)...]
    return domain.contains(".") && !text.contains(" ") && !domain.hasPrefix(".")
      && !domain.hasSuffix(".")
  }
}
