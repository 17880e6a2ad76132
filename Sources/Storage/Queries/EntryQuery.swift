import Foundation

/// Which entries of partners are wanted. They come by `sortDate`, newest
/// first, then by source and key.
public struct EntryQuery: Sendable, Hashable {
  /// The slug of a source; absent means all.
  public var source: String?
  /// Absent means all.
  public var limit: Int?
  /// The newest so many of each source; absent means all.
  public var limitPerSource: Int?
  /// Only entries whose `sortDate` is not before this moment.
  public var since: Date?
  /// The slug of a section or topic that the rules gave; absent means all.
  public var section: String?
  public var topic: String?
  /// Only entries of these clusters; absent means all.
  public var clusters: Set<Int>?
  /// Only entries in this state; absent means any.
  public var state: EntryState?
  /// Only entries that arrived in this time, its end not included.
  public var arrived: Range<Date>?
  /// Whether entries that their source has taken back are wanted too.
  public var includesDeleted: Bool

  public init(
    source: String? = nil, limit: Int? = nil, limitPerSource: Int? = nil, since: Date? = nil,
    section: String? = nil, topic: String? = nil, clusters: Set<Int>? = nil,
    state: EntryState? = nil,
    arrived: Range<Date>? = nil, includesDeleted: Bool = false
  ) {
    self.source = source
    self.limit = limit
    self.limitPerSource = limitPerSource
    self.since = since
    self.section = section
    self.topic = topic
    self.clusters = clusters
    self.state = state
    self.arrived = arrived
    self.includesDeleted = includesDeleted
  }
}
