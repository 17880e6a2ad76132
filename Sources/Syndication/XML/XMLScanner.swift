import CLibXML2

/// The first pass over a document: tells tags from text.
///
/// Tags go on to libxml2, mended where they would make it lose anything (see
/// `XMLScanner+Tags.swift`). Text goes past it: references and CDATA sections
/// are resolved here, and each tag remembers how much text stands before it.
/// The XML declaration, processing instructions, comments and the document
/// type with all its entity declarations are dropped.
///
/// UTF-8 goes in by chunks.
struct XMLScanner: ~Copyable {
  enum State {
    case text
    case cdata
    case comment
    case instruction
    case doctype(brackets: Int, quote: UInt8)
    /// In the name of a start tag.
    case tagName
    /// Between the attributes of a start tag.
    case attributes
    /// In what is no attribute.
    case junk
    case attributeName
    /// Behind the name of an attribute, before its `=`.
    case afterAttributeName
    /// Behind the `=`.
    case beforeValue
    /// In a value; the quote is 0 where it has none.
    case value(quote: UInt8)
    /// In the name of an end tag.
    case endTag
    /// The rest of an end tag behind its name.
    case dropped
  }

  /// A tag of the document in the markup.
  struct Tag {
    /// Where it begins in all the markup of the document.
    var place: Int
    /// Where the text before it ends in the text of the chunk.
    var textEnd: Int
    /// Where it begins in the document.
    var source: Int
    /// How many end tags stand before it in the markup that the document
    /// forgot.
    var implied = 0
  }

  var state = State.text
  /// What is being scanned: what was carried over, and the chunk.
  private var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  /// The same, where there was something to carry over.
  private var joined = ByteBuffer()
  /// How much of it only the next chunk can decide.
  private var undecided = 0
  /// The tags of the chunk, to be read by libxml2, and behind them the one
  /// whose end is in the next chunk.
  var markup = ByteBuffer()
  /// How much markup came before the chunk's.
  private var markupStart: Int
  /// The text of the chunk.
  var text = ByteBuffer()
  private(set) var tags: [Tag] = []
  /// Where the tag that is being read begins in `markup`.
  private(set) var tagStart = 0
  /// Where the chunk ends in the document.
  private(set) var end = 0
  private let problems: ProblemList
  private var lines = LineCounter()

  /// The length of the name that is being read, in bytes.
  var length = 0
  /// The length of all values of the start tag that is being read, in bytes.
  var valueLength = 0
  /// The length of the name of the start tag that is being read, in `markup`.
  var tagNameLength = 0
  /// How many attributes it has so far.
  var attributes = 0
  /// How many of them declare a namespace.
  var declarations = 0
  /// Where the last of them begins, counted from the beginning of the tag.
  var attributeStart = 0
  /// Whether the last of them is one too many.
  var isSurplus = false
  /// The elements that libxml2 has open.
  var open = OpenTags()
  /// How many more are open that libxml2 does not know of.
  var unknownElements = 0
  /// Whether the document has had a start tag.
  var isBehindProlog = false

  /// - Parameter markupStart: how much markup the parser was given before,
  ///   in bytes.
  init(problems: ProblemList, markupStart: Int) {
    self.problems = problems
    self.markupStart = markupStart
  }

  /// Whether the document has ended every tag that it began, so that libxml2
  /// has no element of it open.
  var isBalanced: Bool { !isInTag && open.count == 0 && unknownElements == 0 }

  /// Begins the next document, in the memory of the one before.
  mutating func restart(problems: ProblemList) {
    var next = XMLScanner(problems: problems, markupStart: markupStart + markup.count)
    swap(&next.markup, &markup)
    swap(&next.text, &text)
    swap(&next.tags, &tags)
    swap(&next.open, &open)
    next.markup.removeAll()
    next.tags.removeAll(keepingCapacity: true)
    self = next
  }

  /// Scans a chunk. The markup and the text hold until the next; the chunk
  /// must stay until `leaveChunk`.
  mutating func push(_ chunk: UnsafeBufferPointer<UInt8>, final: Bool) {
    bytes = chunk
    if undecided > 0 {
      joined.append(chunk)
      bytes = joined.bytes
    }
    leaveMarkup()
    text.removeAll()
    var cursor = 0
    while cursor < bytes.count, let next = step(bytes, from: cursor, final: final) {
      cursor = next
    }
    undecided = bytes.count - cursor
    end = lines.offset + cursor
    if final { finish(at: cursor) }
  }

  /// The tags whose end has been seen. libxml2 is given whole tags only, for
  /// until its end a tag may still turn out to be one to leave out.
  var wholeTags: UnsafeBufferPointer<UInt8> { markup[0..<(isInTag ? tagStart : markup.count)] }

  /// Leaves the markup of the chunk before behind, but for a tag that has not
  /// ended.
  private mutating func leaveMarkup() {
    let length = wholeTags.count
    markupStart += length
    markup.removeFirst(length)
    if isInTag, var tag = tags.last {
      tag.textEnd = 0
      tagStart = 0
      tags.removeAll(keepingCapacity: true)
      tags.append(tag)
    } else {
      tags.removeAll(keepingCapacity: true)
    }
  }

  /// Gives the problems found in the chunk their lines, and lets go of it.
  mutating func leaveChunk(final: Bool) {
    let bytes = bytes
    problems.place { lines.location(of: $0, in: bytes) }
    self.bytes = UnsafeBufferPointer(start: nil, count: 0)
    guard !final else { return }
    let scanned = bytes.count - undecided
    lines.advance(over: scanned, of: bytes, keeping: isInTag ? tags.last?.source : nil)
    if undecided > 0 {
      var rest = ByteBuffer()
      rest.append(bytes[scanned, bytes.count])
      joined = rest
    }
  }

