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
      var lastEnd: Int?
      while true {
        cursor = ByteScan.markup(bytes, from: cursor)
        guard cursor < bytes.count else { return false }
        if bytes[cursor] == UInt8(ascii: "&") {
          if isReference(bytes, at: cursor) { return true }
        } else if isTag(bytes, at: cursor) {
          let end = lastEnd ?? bytes.lastIndex(of: UInt8(ascii: ">")) ?? -1
          if cursor < end { return true }
          lastEnd = end
        }
        cursor += 1
      }
    }
  }

  private static func isTag(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    var cursor = start + 1
    if cursor < bytes.count, bytes[cursor] == UInt8(ascii: "/") { cursor += 1 }
    let nameStart = cursor
    while cursor < bytes.count, bytes[cursor].isASCIIAlphanumeric { cursor += 1 }
    guard cursor < bytes.count,
      bytes[cursor] == UInt8(ascii: ">") || bytes[cursor] == UInt8(ascii: "/")
        || bytes[cursor].isXMLSpace,
      let name = HTMLName(UnsafeBufferPointer(rebasing: bytes[nameStart..<cursor]))
    else { return false }
    return Vocabulary.shared.element(name, in: .html) != nil
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
    guard cursor < bytes.count, bytes[cursor] == UInt8(ascii: ";") else { return false }
    return HTMLEntity.scalar(named: bytes[start + 1, cursor], hasSemicolon: true) != nil
  }
}
