import Foundation

/// A list of feeds to subscribe to (OPML 2.0).
public struct OutlineDocument: Sendable, Hashable {
  public var title: String?
  public var created: Date?
  public var modified: Date?
  public var owner: Person?
  public var outlines: [Outline] = []

  public init(title: String? = nil) { self.title = title }

  /// Every feed in the document, whatever folder it is in.
  public var feeds: [Outline] { outlines.flatMap(\.feeds) }
}

/// A feed, or a folder of outlines.
public struct Outline: Sendable, Hashable {
  public var text: String
  public var title: String?
  /// `rss` for a feed of any format.
  public var type: String?
  /// The address of the feed.
  public var feedURL: String?
  /// The address of the page the feed belongs to.
  public var pageURL: String?
  public var description: String?
  public var language: String?
  /// `RSS2`, `RSS1`, `scriptingNews` as OPML knows them.
  public var version: String?
  public var outlines: [Outline] = []

  public init(_ text: String, feedURL: String? = nil, pageURL: String? = nil) {
    self.text = text
    self.feedURL = feedURL
    self.pageURL = pageURL
    type = feedURL == nil ? nil : "rss"
  }

  var feeds: [Outline] { (feedURL == nil ? [] : [self]) + outlines.flatMap(\.feeds) }
}
