/// Writing markup into a buffer of bytes.
extension [UInt8] {
  @inline(__always)
  mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends text so that it means itself in markup; with its quotes
  /// escaped, in a value in double quotes too.
  @inline(__always)
  mutating func append(escaping bytes: UnsafeBufferPointer<UInt8>, quotes: Bool = false) {
    var clean = 0
    while true {
      let found =
        quotes
        ? ByteScan.escapedInValue(bytes, from: clean) : ByteScan.escapedInText(bytes, from: clean)
      append(contentsOf: bytes[clean, found])
      guard found < bytes.count else { return }
      switch bytes[found] {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      default: append("&quot;")
      }
      clean = found + 1
    }
  }

  mutating func append(escaping text: String, quotes: Bool = false) {
    var text = text
    text.withUTF8 { append(escaping: $0, quotes: quotes) }
  }

  /// Appends `<name a="b">`; for an element of HTML that cannot have content,
  /// `<br />`, after which there is no end tag.
  mutating func append(startTagOf name: String, _ attributes: XMLAttributes) {
    append(UInt8(ascii: "<"))
    append(contentsOf: name.utf8)
    attributes.forEachMarkup { name, value in
      append(UInt8(ascii: " "))
      append(contentsOf: name.utf8)
      append(contentsOf: "=\"".utf8)
      append(escaping: value, quotes: true)
      append(UInt8(ascii: "\""))
    }
    append(contentsOf: HTMLVocabulary.void.contains(name.lowercased()) ? " />".utf8 : ">".utf8)
  }

  /// Appends `</name>`, for an element that can have content.
  mutating func append(endTagOf name: String) {
    guard !HTMLVocabulary.void.contains(name.lowercased()) else { return }
    append(contentsOf: "</".utf8)
    append(contentsOf: name.utf8)
    append(UInt8(ascii: ">"))
  }
}
