import Foundation

/// One entry of a feed: Atom `entry`, RSS `item`, JSON Feed item.
public struct Entry: Sendable, Hashable, Decodable {
  /// A permanent, unique identifier (RFC 4287 §4.2.6); RSS `guid`.
  public var id: String?
  /// Whether `id` is a URL that may be opened (RSS 2.0 `isPermaLink`).
  public var idIsPermalink: Bool = false
  /// The headline; absent where the feed gives none.
  public var title: Text?
  /// The teaser: Atom `summary`, RSS `description`.
  public var summary: Text?
  /// The full text, as often as the feed offers it.
  public var content: [Content] = []
  /// Pages about the entry: its own as `alternate`, then others (RFC 4287
  /// §4.2.7).
  public var links: [Link] = []
  /// Files that come with it, Media RSS aside.
  public var enclosures: [Enclosure] = []
  /// Who wrote it, in document order (RFC 4287 §4.2.1).
  public var authors: [Person] = []
  /// Who else had a part in it (RFC 4287 §4.2.3).
  public var contributors: [Person] = []
  /// Who publishes it (Dublin Core).
  public var publisher: Person?
  /// What it is about (RFC 4287 §4.2.2); podcast keywords too.
  public var categories: [Category] = []
  /// When it came out (RFC 4287 §4.2.9); RSS `pubDate`.
  public var published: Date?
  /// When it last changed in a way worth telling (RFC 4287 §4.2.15).
  public var updated: Date?
  /// When it was made (`dcterms:created`).
  public var created: Date?
  /// When it ceases to hold (RSS 0.93 `expirationDate`).
  public var expires: Date?
  /// Who may do what with it, for people (RFC 4287 §4.2.10).
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
  /// How many comments there are.
  public var commentsCount: Int?
  /// A language tag (BCP 47), where the entry says its own.
  public var language: String?
  /// The picture that stands for it.
  public var image: Image?
  /// URLs of the licences the entry is under.
  public var licenses: [String] = []
  /// What Media RSS says of it.
  public var media: Media? {
    get { boxedMedia?.value }
    set { boxedMedia = newValue.map(Boxed.init) }
  }
  private var boxedMedia: Boxed<Media>?
  /// What podcast namespaces say of it.
  public var podcast: Podcast? {
    get { boxedPodcast?.value }
    set { boxedPodcast = newValue.map(Boxed.init) }
  }
  private var boxedPodcast: Boxed<Podcast>?
  /// Where it takes place, or what it is about.
  public var location: Location? {
    get { boxedLocation?.value }
    set { boxedLocation = newValue.map(Boxed.init) }
  }
  private var boxedLocation: Boxed<Location>?
  /// When and where it takes place.
  public var event: Event? {
    get { boxedEvent?.value }
    set { boxedEvent = newValue.map(Boxed.init) }
  }
  private var boxedEvent: Boxed<Event>?
  /// The parts of a recording, in document order.
  public var chapters: [Chapter] = []
  /// What it answers (RFC 4685).
  public var inReplyTo: [Reply] = []
  /// Elements that the model has no place for.
  public var extensions: Extensions = [:]
  /// The source text of dates by field name, where the parser was asked to
  /// keep it.
  public var dateTexts: [String: String] = [:]

  /// An entry that says nothing yet.
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
