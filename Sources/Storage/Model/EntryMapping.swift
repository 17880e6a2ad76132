/// What the city's rules say of an entry.
public struct EntryMapping: Sendable, Hashable {
  /// Whether an entry is taken over: as it is, not at all, or once an editor
  /// has said yes.
  public enum Verdict: String, Sendable, Hashable, Codable {
    case keep, drop, approve
  }

  public var verdict: Verdict
  /// The slugs of the sections it belongs to.
  public var sections: [String]
  /// The slugs of the topics it belongs to.
  public var topics: [String]

  public init(_ verdict: Verdict = .keep, sections: [String] = [], topics: [String] = []) {
    self.verdict = verdict
    self.sections = sections
    self.topics = topics
  }
}

/// The rules' word on a revision of an entry.
public struct MappedEntry: Sendable, Hashable {
  public var entry: EntryReference
  public var revision: Int
  public var mapping: EntryMapping

  public init(_ entry: EntryReference, revision: Int, mapping: EntryMapping) {
    self.entry = entry
    self.revision = revision
    self.mapping = mapping
  }
}

/// The topics of a revision of an item.
public struct ItemTopics: Sendable, Hashable {
  /// The id of the item.
  public var item: String
  public var revision: Int
  /// Their slugs.
  public var topics: [String]

  public init(item: String, revision: Int, topics: [String]) {
    self.item = item
    self.revision = revision
    self.topics = topics
  }
}
