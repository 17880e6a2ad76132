import Foundation

/// What an entry answers (RFC 4685 §3).
public struct Reply: Sendable, Hashable, Codable {
  public var ref: String?
  public var href: String?
  public var type: String?
  public var source: String?

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
  public var when: Date?
  /// Who deleted it.
  public var by: Person?
  public var comment: String?
  public var links: [Link]

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
