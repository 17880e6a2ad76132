/// Writing markup into a buffer of bytes.
extension [UInt8] {
  /// Appends text so that it means itself in markup.
  mutating func append(escaping bytes: UnsafeBufferPointer<UInt8>, quotes: Bool = false) {
    var clean = 0
    for cursor in bytes.indices {
      let reference: StaticString
      switch bytes[cursor] {
      case UInt8(ascii: "&"): reference = "&amp;"
      case UInt8(ascii: "<"): reference = "&lt;"
      case UInt8(ascii: ">"): reference = "&gt;"
      case UInt8(ascii: "\"") where quotes: reference = "&quot;"
      default: continue
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[clean..<cursor]))
      append(
        contentsOf: UnsafeBufferPointer(
          start: reference.utf8Start, count: reference.utf8CodeUnitCount))
      clean = cursor + 1
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: bytes[clean...]))
  }

  mutating func append(escaping text: String, quotes: Bool = false) {
    var text = text
    text.withUTF8 { append(escaping: $0, quotes: quotes) }
  }

  /// Appends `<name a="b">`.
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
    append(UInt8(ascii: ">"))
  }

  /// Appends `</name>`; an element of HTML that cannot have content, and has
  /// none since its start tag ended at `contentStart`, ends as `<br />`.
  mutating func append(endTagOf name: String, contentStart: Int) {
    if HTMLVocabulary.void.contains(name.lowercased()), count == contentStart {
      removeLast()
      append(contentsOf: " />".utf8)
      return
    }
    append(contentsOf: "</".utf8)
    append(contentsOf: name.utf8)
    append(UInt8(ascii: ">"))
  }
}