  /// Goes on to where the state may change; nil where more bytes are needed.
  @inline(__always)
  private mutating func step(
    _ bytes: UnsafeBufferPointer<UInt8>, from cursor: Int, final: Bool
  ) -> Int? {
    switch state {
    case .text: text(bytes, from: cursor, final: final)
    case .cdata: cdata(bytes, from: cursor, final: final)
    case .comment: skip(bytes, from: cursor, until: "-->", final: final)
    case .instruction: skip(bytes, from: cursor, until: ">", final: final)
    case .doctype(let brackets, let quote):
      doctype(bytes, from: cursor, brackets: brackets, quote: quote, final: final)
    default: tag(bytes, from: cursor, final: final)
    }
  }

  /// Whether the markup ends inside a tag.
  private var isInTag: Bool {
    switch state {
    case .tagName, .attributes, .junk, .attributeName, .afterAttributeName, .beforeValue, .value,
      .endTag:
      true
    default: false
    }
  }

  // MARK: States

  /// Copies text up to the next markup.
  private mutating func text(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, final: Bool
  ) -> Int? {
    let end = bytes.first(UInt8(ascii: "<"), from: start, to: bytes.count)
    var cursor = start
    while true {
      let reference = bytes.first(UInt8(ascii: "&"), from: cursor, to: end)
      text.append(bytes[cursor, reference])
      guard reference < end else { break }
      guard let next = textReference(bytes, at: reference, final: final) else {
        return reference > start ? reference : nil
      }
      cursor = next
    }
    guard end < bytes.count, let next = markup(bytes, at: end, final: final) else {
      return end > start ? end : nil
    }
    return next
  }

  /// Decides what a `<` begins.
  private mutating func markup(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, final: Bool
  ) -> Int? {
    let left = bytes.count - start
    guard left >= 2 else { return final ? keepLess(start) : nil }
    switch bytes[start + 1] {
    case UInt8(ascii: "/"): return endTag(bytes, at: start, final: final)
    case UInt8(ascii: "?"):
      state = .instruction
      return start + 2
    case UInt8(ascii: "!"):
      if bytes.has("<![CDATA[", at: start) {
        state = .cdata
        return start + 9
      }
      if bytes.has("<!--", at: start) {
        state = .comment
        return start + 4
      }
      if left < 9 && !final { return nil }
      guard left > 2, bytes[start + 2].isASCIILetter || bytes[start + 2] == 0x5B else {
        return keepLess(start)
      }
      // Only the prolog has a document type, with more tags inside.
      state = isBehindProlog ? .instruction : .doctype(brackets: 0, quote: 0)
      return start + 2
    default: return startTag(bytes, at: start, final: final)
    }
  }

  private mutating func cdata(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, final: Bool
  ) -> Int? {
    var cursor = start
    while true {
      let bracket = bytes.first(UInt8(ascii: "]"), from: cursor, to: bytes.count)
      if bytes.has("]]>", at: bracket) {
        text.append(bytes[start, bracket])
        state = .text
        return bracket + 3
      }
      if bracket + 2 >= bytes.count, !final || bracket == bytes.count {
        text.append(bytes[start, bracket])
        return bracket > start ? bracket : nil
      }
      cursor = bracket + 1
    }
  }

  /// Drops everything up to and with `end`.
  private mutating func skip(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, until end: StaticString, final: Bool
  ) -> Int? {
    let length = end.utf8CodeUnitCount
    var cursor = start
    while true {
      let found = bytes.first(end.utf8Start[0], from: cursor, to: bytes.count)
      if bytes.has(end, at: found) {
        state = .text
        return found + length
      }
      if found + length > bytes.count {
        let next = final ? bytes.count : found
        return next > start ? next : nil
      }
      cursor = found + 1
    }
  }

  /// Says what the document's end cut off.
  private mutating func finish(at end: Int) {
    let what: String
    switch state {
    case .text: return
    case .cdata: what = "a CDATA section"
    case .comment: what = "a comment"
    case .instruction: what = "a processing instruction"
    case .doctype: what = "the document type"
    default: what = "a tag"
    }
    report(.truncated, at: end, "the document ends inside \(what)")
  }

  // MARK: Small parts

  /// Notes that a tag begins here.
  mutating func beginTag(at position: Int) {
    tagStart = markup.count
    length = 0
    tags.append(
      Tag(
        place: markupStart + tagStart, textEnd: text.count, source: lines.offset + position))
  }

  /// Leaves the tag out that was just read.
  mutating func dropTag() {
    markup.truncate(to: tagStart)
    tags.removeLast()
  }

  /// Notes how many elements the end tag ends that the document left open.
  mutating func noteImplied(_ count: Int) { tags[tags.count - 1].implied = count }

  /// Reports a problem of the tag that is being read.
  func reportTag(_ message: @autoclosure () -> String) {
    problems.append(
      Problem(.notWellFormed, message: message()), at: tags[tags.count - 1].source)
  }

  mutating func keepLess(_ position: Int) -> Int {
    report(
      .notWellFormed, at: position, "a “<” that begins no tag must be written “&lt;”")
    text.append(UInt8(ascii: "<"))
    return position + 1
  }

  /// Reports a problem at a position of the chunk.
  func report(_ code: Problem.Code, at position: Int, _ message: @autoclosure () -> String) {
    problems.append(Problem(code, message: message()), at: lines.offset + position)
  }
}

extension UnsafeBufferPointer<UInt8> {
  subscript(start: Int, end: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: self[start..<end])
  }
}
