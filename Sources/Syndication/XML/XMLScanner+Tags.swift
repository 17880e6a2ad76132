/// Tags, mended: what stands in one comes out as XML wants it, and every end
/// tag ends the innermost element, so that libxml2 never gives a tag up
/// half-way nor loses count of what is open and which namespaces hold.
extension XMLScanner {
  /// How many attributes of a tag are read; libxml2 compares each with all
  /// others.
  static var maximumAttributes: Int { 256 }
  /// How long a name may be, in bytes; the rest is dropped.
  static var maximumNameLength: Int { 1024 }
  /// How long the values of a tag may be together, in bytes; the rest is
  /// dropped.
  static var maximumValueLength: Int { 4 * 1024 * 1024 }
  /// How many namespaces may be declared at a time; libxml2 compares every
  /// prefix with all of them.
  static var maximumDeclarations: Int { 512 }
  /// How many elements libxml2 keeps open; what is deeper is dropped.
  static var maximumDepth: Int { 64 * 1024 }

  /// Begins a start tag, if the `<` begins one.
  mutating func startTag(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, final: Bool
  ) -> Int? {
    guard Self.beginsName(bytes, at: start + 1) else { return keepLess(start) }
    isBehindProlog = true
    beginTag(at: start)
    // Most have a name and nothing else.
    let end = Self.nameEnd(bytes, from: start + 1)
    if end < bytes.count, bytes[end] == UInt8(ascii: ">"), unknownElements == 0,
      end - start <= Self.maximumNameLength, open.count < Self.maximumDepth
    {
      markup.append(bytes[start, end + 1])
      open.append(bytes[start + 1, end], declarations: 0)
      return end + 1
    }
    attributes = 0
    declarations = 0
    valueLength = 0
    markup.append(UInt8(ascii: "<"))
    state = .tagName
    return start + 1
  }

  /// Begins an end tag, if the `<` begins one.
  mutating func endTag(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, final: Bool
  ) -> Int? {
    guard bytes.count - start >= 3 else { return final ? keepLess(start) : nil }
    if unknownElements == 0, open.count > 0 {
      // What it nearly always is: the innermost element's, as XML wants it.
      let name = open.lastName
      let end = start + 2 + name.count
      if end < bytes.count, bytes[end] == UInt8(ascii: ">"), bytes[start + 2, end].has(name) {
        beginTag(at: start)
        markup.append(bytes[start, end + 1])
        open.removeLast()
        return end + 1
      }
    }
    guard Self.beginsName(bytes, at: start + 2) else { return keepLess(start) }
    beginTag(at: start)
    markup.append("</")
    state = .endTag
    return start + 2
  }

  /// Ends a start tag.
  private mutating func finishStartTag(isEmpty: Bool) {
    state = .text
    if valueLength > Self.maximumValueLength {
      reportTag(
        "the attributes of a tag have more than \(Self.maximumValueLength) bytes; the rest is left out"
      )
    }
    guard open.count < Self.maximumDepth, unknownElements == 0 else {
      if unknownElements == 0 {
        reportTag("elements deeper than \(Self.maximumDepth) levels are left out")
      }
      if !isEmpty { unknownElements += 1 }
      return dropTag()
    }
    if isEmpty {
      markup.append("/>")
    } else {
      markup.append(UInt8(ascii: ">"))
      let name = markup[tagStart + 1..<tagStart + 1 + tagNameLength]
      open.append(name, declarations: declarations)
    }
  }

  /// Ends the name of an end tag: ends the element it means, and before it
  /// those inside that the document forgot to end. One that means none is
  /// left out.
  private mutating func finishEndTag() {
    state = .dropped
    if unknownElements > 0 {
      unknownElements -= 1
      return dropTag()
    }
    let name = markup[tagStart + 2..<markup.count]
    if open.isLast(name) {
      markup.append(UInt8(ascii: ">"))
      return open.removeLast()
    }
    guard let index = open.index(of: name) else {
      reportTag("the end tag of “\(String(wellFormed: name))” stands where \(around) is open")
      return dropTag()
    }
    noteImplied(open.count - 1 - index)
    markup.truncate(to: tagStart)
    while open.count > index {
      markup.append("</")
      markup.append(open.lastName)
      markup.append(UInt8(ascii: ">"))
      open.removeLast()
    }
  }

