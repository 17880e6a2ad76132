/// Tags, mended: what stands in one comes out as XML wants it, so that
/// libxml2 never gives a tag up half-way.
extension XMLScanner {
  /// How many attributes of a tag are read; libxml2 compares each with all
  /// others.
  static var maximumAttributes: Int { 256 }
  /// How long a name may be, in bytes; the rest is dropped.
  static var maximumNameLength: Int { 1024 }
  /// How long the value of an attribute may be, in bytes; the rest is
  /// dropped.
  static var maximumValueLength: Int { 1024 * 1024 }
  /// How many elements libxml2 keeps open; what is deeper is dropped. It
  /// compares every prefix with all that are declared.
  static var maximumDepth: Int { 16 * 1024 }

  /// Begins a start tag, if the `<` begins one.
  mutating func startTag(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, final: Bool
  ) -> Int? {
    guard Self.beginsName(bytes, at: start + 1) else { return keepLess(start) }
    guard openElements < Self.maximumDepth, unknownElements == 0 else {
      if unknownElements == 0 {
        report(
          .notWellFormed, at: start,
          "elements deeper than \(Self.maximumDepth) levels are left out")
      }
      unknownElements += 1
      state = .unknownTag
      return start + 1
    }
    noteTag(at: start)
    openElements += 1
    attributes = 0
    length = 0
    markup.append(UInt8(ascii: "<"))
    state = .tagName
    return start + 1
  }

  /// Begins an end tag, if the `<` begins one.
  mutating func endTag(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, final: Bool
  ) -> Int? {
    guard bytes.count - start >= 3 else { return final ? keepLess(start) : nil }
    guard Self.beginsName(bytes, at: start + 2) else { return keepLess(start) }
    if unknownElements > 0 {
      unknownElements -= 1
      state = .dropped
      return start + 2
    }
    guard openElements > 0 else {
      report(.notWellFormed, at: start, "an end tag has nothing left to end")
      state = .dropped
      return start + 2
    }
    noteTag(at: start)
    openElements -= 1
    length = 0
    markup.append("</")
    state = .endTag
    return start + 2
  }

  /// Goes on inside a tag; nil where more bytes are needed.
  mutating func tag(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, final: Bool
  ) -> Int? {
    switch state {
    case .tagName:
      let end = name(bytes, from: start)
      if end < bytes.count { state = .attributes }
      return end
    case .endTag:
      let end = name(bytes, from: start)
      if end < bytes.count {
        markup.append(UInt8(ascii: ">"))
        state = .dropped
      }
      return end
    case .attributes: return betweenAttributes(bytes, from: start, final: final)
    case .attributeName:
      let end = name(bytes, from: start)
      if end < bytes.count { state = .afterAttributeName }
      return end
    case .junk:
      let end = junkEnd(bytes, from: start)
      if end < bytes.count { state = .attributes }
      return end
    case .afterAttributeName: return afterAttributeName(bytes, from: start)
    case .beforeValue: return beforeValue(bytes, from: start)
    case .value(let quote): return value(bytes, from: start, quote: quote, final: final)
    default: return rest(bytes, from: start)
    }
  }

  // MARK: States

  /// Copies a name up to its end, which may be right here.
  private mutating func name(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    while end < bytes.count, Self.isInName(bytes[end]) { end += 1 }
    let room = Self.maximumNameLength - length
    length += end - start
    markup.append(bytes[start, min(end, start + max(room, 0))])
    return end
  }

  private mutating func betweenAttributes(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, final: Bool
  ) -> Int? {
    let cursor = Self.skipSpace(bytes, from: start)
    guard cursor < bytes.count else { return cursor }
    switch bytes[cursor] {
    case UInt8(ascii: ">"):
      markup.append(UInt8(ascii: ">"))
      state = .text
      return cursor + 1
    case UInt8(ascii: "/"):
      guard cursor + 1 < bytes.count else {
        return final ? cursor + 1 : (cursor > start ? cursor : nil)
      }
      guard bytes[cursor + 1] == UInt8(ascii: ">") else { return cursor + 1 }
      markup.append("/>")
      openElements -= 1
      state = .text
      return cursor + 2
    case UInt8(ascii: "<"):
      // The tag was never closed: close it before the next one opens.
      report(
        .notWellFormed, at: cursor, "a tag is not closed with “>” before the next one begins")
      markup.append(UInt8(ascii: ">"))
      state = .text
      return cursor
    default:
      guard Self.beginsName(bytes, at: cursor) else {
        report(
          .notWellFormed, at: cursor, "a tag holds characters that belong to no attribute")
        state = .junk
        return cursor + 1
      }
      guard attributes < Self.maximumAttributes else {
        report(
          .notWellFormed, at: cursor,
          "a tag has more than \(Self.maximumAttributes) attributes; the rest is left out")
        markup.append(UInt8(ascii: ">"))
        state = .dropped
        return cursor
      }
      attributes += 1
      length = 0
      markup.append(UInt8(ascii: " "))
      state = .attributeName
      return cursor
    }
  }

