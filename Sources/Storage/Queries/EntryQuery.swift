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
  /// Only entries that arrived in this time, its end not included.
  public var arrived: Range<Date>?
  /// Whether entries that their source has taken back are wanted too.
  public var includesDeleted: Bool

  public init(
    source: String? = nil, limit: Int? = nil, limitPerSource: Int? = nil, since: Date? = nil,
    arrived: Range<Date>? = nil, includesDeleted: Bool = false
  ) {
    self.source = source
    self.limit = limit
    self.limitPerSource = limitPerSource
    self.since = since
    self.arrived = arrived
    self.includesDeleted = includesDeleted
  }
}
