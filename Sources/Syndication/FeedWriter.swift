import Foundation

/// Writes a feed as Atom 1.0, RSS 2.0 or JSON Feed 1.1.
///
/// Equal feeds give equal bytes. What the format has no element for goes
/// into the extension namespaces that readers know; `docs/formats.md` says
/// what each format carries. Documents are UTF-8, indented, and well formed
/// whatever the text holds: characters that XML forbids are left out.
public struct FeedWriter: Sendable {
  /// The formats that can be written.
  public enum Format: String, Sendable, CaseIterable {
    /// Atom 1.0 (RFC 4287).
    case atom
    /// RSS 2.0.
    case rss
    /// JSON Feed 1.1.
    case json

    /// The media type to serve a document with.
    public var mediaType: String {
      switch self {
      case .atom: "application/atom+xml"
      case .rss: "application/rss+xml"
      case .json: "application/feed+json"
      }
    }
  }

  /// The format that is written.
  public let format: Format
  /// The URL of a CSS style sheet that makes the feed readable in a browser.
  public var stylesheet: String?

  /// A writer of one format, which may name a style sheet for browsers.
  public init(_ format: Format, stylesheet: String? = nil) {
    self.format = format
    self.stylesheet = stylesheet
  }

  /// The document in UTF-8; the same feed gives the same bytes.
  public func write(_ feed: Feed) -> Data {
    switch format {
    case .atom: AtomWriter.write(feed, stylesheet: stylesheet)
    case .rss: RSSWriter.write(feed, stylesheet: stylesheet)
    case .json: JSONFeedWriter.write(feed)
    }
  }
}
