/// Whether a link leads to a feed, by what it says of itself.
enum FeedAddress {
  private static let types: Set<String> = [
    "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json",
    "application/xml", "text/xml", "application/x-rss+xml", "application/x-atom+xml",
    "application/rss", "application/atom", "text/rss", "text/rss+xml", "text/atom+xml",
  ]

  /// Relations that name another representation, or a feed outright.
  static func isDeclared(_ link: Link) -> Bool {
    let relations = Set(link.rel.lowercased().split(whereSeparator: \.isWhitespace))
    if relations.contains("feed") { return true }
    guard relations.contains("alternate"), !relations.contains("stylesheet"),
      let type = link.type.map({ MediaType($0).essence })
    else { return false }
    // Of JSON there are more interfaces than feeds.
    return types.contains(type) || type == "application/json" && isLikely(link.href)
  }

  /// Whether the address looks like one: `/feed`, `/news.rss`,
  /// `?format=atom`.
  static func isLikely(_ href: String) -> Bool {
    let reference = URLReference(href)
    let path = reference.path.lowercased()
    let words = path.split { "/.-_".contains($0) }
    if words.contains("sitemap") { return false }
    let file = path.split(separator: "/").last ?? ""
    for end in [".rss", ".atom", ".rdf", "feed.json"] where file.hasSuffix(end) { return true }
    if file.hasSuffix(".xml") {
      return file == "index.xml" || words.contains { names.contains(String($0)) }
    }
    if names.contains(String(file)) { return true }
    let pairs = (reference.query ?? "").lowercased().split(separator: "&")
    return pairs.contains { pair in
      let parts = pair.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, ["feed", "format", "type", "output", "alt"].contains(parts[0]) else {
        return false
      }
      return names.contains(String(parts[1]))
    }
  }

  private static let names: Set<String> = ["feed", "feeds", "rss", "rss2", "atom", "rdf"]
}
