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

  init(head: [UInt8], contentType: MediaType?) {
    let declared = Self.declaredLabel(head)
    if let (marked, length) = Self.byteOrderMark(head) {
      encoding = marked
      markLength = length
      checkAgainst(declared)
      return
    }
    if let label = contentType?.parameters["charset"] {
      if let named = CharacterEncoding.labelled(label) {
        encoding = Self.actual(named, head)
        checkAgainst(declared)
        return
      }
      problems.append(Self.unknown(label, "Content-Type"))
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
      Problem(
        .encodingMismatch, severity: .warning, line: 1,
        message: "the document says “\(declared)” but is read as \(encoding.name)"))
  }

  private static func unknown(_ label: String, _ place: String) -> Problem {
    Problem(.unknownEncoding, message: "\(place) names the unknown encoding “\(label)”")
  }

  /// `utf-16` by header says nothing of the byte order; the bytes do.
  private static func actual(_ named: CharacterEncoding, _ head: [UInt8]) -> CharacterEncoding {
    named.isWide ? wideWithoutMark(head) ?? named : named
  }

  private static func byteOrderMark(_ head: [UInt8]) -> (CharacterEncoding, Int)? {
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if head.starts(with: [0xFF, 0xFE, 0x00, 0x00]) { return (.utf32LE, 4) }
    if head.starts(with: [0x00, 0x00, 0xFE, 0xFF]) { return (.utf32BE, 4) }
    if head.starts(with: [0xFF, 0xFE]) { return (.utf16LE, 2) }
    if head.starts(with: [0xFE, 0xFF]) { return (.utf16BE, 2) }
    return nil
  }

  /// XML 1.0 appendix F: a `<` among zeros.
  private static func wideWithoutMark(_ head: [UInt8]) -> CharacterEncoding? {
    guard head.count >= 4 else { return nil }
    switch (head[0], head[1], head[2], head[3]) {
    case (0, 0, 0, 0x3C): return .utf32BE
    case (0x3C, 0, 0, 0): return .utf32LE
    case (0, 0x3C, 0, _): return .utf16BE
    case (0x3C, 0, _, 0): return .utf16LE
    case (0x4C, 0x6F, 0xA7, 0x94): return CharacterEncoding.labelled("ibm037")
    default: return nil
    }
  }

  /// The value of `encoding` in the XML declaration, zeros of wide encodings
  /// passed over.
  private static func declaredLabel(_ head: [UInt8]) -> String? {
    let ascii = head.prefix(1024).filter { $0 != 0 && $0 < 0x80 }
    let text = String(decoding: ascii, as: UTF8.self)
    guard let start = text.range(of: "<?xml"),
      let end = text[start.upperBound...].firstIndex(of: ">")
    else { return nil }
    let declaration = text[start.upperBound..<end]
    guard let name = declaration.range(of: "encoding") else { return nil }
    let value = declaration[name.upperBound...].drop { $0 == "=" || $0.isWhitespace }
    guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
    return String(value.dropFirst().prefix { $0 != quote }).nonEmpty
  }
}
