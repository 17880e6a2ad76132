import Foundation

/// Which items are wanted. They come newest `published` first, those of the
/// same second by id, those without a date last.
public struct ItemQuery: Sendable, Hashable {
  /// Only items with one of these ids; absent means all.
  public var ids: Set<String>?
  /// The slug of a section; absent means all.
  public var section: String?
  /// The slug of a topic that the rules gave; absent means all.
  public var topic: String?
  /// Absent means any.
  public var status: ItemStatus?
  /// Only what readers see at this moment; absent means everything.
  public var visibleAt: Date?
  /// Only items published in this time, its end not included.
  public var published: Range<Date>?
  /// Absent means all.
  public var limit: Int?

  public init(
    ids: Set<String>? = nil, section: String? = nil, topic: String? = nil,
    status: ItemStatus? = nil, visibleAt: Date? = nil, published: Range<Date>? = nil,
    limit: Int? = nil
  ) {
    self.ids = ids
    self.section = section
    self.topic = topic
    self.status = status
    self.visibleAt = visibleAt
    self.published = published
    self.limit = limit
  }
}
