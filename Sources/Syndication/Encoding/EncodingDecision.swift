/// Which encoding a document is in, and what it said about itself.
///
/// A byte-order mark outranks everything; then the charset of the HTTP
/// header; then the XML declaration; then UTF-8 (RFC 7303 §3, RFC 3629).
struct EncodingDecision {
  var encoding: CharacterEncoding
  /// The bytes of the byte-order mark, which is no part of the text.
  var markLength = 0
  /// Whether nobody said which encoding it is.
  var isGuess = false
  var problems: [Problem] = []

  /// - Parameter head: the first bytes of the document.
  init(head: UnsafeBufferPointer<UInt8>, contentType: MediaType?) {
    let declared = Self.declaredLabel(head)
    if let (marked, length) = Self.byteOrderMark(head) {
      encoding = marked
      markLength = length
      checkAgainst(declared)
      return
    }
    if let label = contentType?.parameters["charset"] {
      if let named = CharacterEncoding.labelled(label) {
        // Where no zero stands among the first bytes, they are not wide.
        if !named.isWide || head.contains(0) {
          encoding = Self.actual(named, head)
          checkAgainst(declared)
          return
        }
        problems.append(Self.mismatch("the Content-Type says “\(label)”, which it is not"))
      } else {
        problems.append(Self.unknown(label, "Content-Type"))
      }
    }
    if let wide = Self.wideWithoutMark(head) {
      encoding = wide
      checkAgainst(declared)
      return
    }
    if let label = declared {
      if let named = CharacterEncoding.labelled(label) {
        // A declaration that can be read byte by byte is not in UTF-16.
        encoding = named.isWide ? .utf8 : named
        if named.isWide { checkAgainst(declared) }
        return
      }
      problems.append(Self.unknown(label, "the XML declaration"))
    }
    encoding = .utf8
    isGuess = true
  }

  private mutating func checkAgainst(_ declared: String?) {
    guard let declared, let named = CharacterEncoding.labelled(declared), named != encoding,
      !(named.isWide && encoding.isWide)
    else { return }
    problems.append(
      Self.mismatch("the document says “\(declared)” but is read as \(encoding.name)"))
  }

  private static func mismatch(_ message: String) -> Problem {
    Problem(.encodingMismatch, severity: .warning, line: 1, message: message)
  }

  private static func unknown(_ label: String, _ place: String) -> Problem {
    Problem(.unknownEncoding, message: "\(place) names the unknown encoding “\(label)”")
  }

  /// `utf-16` by header says nothing of the byte order; the bytes do.
  private static func actual(_ named: CharacterEncoding, _ head: UnsafeBufferPointer<UInt8>)
    -> CharacterEncoding
  {
    named.isWide ? wideWithoutMark(head) ?? named : named
  }

  private static func byteOrderMark(_ head: UnsafeBufferPointer<UInt8>) -> (CharacterEncoding, Int)?
  {
    func byte(_ index: Int) -> UInt8? { index < head.count ? head[index] : nil }
    switch (byte(0), byte(1), byte(2), byte(3)) {
    case (0xEF, 0xBB, 0xBF, _): return (.utf8, 3)
    case (0xFF, 0xFE, 0x00, 0x00): return (.utf32LE, 4)
    case (0x00, 0x00, 0xFE, 0xFF): return (.utf32BE, 4)
    case (0xFF, 0xFE, _, _): return (.utf16LE, 2)
    case (0xFE, 0xFF, _, _): return (.utf16BE, 2)
    default: return nil
    }
  }

  /// XML 1.0 appendix F: a `<` among zeros, or white space before it.
  private static func wideWithoutMark(
    _ head: UnsafeBufferPointer<UInt8>
  ) -> CharacterEncoding? {
    guard head.count >= 4 else { return nil }
    switch (head[0], head[1], head[2], head[3]) {
    case (0, 0, 0, let byte) where canBegin(byte): return .utf32BE
    case (let byte, 0, 0, 0) where canBegin(byte): return .utf32LE
    case (0, let byte, 0, _) where canBegin(byte): return .utf16BE
    case (let byte, 0, _, 0) where canBegin(byte): return .utf16LE
    case (0x4C, 0x6F, 0xA7, 0x94): return CharacterEncoding.labelled("ibm037")
    default: return nil
    }
  }

  private static func canBegin(_ byte: UInt8) -> Bool { byte == 0x3C || byte.isXMLSpace }

  /// The value of `encoding` in the XML declaration, zeros of wide encodings
  /// passed over.
  private static func declaredLabel(_ head: UnsafeBufferPointer<UInt8>) -> String? {
    if head.first(0, from: 0, to: head.count) < head.count {
      return Array(head.filter { $0 != 0 }).withUnsafeBufferPointer(declaredLabel)
    }
    guard let start = declarationStart(head) else { return nil }
    let declaration = head[start, head.first(UInt8(ascii: ">"), from: start, to: head.count)]
    guard let name = index(of: "encoding", in: declaration, from: 5) else { return nil }
    var cursor = name + 8
    while cursor < declaration.count,
      declaration[cursor] == UInt8(ascii: "=") || declaration[cursor].isXMLSpace
    {
      cursor += 1
    }
    guard cursor < declaration.count else { return nil }
    let quote = declaration[cursor]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    let end = declaration.first(quote, from: cursor + 1, to: declaration.count)
    return String(decoding: declaration[cursor + 1, end].trimmed, as: UTF8.self).nonEmpty
  }

  /// Where the XML declaration begins: junk may stand before it, but no tag.
  private static func declarationStart(_ head: UnsafeBufferPointer<UInt8>) -> Int? {
    var cursor = 0
    while true {
      cursor = head.first(UInt8(ascii: "<"), from: cursor, to: head.count)
      guard cursor + 1 < head.count, !head[cursor + 1].isASCIILetter else { return nil }
      if head.has("<?xml", at: cursor) { return cursor }
      cursor += 1
    }
  }

  private static func index(
    of text: StaticString, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    var cursor = start
    while true {
      cursor = bytes.first(text.utf8Start[0], from: cursor, to: bytes.count)
      guard cursor < bytes.count else { return nil }
      if bytes.has(text, at: cursor) { return cursor }
      cursor += 1
    }
  }
}
