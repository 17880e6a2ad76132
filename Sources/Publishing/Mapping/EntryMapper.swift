import CityConfiguration
import Storage

/// Applies the city's rules to what is stored: to everything new or changed,
/// and to all after a change of the rules. Where there is nothing to do, it
/// takes three queries.
public struct EntryMapper {
  private let city: City

  /// How many entries are in memory at a time.
  private static let batch = 500

  public init(city: City) { self.city = city }

  public func run(on store: Store) async throws {
    try await store.useRules(fingerprint: city.mappingFingerprint)
    while true {
      let entries = try await store.unmappedEntries(limit: Self.batch)
      if entries.isEmpty { break }
      try await store.save(
        entries.map { stored in
          let (mapping, _) = city.mapping(of: stored.entry, from: stored.source)
          return MappedEntry(stored.reference, revision: stored.revision, mapping: mapping)
        })
    }
    // Without rules on topics no item has any: useRules has seen to that.
    while city.rules.contains(where: { !$0.topics.isEmpty }) {
      let items = try await store.unmappedItems(limit: Self.batch)
      if items.isEmpty { break }
      try await store.save(
        items.map {
          ItemTopics(item: $0.id, revision: $0.revision, topics: city.topics(of: $0))
        })
    }
  }
}
