import Foundation
import Storage
import Synchronization
import Testing

struct PlacingTests {
  private func store(_ engine: TestEngine) async throws -> Store {
    let store = try engine.makeStore()
    for slug in ["a", "b"] {
      try await store.save(sources: [
        Source(slug: slug, title: slug, feed: "https://\(slug).example/")
      ])
      try await store.take(
        [.sample("1", from: slug), .sample("2", from: slug)], from: slug, at: noon)
    }
    return store
  }

  private func placement(
    _ source: String, _ key: String, revision: Int = 1, names: [Int64] = [], text: [Int64] = [],
    at date: Date = noon
  ) -> Placement {
    Placement(
      source: source, key: key, revision: revision,
      trace: Trace(date: date, names: names, text: text))
  }

  /// Places entries and says which candidates each was shown.
  private func place(
    _ placements: [Placement], in store: Store,
    choosing: @escaping @Sendable ([Placement.Candidate]) throws -> Placement.Choice = {
      Placement.Choice($0.compactMap(\.cluster))
    }
  ) async throws -> [[String]] {
    let shown = Mutex([[String]](repeating: [], count: placements.count))
    try await store.place(placements) { index, candidates in
      shown.withLock { $0[index] = candidates.map { $0.reference.source + $0.reference.key } }
      return try choosing(candidates)
    }
    return shown.withLock { $0 }
  }

  private func clusters(_ store: Store) async throws -> [String: Int] {
    try await store.entries().reduce(into: [:]) { $0[$1.source + $1.key] = $1.cluster }
  }

  @Test(arguments: engines)
  func `entries wait to be placed in the order of arrival, and once`(engine: TestEngine)
    async throws
  {
    let store = try await store(engine)
    try await store.take([.sample("0", from: "b")], from: "b", at: noon.plus(days: 1))
    #expect(try await store.unplacedEntries(limit: 9).map(\.key) == ["1", "2", "1", "2", "0"])
    #expect(try await store.unplacedEntries(limit: 2).map(\.source) == ["a", "a"])
    _ = try await place([placement("a", "1"), placement("a", "2")], in: store)
    #expect(try await store.unplacedEntries(limit: 9).map(\.source) == ["b", "b", "b"])
  }

  @Test(arguments: engines)
  func `a changed entry waits again, also one that changes while it is placed`(
    engine: TestEngine
  ) async throws {
    let store = try await store(engine)
    _ = try await place(
      [placement("a", "1"), placement("a", "2"), placement("b", "1"), placement("b", "2")],
      in: store)
    try await store.take([.sample("1", title: "Anders")], from: "a", at: noon)
    #expect(try await store.unplacedEntries(limit: 9).map(\.key) == ["1"])
    _ = try await place([placement("a", "1", revision: 1)], in: store)
    #expect(try await store.unplacedEntries(limit: 9).map(\.key) == ["1"])
  }

  @Test(arguments: engines)
  func `who shares a hash within the weeks is a candidate`(engine: TestEngine) async throws {
    let store = try await store(engine)
    let far = noon.plus(days: Trace.days + 1)
    let shown = try await place(
      [
        placement("a", "1", text: [1, 2]), placement("b", "1", text: [2, 3]),
        placement("a", "2", text: [3], at: far), placement("b", "2", names: [7], text: [9]),
      ], in: store)
    #expect(shown == [["b1"], ["a1"], [], []])
    // Also from either end of the weeks.
    for days in [-Trace.days, Trace.days] {
      let trace = Trace(date: noon.plus(days: days), text: [1])
      #expect(try await store.candidates(for: trace).map(\.key) == ["1"])
    }
    let trace = Trace(date: noon, names: [7], text: [1])
    #expect(try await store.candidates(for: trace).map { $0.source + $0.key } == ["a1", "b2"])
  }

  @Test(arguments: engines)
  func `an entry goes where it is put, unless its source is there`(engine: TestEngine) async throws
  {
    let store = try await store(engine)
    _ = try await place(
      [
        placement("a", "1", text: [1]), placement("b", "1", text: [1]),
        placement("a", "2", text: [1]), placement("b", "2", text: [1]),
      ], in: store)
    let clusters = try await clusters(store)
    #expect(clusters["a1"] == clusters["b1"])
    #expect(clusters["a2"] == clusters["b2"])
    #expect(clusters["a1"] != clusters["a2"])
  }

