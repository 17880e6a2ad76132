import Foundation
import Storage
import Syndication

/// Puts entries of several sources that tell the same story into one cluster,
/// each entry once, when it is new or has changed.
public struct Clusterer: Sendable {
  /// How many entries are placed in one transaction.
  private static let batch = 200

  private let store: Store

  public init(store: Store) { self.store = store }

  /// Places every stored entry that is new, has changed or was taken back
  /// since it was placed, in the order in which they came. What is placed
  /// when this is interrupted stays.
  ///
  /// - Throws: `StoreError`.
  public func placeNew() async throws {
    while true {
      let entries = try await store.unplacedEntries(limit: Self.batch)
      guard !entries.isEmpty else { return }
      let tellings = entries.map { Telling($0.entry, date: $0.sortDate) }
      let placements = zip(entries, tellings).map { stored, telling in
        Placement(
          source: stored.source, key: stored.key, revision: stored.revision,
          trace: stored.deleted ? nil : telling.trace())
      }
      try await store.place(placements) { index, candidates in
        Self.choice(
          for: tellings[index], from: entries[index].source, in: entries[index].cluster,
          among: candidates)
      }
    }
  }

  /// The clusters that tell the same as an entry that is not stored as one of
  /// a source: the city's own. Most alike first.
  ///
  /// - Throws: `StoreError`.
  public func clusters(telling entry: Entry, date: Date) async throws -> [Int] {
    let telling = Telling(entry, date: date)
    let candidates = try await store.candidates(for: telling.trace())
    return Self.choice(for: telling, from: nil, in: nil, among: candidates).clusters
  }

  /// - Parameters:
  ///   - source: who tells; absent for the city.
  ///   - present: the cluster it is in; it stays if it still fits.
  private static func choice(
    for telling: Telling, from source: String?, in present: Int?, among candidates: [StoredEntry]
  ) -> Placement.Choice {
    let others = candidates.map { (stored: $0, telling: Telling($0.entry, date: $0.sortDate)) }
    let ambiguous = ambiguousNames(
      telling, from: source, among: others.map { ($0.stored.source, $0.telling) })
    let names = telling.names.subtracting(ambiguous)
    var scores: [Int: Double] = [:]
    var contradicted: Set<Int> = []
    for (stored, other) in others where stored.source != source {
      guard let cluster = stored.cluster else { continue }
      // What goes by the same name ranks before what only reads alike.
      if !names.isDisjoint(with: other.names) {
        scores[cluster] = 2
        continue
      }
      switch Comparison(first: telling, second: other).verdict() {
      case .same(let score): scores[cluster] = max(scores[cluster] ?? 0, score)
      case .contradicting: contradicted.insert(cluster)
      case .unrelated: break
      }
    }
    let fitting = scores.filter { $0.value == 2 || !contradicted.contains($0.key) }
    let clusters = fitting.keys.sorted { one, other in
      if (one == present) != (other == present) { return one == present }
      return (scores[other] ?? 0, one) < (scores[one] ?? 0, other)
    }
    return Placement.Choice(
      clusters, reconsidering: present == nil ? misled(by: ambiguous, others) : [])
  }

  /// Those who share a cluster because they went by a name of which a second
  /// story of one source shows now that it is none. Asked at the first
  /// placing of an entry alone, so that it ends.
  private static func misled(
    by ambiguous: Set<String>, _ others: [(stored: StoredEntry, telling: Telling)]
  ) -> [StoredEntry] {
    let named = others.filter { !ambiguous.isDisjoint(with: $0.telling.names) }.map(\.stored)
    let clusters = Dictionary(grouping: named.filter { $0.cluster != nil }, by: \.cluster)
    return clusters.values.filter { $0.count > 1 }.flatMap(\.self)
  }

  /// Names under which one source tells several stories, such as the address
  /// of its list of events.
  private static func ambiguousNames(
    _ telling: Telling, from source: String?, among others: [(source: String, telling: Telling)]
  ) -> Set<String> {
    var tellers = telling.names.reduce(into: [:]) { $0[$1] = [source] }
    var ambiguous: Set<String> = []
    for other in others {
      for name in other.telling.names where tellers[name]?.contains(other.source) == true {
        ambiguous.insert(name)
      }
      for name in other.telling.names { tellers[name]?.append(other.source) }
    }
    return ambiguous
  }
}
