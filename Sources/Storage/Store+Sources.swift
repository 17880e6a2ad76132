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
    try await engine.saveFetchStates([slug: state])
  }

  /// Notes how fetching several sources went, by slug, in one transaction.
  public func saveFetchStates(_ states: [String: Source.FetchState]) async throws {
    try await engine.saveFetchStates(states)
  }

  /// The sources that may be asked at this time, the longest due first; none
  /// that was given up.
  public func dueSources(at now: Date, limit: Int) async throws -> [Source] {
    try await engine.dueSources(at: now, limit: limit)
  }

  /// When the next source is due; nil without any.
  public func nextFetch() async throws -> Date? {
    try await engine.nextFetch()
  }

  /// Leaves all sources of a host alone until then; none is asked sooner than
  /// before.
  public func rest(host: String, until: Date) async throws {
    try await engine.rest(host: host, until: until)
  }

  /// Takes in entries of a source in one transaction: new ones arrive `now`,
  /// changed ones take the place of the stored ones with the next revision.
  /// Stored entries that are not among them stay. What is marked as deleted
  /// is hidden for good and keeps what it said; it counts as changed.
  ///
  /// - Parameter state: how fetching the source went, noted in the same
  ///   transaction; absent where that stays as it is.
  /// - Throws: ``StoreError`` where the source is not known.
  @discardableResult
  public func take(
    _ entries: [StoredEntry], from source: String, at now: Date,
    noting state: (@Sendable (TakeResult) -> Source.FetchState)? = nil
  ) async throws -> TakeResult {
    try await engine.take(entries, from: source, at: now, noting: state)
  }

  public func entries(_ query: EntryQuery = EntryQuery()) async throws -> [StoredEntry] {
    try await engine.entries(query)
  }
}
