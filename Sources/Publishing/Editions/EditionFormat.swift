import Storage

/// The documents in which an edition is published, by the name of the file.
public enum EditionFormat: String, Sendable, CaseIterable {
  case page = "index.html"
  case text = "ausgabe.txt"
  case rss = "feed.rss"
  case atom = "feed.atom"
  case jsonFeed = "feed.json"
  /// The edition as it is kept.
  case json = "ausgabe.json"
  /// HTML for a newsletter tool to take over.
  case mail = "mail.html"
  /// A whole message.
  case message = "ausgabe.eml"

  /// The path of the file below the site's folder.
  func path(of number: Int) -> String { SiteAddresses.edition(number) + rawValue }
}
