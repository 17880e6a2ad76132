import Foundation

extension Store {
  /// Saves one item; see ``save(_:at:)-([Item],_)``.
  @discardableResult
  public func save(_ item: Item, at now: Date) async throws -> SaveResult {
    try await engine.save([item], at: now).first ?? .unchanged
  }

  /// Saves items in one transaction.
  ///
  /// An item that equals the stored one apart from `revision` changes
  /// nothing. One that differs takes its place with the next revision, and
  /// the former state is kept. Where the caller gives no `updated`, the
  /// stored one stays if nothing else changed; otherwise it becomes `now`.
  ///
  /// - Returns: What became of each item, in order.
  /// - Throws: ``StoreError`` where a slug belongs to another item.
  @discardableResult
  public func save(_ items: [Item], at now: Date) async throws -> [SaveResult] {
    try await engine.save(items, at: now)
  }

  public func item(id: String) async throws -> Item? {
    try await engine.item(id: id)
  }

  public func item(slug: String) async throws -> Item? {
    try await engine.item(slug: slug)
  }

  /// The items with these ids, in no particular order; unknown ids are
  /// passed over.
  public func items(ids: [String]) async throws -> [Item] {
    try await engine.items(ids: ids)
  }

  public func items(_ query: ItemQuery = ItemQuery()) async throws -> [Item] {
    try await engine.items(query)
  }

  /// How many items a query finds, its limit left aside.
  public func itemCount(_ query: ItemQuery = ItemQuery()) async throws -> Int {
    try await engine.itemCount(query)
  }

  /// The items that have one of the titles or whose body has one of the
  /// digests of ``BodyText``: those an imported article may be.
  public func items(
    titled titles: [String], orBodyDigests digests: [String]
  ) async throws -> [Item] {
    try await engine.items(titled: titles, orBodyDigests: digests)
  }

  /// The stored slugs that are `slug` or begin with `slug-`.
  public func slugs(like slug: String) async throws -> Set<String> {
    try await engine.slugs(like: slug)
  }

  /// The former states of an item, the oldest first. The present one is not
  /// among them.
  public func revisions(ofItem id: String) async throws -> [ItemRevision] {
    try await engine.revisions(ofItem: id)
  }
}
