import Foundation
import Storage

/// What editors want of the digests, ready to be looked up.
struct DigestChoices {
  /// Where what is pinned stands, counted from 1.
  private(set) var places: [EntryReference: Int] = [:]
  private(set) var excluded: Set<EntryReference> = []

  init(_ store: Store) async throws {
    for choice in try await store.digestChoices() {
      switch choice.wish {
      case .pinned: places[choice.entry] = places.count + 1
      case .excluded: excluded.insert(choice.entry)
      }
    }
  }

  /// Pinned items that belong to a digest and are too old to be among its
  /// newest.
  func pinnedItems(
    in scope: DigestScope, besides known: [Item], from store: Store, at now: Date
  ) async throws -> [Item] {
    let ids = Set(places.keys.filter { $0.source.isEmpty }.map(\.key)).subtracting(known.map(\.id))
    guard !ids.isEmpty else { return [] }
    return try await store.items(
      ItemQuery(ids: ids, section: scope.section, topic: scope.topic, visibleAt: now))
  }

  /// The same of partners' entries.
  func pinnedEntries(
    in scope: DigestScope, besides known: [StoredEntry], from store: Store
  ) async throws -> [StoredEntry] {
    let names = Set(places.keys.filter { !$0.source.isEmpty }).subtracting(known.map(\.reference))
    return try await store.entries(Array(names)).filter { entry in
      entry.state == .visible
        && scope.section.map { entry.mapping?.sections.contains($0) == true } ?? true
        && scope.topic.map { entry.mapping?.topics.contains($0) == true } ?? true
    }
  }
}
