import Foundation

/// A feed in any format, in the words of Atom (RFC 4287) where Atom has one.
///
/// Every field is optional because some format may lack it; absent means
/// that the document did not say. Lists keep document order.
public struct Feed: Sendable, Hashable, Decodable {
  /// A permanent, unique identifier (RFC 4287 §4.2.6).
  public var id: String?
  /// What the feed is called.
  public var title: Text?
  /// What the feed is about; RSS `description` (RFC 4287 §4.2.12).
  public var subtitle: Text?
  /// Who may do what with it, for people (RFC 4287 §4.2.10); RSS
  /// `copyright`.
  public var rights: Text?
  /// A word to people who open the feed in a browser: Atom 0.3 `info`,
  /// JSON Feed `user_comment`.
  public var info: Text?
  /// The page of the feed as `alternate`, its own address as `self`, its
  /// pages as `next`, … (RFC 4287 §4.2.7, RFC 5005).
  public var links: [Link] = []
  /// Who writes it (RFC 4287 §4.2.1); RSS `managingEditor`.
  public var authors: [Person] = []
  /// Who else has a part in it (RFC 4287 §4.2.3).
  public var contributors: [Person] = []
  /// Who publishes it (Dublin Core).
  public var publisher: Person?
  /// Whom to tell about technical faults (RSS 2.0 `webMaster`).
  public var webMaster: Person?
  /// What it is about (RFC 4287 §4.2.2).
  public var categories: [Category] = []
  /// A language tag (BCP 47).
  public var language: String?
  /// When the content came out; RSS `pubDate`.
  public var published: Date?
  /// When the content last changed in a way worth telling
  /// (RFC 4287 §4.2.15); RSS `lastBuildDate`.
  public var updated: Date?
  /// When it was made (`dcterms:created`).
  public var created: Date?
  /// When it ceases to hold.
  public var expires: Date?
  /// When it begins to hold (`dcterms:valid`).
  public var validFrom: Date?
  /// When it ceases to hold (`dcterms:valid`).
  public var validUntil: Date?
  /// The program that wrote it.
  public var generator: Generator?
  /// The URL of a small square picture (RFC 4287 §4.2.5).
  public var icon: String?
  /// The URL of a wide picture (RFC 4287 §4.2.8).
  public var logo: String?
  /// The picture that stands for it; RSS `image`.
  public var image: Image?
  /// The URL of a description of the format (RSS 2.0).
  public var docs: String?
  /// How many minutes the feed may be kept before asking again (RSS 2.0).
  public var ttl: Int?
  /// Hours, 0 to 23 GMT, in which nobody need ask (RSS 2.0).
  public var skipHours: [Int] = []
  /// English names of days on which nobody need ask (RSS 2.0).
  public var skipDays: [String] = []
  /// `hourly`, `daily`, `weekly`, `monthly`, `yearly` (RSS 1.0 syndication).
  public var updatePeriod: String?
  /// How often it changes in one `updatePeriod`; absent means once.
  public var updateFrequency: Int?
  /// From when the periods count, as written.
  public var updateBase: String?
  /// How to be told of changes (RSS 2.0).
  public var cloud: Cloud?
  /// A text field that belongs to it (RSS).
  public var textInput: TextInput?
  /// The URL, mostly `mailto:`, that takes reports of faults.
  public var errorReportsTo: String?
  /// Where the feed has moved to.
  public var newLocation: String?
  /// URLs of the licences the feed is under.
  public var licenses: [String] = []
  /// What Media RSS says of all entries.
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
  /// Where it is about.
  public var location: Location? {
    get { boxedLocation?.value }
    set { boxedLocation = newValue.map(Boxed.init) }
  }
  private var boxedLocation: Boxed<Location>?
  /// What it answers (RFC 4685).
  public var inReplyTo: [Reply] = []
  /// Whether the document holds every entry there is (RFC 5005 §2).
  public var complete: Bool = false
  /// Whether the document is an archive that never changes (RFC 5005 §4).
  public var archive: Bool = false
  /// The entries, in document order.
  public var entries: [Entry] = []
  /// Entries that were deleted (RFC 6721).
  public var tombstones: [Tombstone] = []
  /// Elements that the model has no place for.
  public var extensions: Extensions = [:]
  /// The source text of dates by field name, where the parser was asked to
  /// keep it.
  public var dateTexts: [String: String] = [:]

  /// A feed that says nothing yet.
  public init() {}

  enum CodingKeys: String, CodingKey {
    case id, title, subtitle, rights, info, links, authors, contributors, publisher, webMaster
    case categories, language, published, updated, created, expires, validFrom, validUntil
    case generator, icon, logo, image, docs, ttl, skipHours, skipDays, updatePeriod, updateFrequency
    case updateBase, cloud, textInput, errorReportsTo, newLocation, licenses
    case boxedMedia = "media"
    case boxedPodcast = "podcast"
    case boxedLocation = "location"
    case inReplyTo, complete, archive, entries, tombstones, extensions
  }
}

/// Elements of namespaces that the model does not know: namespace URI, then
/// local name, then the text of each occurrence. An attribute stands under
/// `element@attribute`.
public typealias Extensions = [String: [String: [String]]]
