import Foundation

/// A feed in any format, in the words of Atom (RFC 4287) where Atom has one.
///
/// Every field is optional because some format may lack it; absent means
/// that the document did not say. Lists keep document order.
public struct Feed: Sendable, Hashable, Decodable {
  /// A permanent, unique identifier (RFC 4287 §4.2.6).
  public var id: String?
  public var title: Text?
  /// What the feed is about; RSS `description` (RFC 4287 §4.2.12).
  public var subtitle: Text?
  public var rights: Text?
  /// A word to people who open the feed in a browser: Atom 0.3 `info`,
  /// JSON Feed `user_comment`.
  public var info: Text?
  public var links: [Link] = []
  public var authors: [Person] = []
  public var contributors: [Person] = []
  public var publisher: Person?
  /// Whom to tell about technical faults (RSS 2.0 `webMaster`).
  public var webMaster: Person?
  public var categories: [Category] = []
  /// A language tag (BCP 47).
  public var language: String?
  public var published: Date?
  /// When the content last changed in a way worth telling
  /// (RFC 4287 §4.2.15); RSS `lastBuildDate`.
  public var updated: Date?
  public var created: Date?
  public var expires: Date?
  public var validFrom: Date?
  public var validUntil: Date?
  public var generator: Generator?
  /// The URL of a small square picture (RFC 4287 §4.2.5).
  public var icon: String?
  /// The URL of a wide picture (RFC 4287 §4.2.8).
  public var logo: String?
  public var image: Image?
  public var docs: String?
  /// How many minutes the feed may be kept before asking again (RSS 2.0).
  public var ttl: Int?
  /// Hours, 0 to 23 GMT, in which nobody need ask (RSS 2.0).
  public var skipHours: [Int] = []
  /// English names of days on which nobody need ask (RSS 2.0).
  public var skipDays: [String] = []
  /// `hourly`, `daily`, `weekly`, `monthly`, `yearly` (RSS 1.0 syndication).
  public var updatePeriod: String?
  public var updateFrequency: Int?
  public var updateBase: String?
  public var cloud: Cloud?
  public var textInput: TextInput?
  public var errorReportsTo: String?
  /// Where the feed has moved to.
  public var newLocation: String?
  /// URLs of the licences the feed is under.
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
  public var inReplyTo: [Reply] = []
  /// Whether the document holds every entry there is (RFC 5005 §2).
  public var complete: Bool = false
  /// Whether the document is an archive that never changes (RFC 5005 §4).
  public var archive: Bool = false
  public var entries: [Entry] = []
  public var tombstones: [Tombstone] = []
  public var extensions: Extensions = [:]
  /// The source text of dates by field name, where the parser was asked to
  /// keep it.
  public var dateTexts: [String: String] = [:]

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
/// local name, then the text of each occurrence.
public typealias Extensions = [String: [String: [String]]]
