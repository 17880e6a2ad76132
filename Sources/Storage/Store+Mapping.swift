extension Store {
  /// Says by which rules entries are mapped. Where they are others than the
  /// last time, all entries and items are to be mapped again, and no item has
  /// a topic until it is.
  ///
  /// - Parameter fingerprint: stands for all that decides on a mapping.
  public func useRules(fingerprint: String) async throws {
    try await engine.useRules(fingerprint: fingerprint)
  }

  /// Entries to which the rules are still to be applied: new ones, changed
  /// ones, and all after a change of the rules. By source and key.
  public func unmappedEntries(limit: Int) async throws -> [StoredEntry] {
    try await engine.unmappedEntries(limit: limit)
  }

  /// Keeps what the rules say. An entry that has another revision by now
  /// stays unmapped; what an editor decided stays.
  public func save(_ mappings: [MappedEntry]) async throws {
    try await engine.save(mappings)
  }

  /// The same for the city's own items, by id.
  public func unmappedItems(limit: Int) async throws -> [Item] {
    try await engine.unmappedItems(limit: limit)
  }

  /// Keeps the topics of items. An item that has another revision by now
  /// stays unmapped.
  public func save(_ topics: [ItemTopics]) async throws {
    try await engine.save(topics)
  }
}
