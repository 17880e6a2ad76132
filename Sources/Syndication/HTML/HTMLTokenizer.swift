/// A start tag, as ranges of the source.
struct HTMLTag {
  /// An attribute; the value is without its quotes, its references stand.
  struct Attribute {
    var name: Range<Int>
    var value: Range<Int>
    /// The value with its quotes; empty where there is none.
    var quoted: Range<Int>
  }

  let source: UnsafeBufferPointer<UInt8>
  var name: Range<Int> = 0..<0
  var attributes: [Attribute] = []
  var isSelfClosing = false

  /// More attributes than any element has a use for are passed over.
  static let maximumAttributes = 128

  /// The value of an attribute without white space around it, its
  /// references replaced; nil where nothing is left.
  func value(_ name: HTMLName) -> String? {
    guard let attribute = attributes.first(where: { HTMLName(bytes($0.name)) == name }) else {
      return nil
    }
    var value: [UInt8] = []
    HTMLReference.decode(bytes(attribute.value), into: &value)
    return String(decoding: value, as: UTF8.self).nonEmpty
  }

  func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: source[range])
  }
}

/// How the content of an element is read.
enum HTMLContent {
  case markup
  /// Everything up to the element's end tag is characters, of no use.
  case skipped
  /// The same, of no use if the element ends at all; else it is markup.
  case skippedIfClosed
  /// Everything up to the element's end tag is text, or to the end of the
  /// document.
  case text
}

/// What a tokenizer tells of HTML, in document order.
protocol HTMLHandler {
  mutating func start(_ name: HTMLName?, _ tag: borrowing HTMLTag) -> HTMLContent
  mutating func end(_ name: HTMLName)
  /// Characters as they are.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>)
  /// A reference, as the source has it, and the character it stands for;
  /// text where the handler says nothing else.
  mutating func reference(_ source: UnsafeBufferPointer<UInt8>, to scalar: Unicode.Scalar)
}

extension HTMLHandler {
  mutating func reference(_ source: UnsafeBufferPointer<UInt8>, to scalar: Unicode.Scalar) {
    HTMLReference.withBytes(of: scalar) { text($0) }
  }
}

/// Takes HTML apart as the HTML Standard does (§13.2.5), with differences
/// that lose less: a comment that is never closed ends at its first `>`,
/// `<![CDATA[…]]>` is text anywhere, `<!` and `<?` begin nothing where no
/// name follows, and a quote that is never closed ends with its tag.
struct HTMLTokenizer<Handler: HTMLHandler> {
  var handler: Handler
  private let source: UnsafeBufferPointer<UInt8>
  private var cursor = 0
  private var tag: HTMLTag
  /// Set once the source is known to hold no further end of that kind, so
  /// that it is not looked for again from every place.
  private var hasNoCommentEnd = false
  private var hasNoSectionEnd = false
  private var hasNoTagEnd = false
  private var neverClosed: [HTMLName] = []
  /// Set once a tag had no end: a quote ends with its tag from then on.
  private var distrustsQuotes = false

  init(_ source: UnsafeBufferPointer<UInt8>, _ handler: Handler) {
    self.source = source
    self.handler = handler
    tag = HTMLTag(source: source)
  }

  /// Reads to the end.
  mutating func run() {
    while cursor < source.count {
      let next = ByteScan.markup(source, from: cursor)
      if next > cursor { handler.text(UnsafeBufferPointer(rebasing: source[cursor..<next])) }
      cursor = next
      guard cursor < source.count else { return }
      if source[cursor] == UInt8(ascii: "&") { reference() } else { markup() }
    }
  }

  private func byte(_ offset: Int) -> UInt8 {
    cursor &+ offset < source.count ? source[cursor &+ offset] : 0
  }

  private mutating func reference() {
    guard let (scalar, end) = HTMLReference.scalar(source, at: cursor, inAttribute: false) else {
      return literal()
    }
    handler.reference(UnsafeBufferPointer(rebasing: source[cursor..<end]), to: scalar)
    cursor = end
  }

