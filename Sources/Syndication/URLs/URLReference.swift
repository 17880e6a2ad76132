/// A URL or a relative reference, taken apart (RFC 3986 appendix B). Nothing
/// is validated or normalised: feeds hold IRIs, blanks and worse, and what
/// need not change stays as it was written.
struct URLReference {
  var scheme: Substring?
  var authority: Substring?
  var path: Substring
  var query: Substring?
  var fragment: Substring?

  init(_ text: String) {
    var text = text
    let places = text.withUTF8 { Places($0) }
    func part(_ range: Range<Int>) -> Substring {
      let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
      return text[start..<text.utf8.index(start, offsetBy: range.count)]
    }
    scheme = places.scheme.map(part)
    authority = places.authority.map(part)
    path = part(places.path)
    query = places.query.map(part)
    fragment = places.fragment.map(part)
  }

  /// Where the parts stand, in bytes.
  private struct Places {
    var scheme: Range<Int>?
    var authority: Range<Int>?
    var path: Range<Int>
    var query: Range<Int>?
    var fragment: Range<Int>?

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
      var start = 0
      var end = bytes.first(UInt8(ascii: "#"), from: 0, to: bytes.count)
      if end < bytes.count { fragment = end + 1..<bytes.count }
      let mark = bytes.first(UInt8(ascii: "?"), from: 0, to: end)
      if mark < end { query = mark + 1..<end }
      end = mark
      if let colon = URLReference.schemeEnd(bytes[0, end]) {
        scheme = 0..<colon
        start = colon + 1
      }
      if bytes[start, end].has("//", at: 0) {
        let slash = bytes.first(UInt8(ascii: "/"), from: start + 2, to: end)
        authority = start + 2..<slash
        start = slash
      }
      path = start..<end
    }
  }

  /// Whether a text begins with a scheme.
  static func hasScheme(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { schemeEnd($0) } != nil
  }

  /// Where the scheme's colon stands, if the text begins with a scheme
  /// (RFC 3986 §3.1).
  private static func schemeEnd(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = bytes.first, first.isASCIILetter else { return nil }
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: ":") { return index }
      guard byte.isASCIIAlphanumeric || byte == 0x2B || byte == 0x2D || byte == 0x2E else {
        return nil
      }
    }
    return nil
  }

  /// The reference against an absolute base (RFC 3986 §5.2).
  func resolved(against base: URLReference) -> URLReference {
    var target = self
    if scheme != nil { return target }
    target.scheme = base.scheme
    if authority != nil {
      target.path = Self.removingDotSegments(path)
      return target
    }
    target.authority = base.authority
    if path.isEmpty {
      target.path = base.path
      if query == nil { target.query = base.query }
    } else if path.hasPrefix("/") {
      target.path = Self.removingDotSegments(path)
    } else {
      target.path = Self.removingDotSegments(Substring(merged(with: base)))
    }
    return target
  }

  /// RFC 3986 §5.2.3.
  private func merged(with base: URLReference) -> String {
    if base.authority != nil && base.path.isEmpty { return "/" + path }
    guard let slash = base.path.utf8.lastIndex(of: UInt8(ascii: "/")) else {
      return String(path)
    }
    return String(base.path[...slash]) + path
  }

  /// RFC 3986 §5.2.4.
  private static func removingDotSegments(_ path: Substring) -> Substring {
    guard path.utf8.contains(UInt8(ascii: ".")) else { return path }
    let isAbsolute = path.hasPrefix("/")
    let segments = path.split(separator: "/", omittingEmptySubsequences: false)
    var kept: [Substring] = []
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      switch segment {
      case ".":
        if isLast { kept.append("") }
      case "..":
        if kept.count > (isAbsolute ? 1 : 0) { kept.removeLast() }
        if isLast { kept.append("") }
      default: kept.append(segment)
      }
    }
    return Substring(kept.joined(separator: "/"))
  }

  /// Put together again (RFC 3986 §5.3).
  var text: String {
    var result = ""
    if let scheme { result += scheme + ":" }
    if let authority { result += "//" + authority }
    result += path
    if let query { result += "?" + query }
    if let fragment { result += "#" + fragment }
    return result
  }
}
