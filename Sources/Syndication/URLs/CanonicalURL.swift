/// One spelling for the many addresses of a page, to tell whether two links
/// lead to the same place.
public enum CanonicalURL {
  /// Query parameters that follow people and choose no content.
  static let tracking: Set<String> = [
    "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "igshid",
    "mc_cid", "mc_eid", "mkt_tok", "oly_anon_id", "oly_enc_id", "vero_id", "wickedid",
    "_hsenc", "_hsmi", "__hstc", "__hssc", "__hsfp", "s_cid", "rb_clickid", "ml_subscriber",
    "ml_subscriber_hash", "pk_campaign", "pk_kwd", "piwik_campaign", "piwik_kwd",
  ]

  /// The URL without tracking parameters, everything else as it was.
  public static func withoutTracking(_ url: String) -> String {
    var reference = URLReference(url)
    guard let query = reference.query else { return url }
    let kept = query.split(separator: "&", omittingEmptySubsequences: false).filter { pair in
      let name = pair.prefix { $0 != "=" }.lowercased()
      return !name.hasPrefix("utm_") && !tracking.contains(name)
    }
    guard kept.count < query.split(separator: "&", omittingEmptySubsequences: false).count else {
      return url
    }
    reference.query = kept.isEmpty ? nil : Substring(kept.joined(separator: "&"))
    return reference.text
  }

  /// Scheme and host in lower case, `http` as `https`, no default port, no
  /// fragment, no tracking, no slash at the end of a path.
  public static func of(_ url: String) -> String {
    var reference = URLReference(withoutTracking(url))
    reference.fragment = nil
    if let scheme = reference.scheme?.lowercased() {
      reference.scheme = scheme == "http" ? "https" : Substring(scheme)
    }
    if let authority = reference.authority?.lowercased() {
      var host = Substring(authority)
      for port in [":80", ":443"] where host.hasSuffix(port) { host = host.dropLast(port.count) }
      reference.authority = host
    }
    if reference.path.hasSuffix("/") { reference.path = reference.path.dropLast() }
    return reference.text
  }
}