  private mutating func afterAttributeName(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    let cursor = Self.skipSpace(bytes, from: start)
    guard cursor < bytes.count else { return cursor }
    if bytes[cursor] == UInt8(ascii: "=") {
      markup.append(UInt8(ascii: "="))
      state = .beforeValue
      return cursor + 1
    }
    report(.notWellFormed, at: cursor, "an attribute has no value")
    markup.append("=\"\"")
    state = .attributes
    return cursor
  }

  private mutating func beforeValue(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    let cursor = Self.skipSpace(bytes, from: start)
    guard cursor < bytes.count else { return cursor }
    length = 0
    switch bytes[cursor] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      markup.append(bytes[cursor])
      state = .value(quote: bytes[cursor])
      return cursor + 1
    case UInt8(ascii: ">"), UInt8(ascii: "<"):
      report(.notWellFormed, at: cursor, "an attribute has no value")
      markup.append("\"\"")
      state = .attributes
    default:
      report(.notWellFormed, at: cursor, "the value of an attribute stands without quotes")
      markup.append(UInt8(ascii: "\""))
      state = .value(quote: 0)
    }
    return cursor
  }

  private mutating func value(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, quote: UInt8, final: Bool
  ) -> Int? {
    var cursor = start
    while cursor < bytes.count, !Self.endsValue(bytes[cursor], quote) { cursor += 1 }
    let room = Self.maximumValueLength - length
    length += cursor - start
    if length > Self.maximumValueLength, room > 0 {
      report(
        .notWellFormed, at: cursor,
        "the value of an attribute has more than \(Self.maximumValueLength) bytes")
    }
    markup.append(bytes[start, min(cursor, start + max(room, 0))])
    guard cursor < bytes.count else { return cursor }
    switch bytes[cursor] {
    case quote:
      markup.append(quote)
      state = .attributes
      return cursor + 1
    case UInt8(ascii: "&"):
      guard let next = attributeReference(bytes, at: cursor, final: final) else {
        return cursor > start ? cursor : nil
      }
      return next
    case UInt8(ascii: "<") where quote != 0:
      report(
        .notWellFormed, at: cursor, "a “<” that begins no tag must be written “&lt;”")
      markup.append("&lt;")
      return cursor + 1
    case UInt8(ascii: "\"") where quote == 0:
      markup.append("&quot;")
      return cursor + 1
    default:
      markup.append(UInt8(ascii: "\""))
      state = .attributes
      return cursor
    }
  }

  /// Drops what is left of a tag.
  private mutating func rest(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var cursor = start
    while cursor < bytes.count, bytes[cursor] != UInt8(ascii: ">"),
      bytes[cursor] != UInt8(ascii: "<")
    {
      cursor += 1
    }
    guard cursor < bytes.count else { return cursor }
    if case .unknownTag = state, cursor > start, bytes[cursor - 1] == UInt8(ascii: "/") {
      unknownElements -= 1
    }
    state = .text
    return bytes[cursor] == UInt8(ascii: ">") ? cursor + 1 : cursor
  }

  // MARK: Characters

  private func junkEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var cursor = start
    while cursor < bytes.count, !bytes[cursor].isXMLSpace, bytes[cursor] != UInt8(ascii: ">"),
      bytes[cursor] != UInt8(ascii: "/"), bytes[cursor] != UInt8(ascii: "<"),
      !Self.beginsName(bytes, at: cursor)
    {
      cursor += 1
    }
    return cursor
  }

  private static func skipSpace(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var cursor = start
    while cursor < bytes.count, bytes[cursor].isXMLSpace { cursor += 1 }
    return cursor
  }

  @inline(__always)
  private static func endsValue(_ byte: UInt8, _ quote: UInt8) -> Bool {
    byte == quote || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<")
      || (quote == 0
        && (byte.isXMLSpace || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\"")))
  }

  @inline(__always)
  private static func isInName(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte >= 0x80 || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
  }

  /// Whether a name may begin here (XML 1.0 §2.3 NameStartChar); libxml2
  /// stops for good where a tag's does not.
  static func beginsName(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
    let byte = bytes[position]
    if byte < 0x80 {
      return byte.isASCIILetter || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
    }
    var decoder = UTF8()
    var rest = bytes[position...].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return false }
    switch scalar.value {
    case 0xD7, 0xF7, 0x300...0x36F, 0x37E, 0x2000...0x200B, 0x200E...0x206F, 0x2190...0x2BFF,
      0x2FF0...0x3000, 0xE000...0xF8FF, 0xFDD0...0xFDEF, 0xFFFE...0xFFFF:
      return false
    case let value: return value >= 0xC0 && value < 0xF0000
    }
  }
}
