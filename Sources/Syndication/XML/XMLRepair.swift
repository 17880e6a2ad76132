import CLibXML2

/// The first pass over a document: mends what would make libxml2 lose text,
/// and drops what readers of feeds have no use for.
///
/// - A bare `&` becomes `&amp;`, a bare `<` becomes `&lt;`.
/// - HTML's named entities and the windows-1252 numbers that HTML tolerates
///   become the characters they mean.
/// - The XML declaration, processing instructions, comments and the document
///   type with all its entity declarations are dropped; their line breaks
///   stay, so that lines keep their numbers.
///
/// Bytes go in by chunks and come out as UTF-8 that never ends in the middle
/// of a reference or a delimiter.
struct XMLRepair {
  enum State {
    case text
    case tag(quote: UInt8)
    /// An end tag that has nothing left to end.
    case surplusEndTag
    /// The rest of a tag with more attributes than any has.
    case overfullTag
    case cdata
    case comment
    case instruction
    case doctype(brackets: Int, quote: UInt8)
  }

  var state = State.text
  /// What the last chunk ended with and only the next can decide.
  var carry: [UInt8] = []
  var output: [UInt8] = []
  private(set) var problems = ProblemList()
  /// The number of the line in which the chunk begins.
  private var line = 1
  /// How many attributes of a tag are read; libxml2 compares each with all
  /// others.
  private static let maximumAttributes = 512

  private var attributes = 0
  /// How many elements are open by the count of tags. It never falls below
  /// zero, so that libxml2 never believes the document has ended.
  private var openElements = 0
  /// The last place in the chunk whose line was asked for.
  private var located = (position: 0, line: 1)

  mutating func push(_ chunk: UnsafeBufferPointer<UInt8>, final: Bool) {
    output.removeAll(keepingCapacity: true)
    if carry.isEmpty {
      scan(chunk, final: final)
    } else {
      let joined = carry + chunk
      carry.removeAll(keepingCapacity: true)
      joined.withUnsafeBufferPointer { scan($0, final: final) }
    }
  }

  /// Hands the problems found so far over.
  mutating func takeProblems() -> ProblemList {
    defer { problems.removeAll() }
    return problems
  }