  /// One character that only looked like more.
  private mutating func literal() {
    handler.text(UnsafeBufferPointer(rebasing: source[cursor..<cursor + 1]))
    cursor += 1
  }

  /// What a `<` begins (§13.2.5.6 to §13.2.5.8, §13.2.5.42).
  private mutating func markup() {
    let next = byte(1)
    if next.isASCIILetter { return startTag() }
    switch next {
    case UInt8(ascii: "/"):
      if byte(2).isASCIILetter {
        endTag()
      } else if cursor + 2 < source.count {
        bogusComment()
      } else {
        literal()
      }
    case UInt8(ascii: "!"):
      if byte(2) == UInt8(ascii: "-"), byte(3) == UInt8(ascii: "-") {
        comment()
      } else if starts(with: "<![CDATA[") {
        section()
      } else if byte(2).isASCIILetter || byte(2) == 0x2D || byte(2) == 0x5B || byte(2) == 0x3E {
        bogusComment()
      } else {
        literal()
      }
    case UInt8(ascii: "?") where byte(2).isASCIILetter: bogusComment()
    default: literal()
    }
  }

  private func starts(with text: StaticString) -> Bool {
    text.withUTF8Buffer { source[cursor...].starts(with: $0) }
  }

  // MARK: Comments and sections

  /// A declaration, an instruction, an end tag without a name. Without a `>`
  /// only the sign that began it is left out.
  private mutating func bogusComment(sign: Int = 2) {
    if !hasNoTagEnd {
      let end = source.first(UInt8(ascii: ">"), from: cursor, to: source.count)
      if end < source.count {
        cursor = end + 1
        return
      }
      hasNoTagEnd = true
    }
    cursor += sign
  }

  private mutating func comment() {
    let content = cursor + 4
    if byte(4) == UInt8(ascii: ">")
      || (byte(4) == UInt8(ascii: "-") && byte(5) == UInt8(ascii: ">"))
    {
      return bogusComment()
    }
    if !hasNoCommentEnd {
      var end = content
      while true {
        end = source.first(UInt8(ascii: ">"), from: end, to: source.count)
        guard end < source.count else { break }
        let closes = end >= content + 2 && source[end - 1] == 0x2D && source[end - 2] == 0x2D
        let closesLoudly =
          end >= content + 3 && source[end - 1] == UInt8(ascii: "!") && source[end - 2] == 0x2D
          && source[end - 3] == 0x2D
        if closes || closesLoudly {
          cursor = end + 1
          return
        }
        end += 1
      }
      hasNoCommentEnd = true
    }
    bogusComment(sign: 4)
  }

  private mutating func section() {
    let content = cursor + 9
    if !hasNoSectionEnd {
      var end = content
      while true {
        end = source.first(UInt8(ascii: ">"), from: end, to: source.count)
        guard end < source.count else { break }
        if end >= content + 2, source[end - 1] == 0x5D, source[end - 2] == 0x5D {
          handler.text(UnsafeBufferPointer(rebasing: source[content..<end - 2]))
          cursor = end + 1
          return
        }
        end += 1
      }
      hasNoSectionEnd = true
    }
    literal()
  }

  // MARK: Tags

  private mutating func endTag() {
    let start = cursor
    cursor += 2
    let name = self.name()
    guard attributes(keeping: false) else { return unfinished(start) }
    if let name = HTMLName(tag.bytes(name)) { handler.end(name) }
  }

  private mutating func startTag() {
    let start = cursor
    cursor += 1
    tag.name = name()
    guard attributes(keeping: true) else { return unfinished(start) }
    let name = HTMLName(tag.bytes(tag.name))
    switch handler.start(name, tag) {
    case .markup: break
    case .skipped: cursor = endTag(of: tag.name) ?? source.count
    case .skippedIfClosed:
      guard let name, !neverClosed.contains(name) else { break }
      if let end = endTag(of: tag.name) { cursor = end } else { neverClosed.append(name) }
    case .text:
      let end = endTag(of: tag.name) ?? source.count
      handler.text(UnsafeBufferPointer(rebasing: source[cursor..<end]))
      cursor = end
    }
  }

