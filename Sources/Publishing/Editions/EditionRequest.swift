/// What an editor wants of an edition. Entries are named by their ids.
public struct EditionRequest: Sendable, Hashable {
  /// Only entries about one of these; none means all.
  public var topics: [String]
  /// Absent means the digest's title and the window's name, or the title
  /// that is corrected.
  public var title: String?
  /// Plain text; an empty line parts paragraphs.
  public var introduction: String?
  /// Entries that stay out.
  public var excluded: [String]
  /// Entries that are in whatever the caps and topics say, as they are now.
  public var taken: [String]
  /// Entries that stand first in their sections, in this order.
  public var first: [String]

  public init(
    topics: [String] = [], title: String? = nil, introduction: String? = nil,
    excluded: [String] = [], taken: [String] = [], first: [String] = []
  ) {
    self.topics = topics
    self.title = title
    self.introduction = introduction
    self.excluded = excluded
    self.taken = taken
    self.first = first
  }
}
