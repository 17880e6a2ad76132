/// Makes references absolute and refuses the ones that are no places to go.
struct URLResolver: Sendable, Hashable {
  /// The absolute URL that relative references start from.
  var base: String?

  init(base: String? = nil) { self.base = base }

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
    let parsed = URLReference(reference.trimmingSpace())
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
  private static let allowed: Set<String> = [
    "acct", "aim", "callto", "cid", "doi", "ed2k", "feed", "ftp", "ftps", "geo", "gopher",
    "http", "https", "im", "info", "ipfs", "irc", "ircs", "magnet", "mailto", "matrix", "mid",
    "mms", "news", "nntp", "podcast", "rsync", "rtsp", "sftp", "sip", "sips", "sms", "tag",
    "tel", "telnet", "urn", "uuid", "webcal", "wtai", "xmpp",
  ]

  /// Whether a URL may be kept: relative, or of an allowed scheme. White
  /// space and control characters, which browsers pass over, do not hide a
  /// scheme.
  static func isAllowed(_ url: String) -> Bool {
    if isWeb(url) { return true }
    let bare = url.unicodeScalars.filter { $0.value > 0x20 && !(0x7F...0x9F).contains($0.value) }
    guard let scheme = URLReference(String(String.UnicodeScalarView(bare))).scheme else {
      return true
    }
    return allowed.contains(scheme.lowercased())
  }

  /// Whether a URL is an absolute one of the web, as nearly all are.
  static func isWeb(_ url: String) -> Bool {
    url.hasPrefix("https://") || url.hasPrefix("http://")
  }

  /// Whether relative references can start from a URL of this scheme.
  static func isBase(_ scheme: Substring) -> Bool {
    ["http", "https", "ftp", "file"].contains(scheme.lowercased())
  }
}
