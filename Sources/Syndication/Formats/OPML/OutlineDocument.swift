import Foundation

/// A list of feeds to subscribe to (OPML 2.0).
public struct OutlineDocument: Sendable, Hashable {
  /// What it is called.
  public var title: String?
  /// When it was made.
  public var created: Date?
  /// When it last changed.
  public var modified: Date?
  /// Whose list it is.
  public var owner: Person?
  /// What it lists, in document order.
  public var outlines: [Outline] = []

  /// A list without entries.
  public init(title: String? = nil) { self.title = title }

  /// Every feed in the document, whatever folder it is in.
  public var feeds: [Outline] { outlines.flatMap(\.feeds) }
}

/// A feed, or a folder of outlines.
public struct Outline: Sendable, Hashable {
  /// What is shown of it.
  public var text: String
  /// What the feed calls itself.
  public var title: String?
  /// `rss` for a feed of any format.
  public var type: String?
  /// The address of the feed.
  public var feedURL: String?
  /// The address of the page the feed belongs to.
  public var pageURL: String?
  /// A word on the feed.
  public var description: String?
  /// A language tag (BCP 47).
  public var language: String?
  /// `RSS2`, `RSS1`, `scriptingNews` as OPML knows them.
  public var version: String?
  /// What stands below it, in document order.
  public var outlines: [Outline] = []

  /// An outline; its text alone is one.
  public init(_ text: String, feedURL: String? = nil, pageURL: String? = nil) {
    self.text = text
    self.feedURL = feedURL
    self.pageURL = pageURL
    type = feedURL == nil ? nil : "rss"
  }

  var feeds: [Outline] { (feedURL == nil ? [] : [self]) + outlines.flatMap(\.feeds) }
}
