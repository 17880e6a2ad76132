import Foundation

/// A partner whose feed is read, and how reading it has gone.
public struct Source: Sendable, Hashable {
  /// Identifies the source: a–z, 0–9 and hyphens.
  public var slug: String
  public var title: String
  /// The URL of the feed or the path of a file.
  public var feed: String
  /// The page people open.
  public var website: String?
  /// A language tag (BCP 47) for entries that state none.
  public var language: String?
  /// How many of its entries a digest shows at most; absent means as many as
  /// the digest allows every source.
  public var entriesLimit: Int?
  /// After how many days its entries are removed; absent means never.
  public var retentionDays: Int?
  public var fetchState: FetchState

  public init(
    slug: String, title: String, feed: String, website: String? = nil, language: String? = nil,
    entriesLimit: Int? = nil, retentionDays: Int? = nil,
    fetchState: FetchState = FetchState()
  ) {
    self.slug = slug
    self.title = title
    self.feed = feed
    self.website = website
    self.language = language
    self.entriesLimit = entriesLimit
    self.retentionDays = retentionDays
    self.fetchState = fetchState
  }

  /// The earliest date an entry may have to be kept; nil means any.
  public func earliestDate(at now: Date) -> Date? {
    retentionDays.map { now.addingTimeInterval(-Double($0) * 86_400) }
  }

  /// What the last attempts to read the feed left behind.
  public struct FetchState: Sendable, Hashable {
    /// The validator the server sent (RFC 9110 §8.8.3), quotes included.
    public var etag: String?
    /// The `Last-Modified` header, word for word.
    public var lastModified: String?
    /// When the feed was last asked for.
    public var fetchedAt: Date?
    /// When asking last brought a feed or the answer that nothing is new.
    public var succeededAt: Date?
    /// When it last brought something new.
    public var changedAt: Date?
    /// Attempts in a row that failed.
    public var failures: Int
    /// What went wrong last; absent after a success.
    public var lastError: String?

    public init(
      etag: String? = nil, lastModified: String? = nil, fetchedAt: Date? = nil,
      succeededAt: Date? = nil, changedAt: Date? = nil, failures: Int = 0,
      lastError: String? = nil
    ) {
      self.etag = etag
      self.lastModified = lastModified
      self.fetchedAt = fetchedAt
      self.succeededAt = succeededAt
      self.changedAt = changedAt
      self.failures = failures
      self.lastError = lastError
    }
  }
}