  /// A tag that the end of the document cuts off is left out; what a quote
  /// has swallowed with it comes back, from the first `>` on.
  private mutating func unfinished(_ start: Int) {
    distrustsQuotes = true
    let end = source.first(UInt8(ascii: ">"), from: start, to: source.count)
    cursor = end < source.count ? end + 1 : source.count
  }

  @inline(__always)
  private mutating func name() -> Range<Int> {
    let start = cursor
    while cursor < source.count, !isTagSpace(source[cursor]), source[cursor] != 0x2F,
      source[cursor] != 0x3E
    {
      cursor &+= 1
    }
    return start..<cursor
  }

  /// Reads up to the end of a tag; false where the document ends before
  /// (§13.2.5.32 to §13.2.5.40).
  private mutating func attributes(keeping: Bool) -> Bool {
    tag.attributes.removeAll(keepingCapacity: true)
    tag.isSelfClosing = false
    while cursor < source.count {
      let byte = source[cursor]
      if byte == UInt8(ascii: ">") {
        cursor += 1
        return true
      }
      if byte == UInt8(ascii: "/") {
        cursor += 1
        tag.isSelfClosing = self.byte(0) == UInt8(ascii: ">")
      } else if isTagSpace(byte) {
        cursor += 1
      } else {
        guard let attribute = attribute() else { return false }
        if keeping, tag.attributes.count < HTMLTag.maximumAttributes {
          tag.attributes.append(attribute)
        }
      }
    }
    return false
  }

  private mutating func attribute() -> HTMLTag.Attribute? {
    let start = cursor
    // A name may begin with `=`.
    cursor += 1
    while cursor < source.count, !isTagSpace(source[cursor]), source[cursor] != 0x3D,
      source[cursor] != 0x2F, source[cursor] != 0x3E
    {
      cursor &+= 1
    }
    let name = start..<cursor
    skipSpace()
    guard byte(0) == UInt8(ascii: "=") else {
      return HTMLTag.Attribute(name: name, value: cursor..<cursor, quoted: cursor..<cursor)
    }
    cursor += 1
    skipSpace()
    guard cursor < source.count else { return nil }
    let quote = source[cursor]
    let begin = cursor
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      while cursor < source.count, !isTagSpace(source[cursor]), source[cursor] != 0x3E {
        cursor &+= 1
      }
      return HTMLTag.Attribute(name: name, value: begin..<cursor, quoted: begin..<cursor)
    }
    var end = source.first(quote, from: begin + 1, to: source.count)
    if distrustsQuotes {
      // No further than to the quote, or a row of values would be read to
      // the end of the source for each of them.
      end = source.first(UInt8(ascii: ">"), from: begin + 1, to: end)
    }
    guard end < source.count else {
      cursor = end
      return nil
    }
    guard source[end] == quote else {
      cursor = end
      return HTMLTag.Attribute(name: name, value: begin + 1..<end, quoted: begin..<end)
    }
    cursor = end + 1
    return HTMLTag.Attribute(name: name, value: begin + 1..<end, quoted: begin..<end + 1)
  }

  private mutating func skipSpace() {
    while cursor < source.count, isTagSpace(source[cursor]) { cursor &+= 1 }
  }

  @inline(__always)
  private func isTagSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 9 < 5 && byte != 0x0B }

  /// Where the end tag of the name begins, from here on.
  private func endTag(of name: Range<Int>) -> Int? {
    let length = name.count
    var start = cursor
    while true {
      start = source.first(UInt8(ascii: "<"), from: start, to: source.count)
      guard start + 2 + length <= source.count else { return nil }
      let after = start + 2 + length
      if source[start + 1] == UInt8(ascii: "/"),
        (0..<length).allSatisfy({
          source[start + 2 + $0] | 0x20 == source[name.lowerBound + $0] | 0x20
        }),
        after == source.count || isTagSpace(source[after]) || source[after] == 0x2F
          || source[after] == 0x3E
      {
        return start
      }
      start += 1
    }
  }
}
