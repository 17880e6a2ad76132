import Foundation

extension Store {
  /// Adds sources or changes how they are configured; how they were fetched
  /// is kept. A source whose feed has moved loses only its validators.
  /// Sources that are not in the list stay.
  public func save(sources: [Source]) async throws {
    try await engine.save(sources: sources)
  }

  /// Removes sources together with their entries.
  public func remove(sources slugs: [String]) async throws {
    try await engine.remove(sources: slugs)
  }

  /// All sources, by slug.
  public func sources() async throws -> [Source] {
    try await engine.sources()
  }

  public func source(slug: String) async throws -> Source? {
    try await engine.source(slug: slug)
  }

  /// Notes how fetching a source went. An unknown slug is passed over.
  public func saveFetchState(
    _ state: Source.FetchState, ofSource slug: String
  ) async throws {
    try await engine.saveFetchState(state, ofSource: slug)
  }

  /// Takes in entries of a source in one transaction: new ones arrive `now`,
  /// changed ones take the place of the stored ones with the next revision.
  /// Stored entries that are not among them stay. What is marked as deleted
  /// is hidden for good and keeps what it said; it counts as changed.
  ///
  /// - Throws: ``StoreError`` where the source is not known.
  @discardableResult
  public func take(
    _ entries: [StoredEntry], from source: String, at now: Date
  ) async throws -> TakeResult {
    try await engine.take(entries, from: source, at: now)
  }

  public func entries(_ query: EntryQuery = EntryQuery()) async throws -> [StoredEntry] {
    try await engine.entries(query)
  }
}
