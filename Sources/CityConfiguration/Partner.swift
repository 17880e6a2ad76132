import Storage

/// Somebody whose feed is merged into the digest.
public struct Partner: Sendable, Hashable {
  public var slug: String
  public var title: String
  /// An http(s) URL, or the absolute path of a file.
  public var feed: String
  /// The page people open.
  public var website: String?
  /// A language tag (BCP 47) for entries that state none.
  public var language: String?
  /// How many of its entries the digest shows at most; absent means as many
  /// as of every other source.
  public var entries: Int?
  /// The slug of the section all its entries belong to.
  public var section: String?
  /// Whether its entries wait for an editor's yes.
  public var needsApproval: Bool
  /// After how many days its entries are removed; absent means never.
  public var retentionDays: Int?

  public init(
    slug: String, title: String, feed: String, website: String? = nil, language: String? = nil,
    entries: Int? = nil, section: String? = nil, needsApproval: Bool = false,
    retentionDays: Int? = nil
  ) {
    self.slug = slug
    self.title = title
    self.feed = feed
    self.website = website
    self.language = language
    self.entries = entries
    self.section = section
    self.needsApproval = needsApproval
    self.retentionDays = retentionDays
  }

  /// The partner as the store knows it.
  public var source: Source {
    Source(
      slug: slug, title: title, feed: feed, website: website, language: language,
      entriesLimit: entries, retentionDays: retentionDays)
  }
}
