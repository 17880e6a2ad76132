import Foundation

/// What an entry answers (RFC 4685 §3).
public struct Reply: Sendable, Hashable, Codable {
  /// The id of what is answered.
  public var ref: String?
  /// The URL where it can be read.
  public var href: String?
  /// The media type to expect there.
  public var type: String?
  /// The URL of the feed it is in.
  public var source: String?

  /// A reply; what is left out is unknown.
  public init(
    ref: String? = nil, href: String? = nil, type: String? = nil, source: String? = nil
  ) {
    self.ref = ref
    self.href = href
    self.type = type
    self.source = source
  }
}

/// The sign that an entry was deleted (RFC 6721).
public struct Tombstone: Sendable, Hashable, Codable {
  /// The id of the entry that is gone.
  public var ref: String
  /// When it was deleted.
  public var when: Date?
  /// Who deleted it.
  public var by: Person?
  /// Why, in words.
  public var comment: String?
  /// Pages about it.
  public var links: [Link]

  /// The sign for an entry; its id alone is one.
  public init(
    ref: String, when: Date? = nil, by: Person? = nil, comment: String? = nil,
    links: [Link] = []
  ) {
    self.ref = ref
    self.when = when
    self.by = by
    self.comment = comment
    self.links = links
  }
}