  /// What is open, for people.
  private var around: String {
    open.count == 0 ? "no element" : "“\(String(wellFormed: open.lastName))”"
  }

  /// Goes on inside a tag; nil where more bytes are needed.
  mutating func tag(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, final: Bool
  ) -> Int? {
    switch state {
    case .tagName:
      let end = name(bytes, from: start)
      if end < bytes.count {
        tagNameLength = markup.count - tagStart - 1
        state = .attributes
      }
      return end
    case .endTag:
      let end = name(bytes, from: start)
      if end < bytes.count { finishEndTag() }
      return end
    case .attributes: return betweenAttributes(bytes, from: start, final: final)
    case .junk:
      let end = skipToAttribute(bytes, from: start)
      if end < bytes.count { state = .attributes }
      return end
    case .attributeName:
      let end = name(bytes, from: start)
      if end < bytes.count { finishAttributeName(at: end) }
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
    let end = Self.nameEnd(bytes, from: start)
    append(bytes[start, end], room: Self.maximumNameLength - length)
    length += end - start
    return end
  }

  /// Appends what there is room for, in whole characters.
  @inline(__always)
  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, room: Int) {
    if bytes.count <= room { return markup.append(bytes) }
    var end = max(room, 0)
    while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    markup.append(bytes[0, end])
  }

  private mutating func betweenAttributes(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, final: Bool
  ) -> Int? {
    let cursor = Self.skipSpace(bytes, from: start)
    guard cursor < bytes.count else { return cursor }
    switch bytes[cursor] {
    case UInt8(ascii: ">"):
      finishStartTag(isEmpty: false)
      return cursor + 1
    case UInt8(ascii: "/"):
      guard cursor + 1 < bytes.count else {
        return final ? cursor + 1 : (cursor > start ? cursor : nil)
      }
      guard bytes[cursor + 1] == UInt8(ascii: ">") else { return cursor + 1 }
      finishStartTag(isEmpty: true)
      return cursor + 2
    case UInt8(ascii: "<"):
      // The tag was never closed: close it before the next one opens.
      report(
        .notWellFormed, at: cursor, "a tag is not closed with “>” before the next one begins")
      finishStartTag(isEmpty: false)
      return cursor
    default:
      guard Self.beginsName(bytes, at: cursor) else {
        report(
          .notWellFormed, at: cursor, "a tag holds characters that belong to no attribute")
        state = .junk
        return cursor
      }
      if let next = plainAttribute(bytes, at: cursor) { return next }
      attributes += 1
      isSurplus = attributes > Self.maximumAttributes
      if attributes == Self.maximumAttributes + 1 {
        report(
          .notWellFormed, at: cursor,
          "a tag has more than \(Self.maximumAttributes) attributes; the rest is left out")
      }
      length = 0
      attributeStart = markup.count - tagStart
      markup.append(UInt8(ascii: " "))
      state = .attributeName
      return cursor
    }
  }

