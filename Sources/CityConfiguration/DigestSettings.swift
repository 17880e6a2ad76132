/// The feed in which the city's and its partners' news are merged.
public struct DigestSettings: Sendable, Hashable {
  public var title: String
  /// One sentence on what the digest is.
  public var description: String?
  /// How many entries it holds at most.
  public var entries: Int
  /// How many of them may come from one source.
  public var entriesPerSource: Int

  public init(
    title: String, description: String? = nil, entries: Int = 50, entriesPerSource: Int = 10
  ) {
    self.title = title
    self.description = description
    self.entries = entries
    self.entriesPerSource = entriesPerSource
  }
}
