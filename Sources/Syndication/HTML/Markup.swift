/// Tells HTML source from plain text where a format does not say which it
/// holds.
public enum Markup {
  /// Plain text as HTML, fit for elements and for attributes in double
  /// quotes.
  public static func escaped(_ text: some StringProtocol) -> String {
    var markup: [UInt8] = []
    markup.append(escaping: String(text), quotes: true)
    return String(decoding: markup, as: UTF8.self)
  }

  /// Whether the text has a tag of HTML or a reference that HTML knows.
  static func isLikely(in text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var cursor = 0
      // A tag needs a `>` somewhere behind it.
      let lastEnd = bytes.lastIndex(of: 0x3E) ?? -1
      while cursor < bytes.count {
        let byte = bytes[cursor]
        if byte == 0x3C, cursor < lastEnd, isTag(bytes, at: cursor) { return true }
        if byte == 0x26, isReference(bytes, at: cursor) { return true }
        cursor += 1
      }
      return false
    }
  }

  private static func isTag(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    var cursor = start + 1
    if cursor < bytes.count, bytes[cursor] == 0x2F { cursor += 1 }
    let nameStart = cursor
    while cursor < bytes.count, bytes[cursor].isASCIIAlphanumeric { cursor += 1 }
    guard cursor > nameStart, cursor < bytes.count,
      bytes[cursor] == 0x3E || bytes[cursor] == 0x2F || bytes[cursor].isXMLSpace
    else { return false }
    let name = String(decoding: bytes[nameStart..<cursor], as: UTF8.self).lowercased()
    return HTMLVocabulary.known.contains(name)
  }

  private static func isReference(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    var cursor = start + 1
    if cursor < bytes.count, bytes[cursor] == 0x23 {
      cursor += 1
      if cursor < bytes.count, bytes[cursor] | 0x20 == 0x78 { cursor += 1 }
      let digits = cursor
      while cursor < bytes.count, bytes[cursor].isASCIIAlphanumeric, cursor - digits < 8 {
        cursor += 1
      }
      return cursor > digits && cursor < bytes.count && bytes[cursor] == 0x3B
    }
    while cursor < bytes.count, bytes[cursor].isASCIIAlphanumeric, cursor - start < 32 {
      cursor += 1
    }
    guard cursor < bytes.count, bytes[cursor] == 0x3B, cursor > start + 1 else { return false }
    let name = bytes[start + 1..<cursor]
    return name.elementsEqual("apos".utf8) || HTMLEntity.character(named: name) != nil
  }
}
