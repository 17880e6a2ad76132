import Foundation
import Storage

/// How one city publishes: what its configuration file says.
public struct City: Sendable, Hashable {
  /// The city's name as it appears in titles.
  public var city: String
  /// Who is responsible for the news.
  public var publisher: String
  /// Where readers can turn to; published.
  public var contact: String
  /// A language tag (BCP 47).
  public var language: String
  public var timeZone: TimeZone
  /// Where the output folder is found on the web; ends with `/`.
  public var site: URL
  /// Authority and date of the tag URIs, `stadt.example,2024`
  /// (RFC 4151 §2.1).
  public var tag: String
  /// The absolute path of the store's file.
  public var database: String
  /// The absolute path of the folder for feeds and pages.
  public var output: String
  /// What readers may do with the news; absent where nothing is said.
  public var rights: String?
  /// How many entries a feed holds at most.
  public var entriesPerFeed: Int
  /// In the order of the file; at least one.
  public var sections: [Section]
  public var partners: [Partner] {
    didSet { partnersBySlug = Self.bySlug(partners) }
  }
  private var partnersBySlug: [String: Partner]
  public var digest: DigestSettings
  /// How partners' feeds are fetched.
  public var fetching: FetchPolicy
  /// In the order of the file.
  public var topics: [Topic]
  /// In the order in which they are applied.
  public var rules: [Rule]

  public init(
    city: String, publisher: String, contact: String, language: String, timeZone: TimeZone,
    site: URL, tag: String, database: String, output: String, rights: String? = nil,
    entriesPerFeed: Int = 50, sections: [Section], partners: [Partner] = [],
    digest: DigestSettings, fetching: FetchPolicy? = nil, topics: [Topic] = [],
    rules: [Rule] = []
  ) {
    self.city = city
    self.publisher = publisher
    self.contact = contact
    self.language = language
    self.timeZone = timeZone
    self.site = site
    self.tag = tag
    self.database = database
    self.output = output
    self.rights = rights
    self.entriesPerFeed = entriesPerFeed
    self.sections = sections
    self.partners = partners
    partnersBySlug = Self.bySlug(partners)
    self.digest = digest
    self.fetching = fetching ?? FetchPolicy(contact: site.absoluteString)
    self.topics = topics
    self.rules = rules
  }

  /// The partner of this slug.
  public func partner(_ slug: String) -> Partner? { partnersBySlug[slug] }

  private static func bySlug(_ partners: [Partner]) -> [String: Partner] {
    Dictionary(partners.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The permanent identifier of something the city calls by this name:
  /// `tag:stadt.example,2024:2024/fest`.
  public func tagURI(_ name: String) -> String { "tag:\(tag):\(name)" }

  /// Dates as people in this city read and write them.
  public var localTime: LocalTime { LocalTime(timeZone: timeZone, language: language) }
}