  @Test(arguments: engines)
  func `a candidate says what it is and tells`(engine: TestEngine) async throws {
    let store = try await store(engine)
    _ = try await place([placement("a", "1", text: [1])], in: store)
    let stored = try #require(
      try await store.entries([EntryReference(source: "a", key: "1")]).first)
    _ = try await place([placement("b", "1", text: [1])], in: store) { candidates in
      let candidate = try #require(candidates.first)
      #expect(candidate.reference == stored.reference)
      #expect(candidate.revision == stored.revision)
      #expect(candidate.sortDate == stored.sortDate)
      #expect(candidate.cluster == stored.cluster)
      #expect(try candidate.entry() == stored.entry)
      return Placement.Choice()
    }
  }

  @Test(arguments: engines)
  func `the entries of some clusters can be asked for`(engine: TestEngine) async throws {
    let store = try await store(engine)
    _ = try await place(
      [placement("a", "1", text: [1]), placement("b", "2", text: [1]), placement("b", "1")],
      in: store)
    let cluster = try #require(try await clusters(store)["a1"])
    let found = try await store.entries(EntryQuery(clusters: [cluster]))
    #expect(found.map { $0.source + $0.key } == ["a1", "b2"])
    #expect(try await store.entries(EntryQuery(clusters: [])).isEmpty)
  }

  @Test(arguments: engines)
  func `an entry that fits nowhere keeps a cluster of its own, or gets a new one`(
    engine: TestEngine
  ) async throws {
    let store = try await store(engine)
    let both = [placement("a", "1", text: [1]), placement("b", "1", text: [1])]
    _ = try await place(both, in: store)
    _ = try await place([placement("a", "2")], in: store)
    let before = try await clusters(store)
    _ = try await place([placement("a", "2")], in: store)
    #expect(try await clusters(store)["a2"] == before["a2"])
    _ = try await place([both[0]], in: store) { _ in Placement.Choice() }
    let after = try await clusters(store)
    #expect(after["b1"] == before["b1"])
    #expect(!before.values.contains(after["a1"] ?? 0))
  }

  @Test(arguments: engines)
  func `what is to be reconsidered waits again`(engine: TestEngine) async throws {
    let store = try await store(engine)
    let both = [placement("a", "1", text: [1]), placement("b", "1", text: [1])]
    _ = try await place([placement("a", "2"), placement("b", "2")] + both, in: store)
    #expect(try await store.unplacedEntries(limit: 9).isEmpty)
    _ = try await place([both[1]], in: store) {
      Placement.Choice(reconsidering: $0.map(\.reference))
    }
    #expect(try await store.unplacedEntries(limit: 9).map(\.source) == ["a"])
  }

  @Test(arguments: engines)
  func `what was taken back or removed leaves no trace`(engine: TestEngine) async throws {
    let store = try await store(engine)
    _ = try await place(
      [placement("a", "1", text: [1]), placement("b", "1", text: [1])], in: store)
    _ = try await place([Placement(source: "a", key: "1", revision: 1, trace: nil)], in: store)
    #expect(try await clusters(store)["a1"] == nil)
    try await store.remove(sources: ["b"])
    #expect(try await store.candidates(for: Trace(date: noon, text: [1])).isEmpty)
    #expect(try await place([placement("b", "1", text: [1])], in: store) == [[]])
  }

  @Test(arguments: engines)
  func `however many share a hash, no more than 32 are compared, those with most in common`(
    engine: TestEngine
  ) async throws {
    let store = try engine.makeStore()
    try await store.save(sources: [Source(slug: "a", title: "a", feed: "https://a.example/")])
    let keys = (100..<300).map(String.init)
    try await store.take(keys.map { .sample($0) }, from: "a", at: noon)
    try await store.place(keys.map { placement("a", $0, text: $0 < "110" ? [1, 2] : [1]) }) {
      _, _ in Placement.Choice()
    }
    let shown = try await store.candidates(for: Trace(date: noon, text: [1, 2])).map(\.key)
    #expect(shown.count == 32)
    #expect(Set(shown).isSuperset(of: keys.filter { $0 < "110" }))
  }
}
