/// The feed in which the city's and its partners' news are merged.
public struct DigestSettings: Sendable, Hashable {
  public var title: String
  /// One sentence on what the digest is.
  public var description: String?
  /// How many entries it holds at most.
  public var entries: Int
  /// How many of them may come from one source.
  public var entriesPerSource: Int
  /// How many entries an edition of it holds at most. Newsletter tools show
  /// 10 to 20 well.
  public var entriesPerEdition: Int

  public init(
    title: String, description: String? = nil, entries: Int = 50, entriesPerSource: Int = 10,
    entriesPerEdition: Int = 20
  ) {
    self.title = title
    self.description = description
    self.entries = entries
    self.entriesPerSource = entriesPerSource
    self.entriesPerEdition = entriesPerEdition
  }
}