  private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, final: Bool) {
    located = (0, line)
    defer { line = locate(bytes.count - carry.count, in: bytes) }
    var cursor = 0
    while cursor < bytes.count {
      let next: Int? =
        switch state {
        case .text: text(bytes, from: cursor, final: final)
        case .tag(let quote): tag(bytes, from: cursor, quote: quote, final: final)
        case .cdata: cdata(bytes, from: cursor, final: final)
        case .surplusEndTag, .overfullTag: dropped(bytes, from: cursor, until: [0x3E], final: final)
        case .comment: dropped(bytes, from: cursor, until: [0x2D, 0x2D, 0x3E], final: final)
        case .instruction: dropped(bytes, from: cursor, until: [0x3E], final: final)
        case .doctype(let brackets, let quote):
          doctype(bytes, from: cursor, brackets: brackets, quote: quote, final: final)
        }
      guard let next else {
        carry.append(contentsOf: bytes[cursor...])
        return
      }
      cursor = next
    }
  }

  // MARK: States

  /// Copies up to the next markup; nil where more bytes are needed.
  private mutating func text(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, final: Bool
  ) -> Int? {
    var cursor = start
    while cursor < bytes.count, bytes[cursor] != 0x3C, bytes[cursor] != 0x26 { cursor += 1 }
    copy(bytes, start..<cursor)
    guard cursor < bytes.count else { return cursor }
    if bytes[cursor] == 0x26 {
      guard let next = reference(bytes, at: cursor, final: final) else {
        carry.append(contentsOf: bytes[cursor...])
        return bytes.count
      }
      return next
    }
    guard let next = markup(bytes, at: cursor, final: final) else {
      carry.append(contentsOf: bytes[cursor...])
      return bytes.count
    }
    return next
  }

  /// Decides what a `<` begins.
  private mutating func markup(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, final: Bool
  ) -> Int? {
    let left = bytes.count - start
    guard left >= 2 else { return final ? escapeLess(start, in: bytes) : nil }
    switch bytes[start + 1] {
    case UInt8(ascii: "!"):
      if matches(bytes, at: start, Self.cdataStart) {
        output.append(contentsOf: Self.cdataStart)
        state = .cdata
        return start + 9
      }
      if matches(bytes, at: start, Self.commentStart) {
        state = .comment
        return start + 4
      }
      if left < 9 && !final { return nil }
      guard left > 2, bytes[start + 2].isASCIILetter || bytes[start + 2] == 0x5B else {
        return escapeLess(start, in: bytes)
      }
      state = .doctype(brackets: 0, quote: 0)
      return start + 2
    case UInt8(ascii: "?"):
      state = .instruction
      return start + 2
    case UInt8(ascii: "/"):
      guard left >= 3 else { return final ? escapeLess(start, in: bytes) : nil }
      guard Self.beginsName(bytes[start + 2]) else { return escapeLess(start, in: bytes) }
      guard openElements > 0 else {
        report(.notWellFormed, at: start, in: bytes, "an end tag has nothing left to end")
        state = .surplusEndTag
        return start + 1
      }
      openElements -= 2
    case let byte:
      guard Self.beginsName(byte) else { return escapeLess(start, in: bytes) }
    }
    // An end tag has taken off two, for the one that is added here.
    openElements += 1
    attributes = 0
    output.append(0x3C)
    state = .tag(quote: 0)
    return start + 1
  }

  /// Copies a tag up to its `>`, or to a place that needs mending.
  private mutating func tag(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, quote: UInt8, final: Bool
  ) -> Int? {
    var cursor = start
    if quote == 0 {
      loop: while cursor < bytes.count {
        switch bytes[cursor] {
        case 0x22, 0x27:
          attributes += 1
          guard attributes <= Self.maximumAttributes else {
            report(.notWellFormed, at: cursor, in: bytes, "a tag has too many attributes")
            // Whatever attribute was begun here has no value.
            output.append(0x3E)
            state = .overfullTag
            return cursor
          }
          copy(bytes, start..<cursor + 1)
          state = .tag(quote: bytes[cursor])
          return cursor + 1
        case 0x3E:
          copy(bytes, start..<cursor + 1)
          if output.dropLast().last == 0x2F { openElements -= 1 }
          state = .text
          return cursor + 1
        case 0x3C:
          // The tag was never closed: close it before the next one opens.
          copy(bytes, start..<cursor)
          report(
            .notWellFormed, at: cursor, in: bytes,
            "a tag is not closed with “>” before the next one begins")
          output.append(0x3E)
          state = .text
          return cursor
        default:
          cursor += 1
        }
      }
      copy(bytes, start..<cursor)
      return cursor
    }
    while cursor < bytes.count, bytes[cursor] != quote, bytes[cursor] != 0x26,
      bytes[cursor] != 0x3C
    {
      cursor += 1
    }
    copy(bytes, start..<cursor)
    guard cursor < bytes.count else { return cursor }
    switch bytes[cursor] {
    case quote:
      output.append(quote)
      state = .tag(quote: 0)
      return cursor + 1
    case 0x3C:
      return escapeLess(cursor, in: bytes)
    default:
      guard let next = reference(bytes, at: cursor, final: final) else {
        carry.append(contentsOf: bytes[cursor...])
        return bytes.count
      }
      return next
    }
  }

  private mutating func cdata(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, final: Bool
  ) -> Int? {
    var cursor = start
    while cursor < bytes.count {
      guard bytes[cursor] == 0x5D else {
        cursor += 1
        continue
      }
      if cursor + 2 >= bytes.count { break }
      if bytes[cursor + 1] == 0x5D, bytes[cursor + 2] == 0x3E {
        copy(bytes, start..<cursor + 3)
        state = .text
        return cursor + 3
      }
      cursor += 1
    }
    copy(bytes, start..<cursor)
    if cursor == bytes.count { return cursor }
    if !final {
      carry.append(contentsOf: bytes[cursor...])
      return bytes.count
    }
    copy(bytes, cursor..<bytes.count)
    return bytes.count
  }

  /// Drops everything up to and with `end`, line breaks excepted.
  private mutating func dropped(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, until end: [UInt8], final: Bool
  ) -> Int? {
    var cursor = start
    while cursor < bytes.count {
      if bytes[cursor] == end[0] {
        if matches(bytes, at: cursor, end) {
          state = .text
          return cursor + end.count
        }
        if cursor + end.count > bytes.count && !final {
          carry.append(contentsOf: bytes[cursor...])
          return bytes.count
        }
      }
      keepLineBreak(bytes[cursor])
      cursor += 1
    }
    return cursor
  }

  // MARK: Small parts

  private static let cdataStart = Array("<![CDATA[".utf8)
  static let commentStart = Array("<!--".utf8)

  private static func beginsName(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte == 0x5F || byte == 0x3A || byte >= 0x80
  }

  func matches(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, _ pattern: [UInt8]
  ) -> Bool {
    guard bytes.count - start >= pattern.count else { return false }
    for index in 0..<pattern.count where bytes[start + index] != pattern[index] { return false }
    return true
  }

  mutating func copy(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[range]))
  }

  mutating func keepLineBreak(_ byte: UInt8) {
    if byte == 0x0A { output.append(0x0A) }
  }

  private mutating func escapeLess(
    _ position: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    report(
      .notWellFormed, at: position, in: bytes,
      "a “<” that begins no tag must be written “&lt;”")
    output.append(contentsOf: "&lt;".utf8)
    return position + 1
  }

  mutating func escapeAmpersand(
    _ position: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    report(
      .bareAmpersand, at: position, in: bytes,
      "a “&” that begins no reference must be written “&amp;”")
    output.append(contentsOf: "&amp;".utf8)
    return position + 1
  }

  mutating func report(
    _ code: Problem.Code, at position: Int, in bytes: UnsafeBufferPointer<UInt8>,
    _ message: String
  ) {
    var problem = Problem(code, message: message)
    if problems.hasRoom { place(&problem, at: position, in: bytes) }
    problems.append(problem)
  }

  private mutating func place(
    _ problem: inout Problem, at position: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) {
    let lineStart = bytes[..<position].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    // Bytes 0x80 to 0xBF continue a character.
    problem.column = bytes[lineStart..<position].count { $0 & 0xC0 != 0x80 } + 1
    problem.line = locate(position, in: bytes)
  }

  /// The number of the line in which `position` lies.
  private mutating func locate(_ position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard position > located.position else { return located.line }
    let breaks = bytes[located.position..<position].count { $0 == 0x0A }
    located = (position, located.line + breaks)
    return located.line
  }
}
