/// Makes references absolute and refuses the ones that are no places to go.
struct URLResolver: Sendable, Hashable {
  /// The absolute URL that relative references start from.
  var base: String?

  /// How long a base may be, in bytes.
  static let longestBase = 2048

  /// A base longer than any address is none: each of many short references
  /// would grow to its length.
  init(base: String? = nil) {
    self.base = base.flatMap { $0.utf8.count <= Self.longestBase ? $0 : nil }
  }

  /// The reference as an absolute URL where the base is known, and as it is
  /// where not.
  func absolute(_ reference: String) -> String {
    let text = reference.trimmingSpace()
    guard let base, !URLScheme.isWeb(text) else { return text }
    let parsed = URLReference(text)
    guard parsed.scheme == nil, !text.isEmpty else { return text }
    let baseReference = URLReference(base)
    guard baseReference.scheme != nil else { return text }
    return parsed.resolved(against: baseReference).text
  }

  /// The resolver for what stands inside `xml:base`.
  func inside(_ reference: String) -> URLResolver {
    // An empty reference is the base itself (RFC 3986 §5.2.2).
    guard let reference = reference.nonEmpty else { return self }
    // White space would end an address wherever several stand in a row.
    guard !reference.utf8.contains(where: { $0 <= 0x20 }) else { return self }
    let parsed = URLReference(reference)
    if let scheme = parsed.scheme, !URLScheme.isBase(scheme) { return self }
    return URLResolver(base: Self.withoutSurplusSlashes(absolute(reference)))
  }

  /// `http:///host/` means `http://host/` (WHATWG URL Standard, special
  /// authority ignore slashes state).
  private static func withoutSurplusSlashes(_ url: String) -> String {
    let parsed = URLReference(url)
    guard let scheme = parsed.scheme?.lowercased(), scheme == "http" || scheme == "https",
      parsed.authority?.isEmpty ?? true
    else { return url }
    return scheme + "://" + url.dropFirst(scheme.count + 1).drop { $0 == "/" }
  }
}

/// The schemes a URL of a feed may have.
enum URLScheme {
  /// Schemes of places and identifiers that are safe to keep and to open.
  private static let allowed = HTMLNameMap(
    [
      "acct", "aim", "callto", "cid", "doi", "ed2k", "feed", "ftp", "ftps", "geo", "gopher",
      "http", "https", "im", "info", "ipfs", "irc", "ircs", "magnet", "mailto", "matrix", "mid",
      "mms", "news", "nntp", "podcast", "rsync", "rtsp", "sftp", "sip", "sips", "sms", "tag",
      "tel", "telnet", "urn", "uuid", "webcal", "wtai", "xmpp",
    ].map { (HTMLName($0), holdsURL.contains($0)) })

  /// Schemes after which another URL may follow.
  private static let holdsURL: Set<String> = ["feed", "podcast", "webcal"]

  /// Whether a URL may be kept: relative, or of an allowed scheme.
  static func isAllowed(_ url: String) -> Bool {
    if isWeb(url) { return true }
    var url = url
    return url.withUTF8(isAllowed(_:))
  }

  /// White space, control characters and what is not ASCII do not hide a
  /// scheme: browsers and others pass over some of it.
  static func isAllowed(_ url: UnsafeBufferPointer<UInt8>) -> Bool {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: HTMLName.maximumLength + 1) { name in
      var start = 0
      while true {
        guard let end = scheme(of: url, from: start, into: name) else { return true }
        guard let known = HTMLName(UnsafeBufferPointer(rebasing: name[..<end.length])),
          let holdsURL = allowed[known]
        else { return false }
        guard holdsURL else { return true }
        start = end.colon + 1
      }
    }
  }

  /// The letters of the scheme and where its colon is; nil where there is
  /// none (RFC 3986 §3.1).
  private static func scheme(
    of url: UnsafeBufferPointer<UInt8>, from start: Int,
    into name: UnsafeMutableBufferPointer<UInt8>
  ) -> (length: Int, colon: Int)? {
    var length = 0
    for cursor in start..<url.count {
      let byte = url[cursor]
      if byte <= 0x20 || byte >= 0x7F { continue }
      if byte == UInt8(ascii: ":"), length > 0 { return (length, cursor) }
      let isLater = byte.isASCIIDigit || byte == 0x2B || byte == 0x2D || byte == 0x2E
      guard byte.isASCIILetter || length > 0 && isLater else { return nil }
      // One byte more than any known name makes the name unknown.
      if length < name.count {
        name[length] = byte
        length += 1
      }
    }
    return nil
  }

  /// Whether a URL is an absolute one of the web, as nearly all are.
  static func isWeb(_ url: String) -> Bool {
    // By bytes: `hasPrefix` takes a microsecond, and every link asks.
    var url = url
    return url.withUTF8 { $0.has("https://", at: 0) || $0.has("http://", at: 0) }
  }

  /// Whether relative references can start from a URL of this scheme.
  static func isBase(_ scheme: Substring) -> Bool {
    ["http", "https", "ftp"].contains(scheme.lowercased())
  }
}
