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
    let known = KnownTellings()
    while true {
      let entries = try await store.unplacedEntries(limit: Self.batch)
      guard !entries.isEmpty else { return }
      let newcomers = await Self.newcomers(entries)
      for (entry, newcomer) in zip(entries, newcomers) {
        known.note(newcomer.telling, of: entry.reference, revision: entry.revision)
      }
      try await store.place(newcomers.map(\.placement)) { index, candidates in
        try Self.choice(
          for: newcomers[index].telling, from: entries[index].source,
          in: entries[index].cluster, among: candidates.map { ($0, try known.telling(of: $0)) })
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
    return Self.choice(
      for: telling, from: nil, in: nil,
      among: candidates.map { stored in
        let candidate = Placement.Candidate(
          stored.reference, revision: stored.revision, sortDate: stored.sortDate,
          cluster: stored.cluster
        ) { stored.entry }
        return (candidate, Telling(stored.entry, date: stored.sortDate))
      }
    ).clusters
  }

  /// Reads new entries, on all processors.
  private static func newcomers(
    _ entries: [StoredEntry]
  ) async -> [(telling: Telling, placement: Placement)] {
    await withTaskGroup(of: (Int, Telling, Placement).self) { group in
      for (index, stored) in entries.enumerated() {
        group.addTask {
          let telling = Telling(stored.entry, date: stored.sortDate)
          let placement = Placement(
            source: stored.source, key: stored.key, revision: stored.revision,
            trace: stored.deleted ? nil : telling.trace())
          return (index, telling, placement)
        }
      }
      return await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }
        .map { ($0.1, $0.2) }
    }
  }

  /// - Parameters:
  ///   - source: who tells; absent for the city.
  ///   - present: the cluster it is in; it stays if it still fits.
  private static func choice(
    for telling: Telling, from source: String?, in present: Int?,
    among others: [(stored: Placement.Candidate, telling: Telling)]
  ) -> Placement.Choice {
    let ambiguous = ambiguousNames(
      telling, from: source, among: others.map { ($0.stored.reference.source, $0.telling) })
    let names = telling.names.subtracting(ambiguous)
    var scores: [Int: Double] = [:]
    var contradicted: Set<Int> = []
    func judge(_ comparison: Comparison, _ cluster: Int) {
      switch comparison.verdict() {
      case .same(let score): scores[cluster] = max(scores[cluster] ?? 0, score)
      case .contradicting: contradicted.insert(cluster)
      case .unrelated: break
      }
    }
    var unlike: [(comparison: Comparison, cluster: Int)] = []
    for (stored, other) in others where stored.reference.source != source {
      guard let cluster = stored.cluster else { continue }
      // What goes by the same name ranks before what only reads alike.
      if !names.isDisjoint(with: other.names) {
        scores[cluster] = 2
        continue
      }
      let comparison = Comparison(first: telling, second: other)
      if comparison.isAlike {
        judge(comparison, cluster)
      } else {
        unlike.append((comparison, cluster))
      }
    }
    // They can only speak against a cluster that others speak for.
    for (comparison, cluster) in unlike where scores[cluster].map({ $0 < 2 }) ?? false {
      judge(comparison, cluster)
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
    by ambiguous: Set<String>, _ others: [(stored: Placement.Candidate, telling: Telling)]
  ) -> [EntryReference] {
    let named = others.filter { !ambiguous.isDisjoint(with: $0.telling.names) }.map(\.stored)
    let clusters = Dictionary(grouping: named.filter { $0.cluster != nil }, by: \.cluster)
    return clusters.values.filter { $0.count > 1 }.flatMap(\.self).map(\.reference)
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
