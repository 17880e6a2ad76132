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
}
