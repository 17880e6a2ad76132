/// Names an entry of a source, or an item of the city.
public struct EntryReference: Sendable, Hashable, Codable {
  /// The slug of the source; empty for the city's own items.
  public var source: String
  /// The key of the entry, or the id of the item.
  public var key: String

  public init(source: String, key: String) {
    self.source = source
    self.key = key
  }

  public static func item(_ id: String) -> EntryReference {
    EntryReference(source: "", key: id)
  }
}

/// What an editor wants of an entry or item in every digest it belongs to.
public struct DigestChoice: Sendable, Hashable {
  public enum Wish: Sendable, Hashable {
    /// At the top, in the order of the choices.
    case pinned
    case excluded
  }

  public var entry: EntryReference
  public var wish: Wish

  public init(_ wish: Wish, _ entry: EntryReference) {
    self.wish = wish
    self.entry = entry
  }
}
