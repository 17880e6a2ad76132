import Foundation
import Storage
import Syndication
import Testing

struct EntriesTests {
  private func store(
    _ engine: TestEngine, _ sources: String...
  ) async throws -> Store {
    let store = try engine.makeStore()
    try await store.save(
      sources: sources.map { Source(slug: $0, title: $0, feed: "https://\($0).example/") })
    return store
  }

  @Test(arguments: engines)
  func `new, changed and known entries are told apart`(engine: TestEngine) async throws {
    let store = try await store(engine, "a")
    try await store.take([.sample("1"), .sample("2")], from: "a", at: noon)
    let changed = StoredEntry.sample("2", title: "Anders")
    let result = try await store.take(
      [.sample("1"), changed, .sample("3")], from: "a", at: noon.plus(days: 1))
    #expect(result == TakeResult(new: 1, revised: 1, unchanged: 1))

    let stored = try await store.entries().first { $0.key == "2" }
    #expect(stored?.revision == 2)
    #expect(stored?.entry.title == Text("Anders"))
    #expect(stored?.arrived == noon)
  }

  @Test(arguments: engines)
  func `an entry without a date keeps its place when it changes`(
    engine: TestEngine
  ) async throws {
    let store = try await store(engine, "a")
    try await store.take([.sample("1")], from: "a", at: noon)
    let later = StoredEntry.sample("1", title: "Anders", arrived: noon.plus(days: 7))
    try await store.take([later], from: "a", at: noon.plus(days: 7))
    #expect(try await store.entries().first?.sortDate == noon)
  }

  @Test(arguments: engines)
  func `entries come by date, then source, then key`(engine: TestEngine) async throws {
    let store = try await store(engine, "a", "b")
    try await store.take(
      [.sample("2"), .sample("1"), .sample("neu", published: noon.plus(days: 1))],
      from: "b", at: noon)
    try await store.take([.sample("9")], from: "a", at: noon)
    #expect(try await store.entries().map(\.key) == ["neu", "9", "1", "2"])
  }

  @Test(arguments: engines)
  func `no source brings more than its share`(engine: TestEngine) async throws {
    let store = try await store(engine, "a", "b")
    let many = (1...9).map {
      StoredEntry.sample("\($0)", published: noon.plus(days: Double($0)))
    }
    try await store.take(many, from: "a", at: noon)
    try await store.take([.sample("x")], from: "b", at: noon)
    #expect(
      try await store.entries(EntryQuery(limitPerSource: 2)).map(\.key) == ["9", "8", "x"])
    #expect(
      try await store.entries(EntryQuery(limit: 1, limitPerSource: 2)).map(\.key) == ["9"])
  }

  @Test(arguments: engines)
  func `how fetching went is noted together with what it brought`(
    engine: TestEngine
  ) async throws {
    let store = try await store(engine, "a")
    func take(_ entries: [StoredEntry]) async throws {
      try await store.take(entries, from: "a", at: noon) { taken in
        Source.FetchState(fetchedAt: noon, failures: taken.new * 10 + taken.unchanged)
      }
    }
    try await take([.sample("1")])
    try await take([.sample("1"), .sample("2"), .sample("3")])
    #expect(try await store.source(slug: "a")?.fetchState.failures == 21)
  }

  @Test(arguments: engines)
  func `of many who write at a time, only those fail whose write cannot be`(
    engine: TestEngine
  ) async throws {
    let store = try await store(engine, "a")
    let failed = await withTaskGroup(of: Int?.self) { group in
      for number in 0..<100 {
        group.addTask {
          let source = number % 10 == 0 ? "unbekannt" : "a"
          let entries = ["x", "y"].map { StoredEntry.sample("\(number)\($0)", from: source) }
          do {
            try await store.take(entries, from: source, at: noon)
            return nil
          } catch {
            return number
          }
        }
      }
      return await group.reduce(into: Set<Int>()) { if let number = $1 { $0.insert(number) } }
    }
    #expect(failed == Set(stride(from: 0, to: 100, by: 10)))
    #expect(try await store.entries().count == 180)
  }

  @Test(arguments: engines)
  func `a source and a beginning narrow the query`(engine: TestEngine) async throws {
    let store = try await store(engine, "a", "b")
    try await store.take(
      [.sample("alt"), .sample("neu", published: noon.plus(days: 2))],
      from: "a", at: noon)
    try await store.take([.sample("b")], from: "b", at: noon)
    #expect(try await store.entries(EntryQuery(source: "a")).map(\.key) == ["neu", "alt"])
    #expect(try await store.entries(EntryQuery(since: noon.plus(days: 1))).map(\.key) == ["neu"])
  }

  @Test(arguments: engines)
  func `what a source took back is left out and does not count`(
    engine: TestEngine
  ) async throws {
    let store = try await store(engine, "a")
    var gone = StoredEntry.sample("weg", published: noon.plus(days: 1))
    gone.deleted = true
    try await store.take([gone, .sample("da")], from: "a", at: noon)
    #expect(try await store.entries(EntryQuery(limitPerSource: 1)).map(\.key) == ["da"])
    #expect(try await store.entries(EntryQuery(includesDeleted: true)).count == 2)
  }

  @Test(arguments: engines)
  func `deleted stays deleted, keeps what it said, and is noted before it comes`(
    engine: TestEngine
  ) async throws {
    let store = try await store(engine, "a")
    try await store.take([.sample("1")], from: "a", at: noon)
    let gone = ["1", "nie gesehen"].map { key in
      StoredEntry(source: "a", key: key, entry: Entry(), arrived: noon, deleted: true)
    }
    #expect(
      try await store.take(gone, from: "a", at: noon) == TakeResult(revised: 1, unchanged: 1))
    let again: [StoredEntry] = [.sample("1", title: "Neu"), .sample("nie gesehen")]
    #expect(try await store.take(again, from: "a", at: noon) == TakeResult(unchanged: 2))
    #expect(try await store.entries().isEmpty)
    let kept = try await store.entries(key: "1").first
    #expect(kept?.entry.title == Text("Titel"))
    #expect(kept?.state == .deleted)
  }

  @Test(arguments: engines)
  func `entries of an unknown source are refused`(engine: TestEngine) async throws {
    let store = try engine.makeStore()
    await #expect(throws: StoreError.self) {
      try await store.take([.sample("1")], from: "nix", at: noon)
    }
  }
}

extension StoredEntry {
  static func sample(
    _ key: String, from source: String = "a", title: String = "Titel", arrived: Date = noon,
    published: Date? = nil
  ) -> StoredEntry {
    var entry = Entry()
    entry.id = key
    entry.title = Text(title)
    entry.published = published
    return StoredEntry(
      source: source, key: key, entry: entry, arrived: arrived, published: published)
  }
}
