import Foundation
import Syndication

/// An entry of a partner's feed as the store keeps it.
public struct StoredEntry: Sendable, Hashable {
  /// The slug of the source it came from.
  public var source: String
  /// Tells the entry from all others of the same source.
  public var key: String
  public var entry: Entry
  /// The URL of its page in the form used for comparing.
  public var canonicalURL: String?
  /// When it was first seen. Set by the store.
  public var arrived: Date
  public var published: Date?
  /// Where it stands among others: `published`, or `arrived` where that is
  /// absent; the caller clamps dates in the future. Once stored it changes
  /// only together with `published`, so that an undated entry keeps its place.
  public var sortDate: Date
  /// Counted from 1. Set by the store.
  public var revision: Int
  /// Whether the source has taken it back (RFC 6721).
  public var deleted: Bool
  /// The number of the story it tells, which entries of other sources may
  /// tell too; absent until it is placed. Set by the store.
  public var cluster: Int?
  /// What the city's rules say of it; absent where they are still to be
  /// applied. Set by the store.
  public var mapping: EntryMapping?
  /// What an editor said of it. Set by the store.
  public var decision: EditorDecision?
  /// What follows from all that. Set by the store.
  public var state: EntryState

  public init(
    source: String, key: String, entry: Entry, canonicalURL: String? = nil, arrived: Date,
    published: Date? = nil, sortDate: Date? = nil, revision: Int = 1, deleted: Bool = false,
    cluster: Int? = nil, mapping: EntryMapping? = nil, decision: EditorDecision? = nil,
    state: EntryState = .unmapped
  ) {
    self.source = source
    self.key = key
    self.entry = entry
    self.canonicalURL = canonicalURL
    self.arrived = arrived
    self.published = published
    self.sortDate = sortDate ?? published ?? arrived
    self.revision = revision
    self.deleted = deleted
    self.cluster = cluster
    self.mapping = mapping
    self.decision = decision
    self.state = state
  }

  /// What the entry is called among all entries.
  public var reference: EntryReference { EntryReference(source: source, key: key) }
}

/// What one reading of a source brought, in numbers of entries.
public struct TakeResult: Sendable, Hashable {
  public var new = 0
  public var revised = 0
  public var unchanged = 0

  public init(new: Int = 0, revised: Int = 0, unchanged: Int = 0) {
    self.new = new
    self.revised = revised
    self.unchanged = unchanged
  }
}
