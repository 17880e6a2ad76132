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
    var rest = Substring(text)
    if let hash = rest.utf8.firstIndex(of: UInt8(ascii: "#")) {
      fragment = rest[rest.index(after: hash)...]
      rest = rest[..<hash]
    }
    if let mark = rest.utf8.firstIndex(of: UInt8(ascii: "?")) {
      query = rest[rest.index(after: mark)...]
      rest = rest[..<mark]
    }
    if let end = Self.schemeEnd(rest) {
      scheme = rest[..<end]
      rest = rest[rest.index(after: end)...]
    }
    if rest.hasPrefix("//") {
      let start = rest.index(rest.startIndex, offsetBy: 2)
      let end = rest[start...].utf8.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
      authority = rest[start..<end]
      rest = rest[end...]
    }
    path = rest
  }

  /// Where the scheme's colon stands, if the text begins with a scheme
  /// (RFC 3986 §3.1).
  private static func schemeEnd(_ text: Substring) -> Substring.Index? {
    let bytes = text.utf8
    guard let first = bytes.first, first.isASCIILetter else { return nil }
    for index in bytes.indices {
      let byte = bytes[index]
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
    guard path.contains(".") else { return path }
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
