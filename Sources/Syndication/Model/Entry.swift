import Foundation

/// One entry of a feed: Atom `entry`, RSS `item`, JSON Feed item.
public struct Entry: Sendable, Hashable, Decodable {
  /// A permanent, unique identifier (RFC 4287 §4.2.6); RSS `guid`.
  public var id: String?
  /// Whether `id` is a URL that may be opened (RSS 2.0 `isPermaLink`).
  public var idIsPermalink: Bool = false
  public var title: Text?
  /// The teaser: Atom `summary`, RSS `description`.
  public var summary: Text?
  /// The full text, as often as the feed offers it.
  public var content: [Content] = []
  public var links: [Link] = []
  public var enclosures: [Enclosure] = []
  public var authors: [Person] = []
  public var contributors: [Person] = []
  public var publisher: Person?
  public var categories: [Category] = []
  public var published: Date?
  public var updated: Date?
  public var created: Date?
  public var expires: Date?
  public var rights: Text?
  /// The feed this entry was taken from, without its entries
  /// (RFC 4287 §4.2.11); RSS `source`.
  public var source: Feed? {
    get { boxedSource?.value }
    set { boxedSource = newValue.map(Boxed.init) }
  }
  private var boxedSource: Boxed<Feed>?
  /// The URL of the page with comments (RSS 2.0).
  public var comments: String?
  /// The URL of a feed of comments (`wfw:commentRss`).
  public var commentsFeed: String?
  /// Where comments can be posted (`wfw:comment`).
  public var commentAPI: String?
  public var commentsCount: Int?
  public var language: String?
  public var image: Image?
  /// URLs of the licences the entry is under.
  public var licenses: [String] = []
  public var media: Media? {
    get { boxedMedia?.value }
    set { boxedMedia = newValue.map(Boxed.init) }
  }
  private var boxedMedia: Boxed<Media>?
  public var podcast: Podcast? {
    get { boxedPodcast?.value }
    set { boxedPodcast = newValue.map(Boxed.init) }
  }
  private var boxedPodcast: Boxed<Podcast>?
  public var location: Location? {
    get { boxedLocation?.value }
    set { boxedLocation = newValue.map(Boxed.init) }
  }
  private var boxedLocation: Boxed<Location>?
  public var event: Event? {
    get { boxedEvent?.value }
    set { boxedEvent = newValue.map(Boxed.init) }
  }
  private var boxedEvent: Boxed<Event>?
  public var chapters: [Chapter] = []
  public var inReplyTo: [Reply] = []
  public var extensions: Extensions = [:]
  /// The source text of dates by field name, where the parser was asked to
  /// keep it.
  public var dateTexts: [String: String] = [:]

  public init() {}

  /// The page a person opens for this entry: the first `alternate` link.
  public var permalink: String? {
    links.first { $0.rel == "alternate" }?.href
  }

  enum CodingKeys: String, CodingKey {
    case id, idIsPermalink, title, summary, content, links, enclosures, authors, contributors
    case publisher, categories, published, updated, created, expires, rights
    case boxedSource = "source"
    case comments, commentsFeed, commentAPI, commentsCount, language, image, licenses
    case boxedMedia = "media"
    case boxedPodcast = "podcast"
    case boxedLocation = "location"
    case boxedEvent = "event"
    case chapters, inReplyTo, extensions
  }
}