  /// Takes a whole attribute as it stands, as nearly all can be; nil where it
  /// must be read piece by piece.
  private mutating func plainAttribute(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Int? {
    let nameEnd = Self.nameEnd(bytes, from: start)
    let value = nameEnd + 2
    guard value < bytes.count, nameEnd - start <= Self.maximumNameLength,
      bytes[nameEnd] == UInt8(ascii: "=")
    else { return nil }
    let quote = bytes[nameEnd + 1]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    var end = value
    while end < bytes.count, !Self.endsValue(bytes[end], quote) { end += 1 }
    guard end < bytes.count, bytes[end] == quote, attributes < Self.maximumAttributes,
      valueLength + end - value <= Self.maximumValueLength
    else { return nil }
    if Self.isDeclaration(bytes[start, nameEnd]) {
      guard open.declarations + declarations < Self.maximumDeclarations else { return nil }
      declarations += 1
    }
    attributes += 1
    valueLength += end - value
    markup.append(UInt8(ascii: " "))
    markup.append(bytes[start, end + 1])
    return end + 1
  }

  /// Whether an attribute declares a namespace.
  private static func isDeclaration(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    name.has("xmlns", at: 0) && (name.count == 5 || name[5] == UInt8(ascii: ":"))
  }

  private mutating func finishAttributeName(at position: Int) {
    state = .afterAttributeName
    let start = tagStart + attributeStart + 1
    guard Self.isDeclaration(markup[start..<markup.count]), !isSurplus else { return }
    declarations += 1
    guard open.declarations + declarations > Self.maximumDeclarations else { return }
    declarations -= 1
    isSurplus = true
    report(
      .notWellFormed, at: position,
      "more than \(Self.maximumDeclarations) namespaces at a time; this one is left out")
  }

  /// Ends an attribute; one too many is left out.
  private mutating func finishAttribute() {
    state = .attributes
    if isSurplus { markup.truncate(to: tagStart + attributeStart) }
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
    finishAttribute()
    return cursor
  }

  private mutating func beforeValue(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    let cursor = Self.skipSpace(bytes, from: start)
    guard cursor < bytes.count else { return cursor }
    switch bytes[cursor] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      markup.append(bytes[cursor])
      state = .value(quote: bytes[cursor])
      return cursor + 1
    case UInt8(ascii: ">"), UInt8(ascii: "<"):
      report(.notWellFormed, at: cursor, "an attribute has no value")
      markup.append("\"\"")
      finishAttribute()
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
    append(bytes[start, cursor], room: Self.maximumValueLength - valueLength)
    valueLength += cursor - start
    guard cursor < bytes.count else { return cursor }
    switch bytes[cursor] {
    case quote:
      markup.append(quote)
      finishAttribute()
      return cursor + 1
    case UInt8(ascii: "&"):
      guard let next = attributeReference(bytes, at: cursor, final: final) else {
        return cursor > start ? cursor : nil
      }
      return next
    case UInt8(ascii: "<") where quote != 0:
      report(
        .notWellFormed, at: cursor, "a “<” that begins no tag must be written “&lt;”")
      appendToValue("&lt;")
      return cursor + 1
    case UInt8(ascii: "\"") where quote == 0:
      appendToValue("&quot;")
      return cursor + 1
    default:
      markup.append(UInt8(ascii: "\""))
      finishAttribute()
      return cursor
    }
  }

  /// Appends a reference to the value that is being read, if there is room.
  mutating func appendToValue(_ reference: StaticString) {
    valueLength += reference.utf8CodeUnitCount
    if valueLength <= Self.maximumValueLength { markup.append(reference) }
  }

  /// Appends the character of a reference. Quotes, white space and what else
  /// is ASCII stay references.
  mutating func appendToValue(_ scalar: Unicode.Scalar) {
    valueLength += 6
    guard valueLength <= Self.maximumValueLength else { return }
    guard scalar.isASCII else { return markup.append(scalar) }
    markup.append("&#")
    let number = UInt8(truncatingIfNeeded: scalar.value)
    for digit in [number / 100, number / 10 % 10, number % 10] {
      markup.append(UInt8(ascii: "0") + digit)
    }
    markup.append(UInt8(ascii: ";"))
  }

  /// Drops what is left of an end tag.
  private mutating func rest(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var cursor = start
    while cursor < bytes.count, bytes[cursor] != UInt8(ascii: ">"),
      bytes[cursor] != UInt8(ascii: "<")
    {
      cursor += 1
    }
    guard cursor < bytes.count else { return cursor }
    state = .text
    return bytes[cursor] == UInt8(ascii: ">") ? cursor + 1 : cursor
  }

  // MARK: Characters

  private func skipToAttribute(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
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
  private static func nameEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    while end < bytes.count, isInName(bytes[end]) { end += 1 }
    return end
  }

  @inline(__always)
  private static func isInName(_ byte: UInt8) -> Bool {
    // A bit each for `-`, `.`, `0` to `:`, then for the letters and `_`.
    let set: UInt64 = byte < 0x40 ? 0x07FF_6000_0000_0000 : 0x07FF_FFFE_87FF_FFFE
    return byte >= 0x80 || set >> UInt64(byte & 0x3F) & 1 != 0
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
