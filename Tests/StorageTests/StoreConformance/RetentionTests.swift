import Foundation
import Storage
import Syndication
import Testing

struct RetentionTests {
  private let now = noon.plus(days: 30)

  private func store(_ engine: TestEngine) async throws -> Store {
    let store = try engine.makeStore()
    try await store.save(sources: [
      Source(slug: "kurz", title: "Kurz", feed: "https://a.example/", retentionDays: 30),
      Source(slug: "lang", title: "Lang", feed: "https://b.example/"),
    ])
    return store
  }

  @Test(arguments: engines)
  func `what is older than its source's retention goes, to the second`(
    engine: TestEngine
  ) async throws {
    let store = try await store(engine)
    let old = noon.plus(days: -1 / 86_400)
    for source in ["kurz", "lang"] {
      try await store.take(
        [.sample("alt", published: old), .sample("neu", published: noon)], from: source, at: noon)
    }
    #expect(try await store.removeExpiredEntries(at: now) == 1)
    let left = try await store.entries(EntryQuery(includesDeleted: true))
    #expect(left.map { $0.source + "/" + $0.key } == ["kurz/neu", "lang/neu", "lang/alt"])
  }

  @Test(arguments: engines)
  func `what would look new when it comes again stays as deleted, without its text`(
    engine: TestEngine
  ) async throws {
    let store = try await store(engine)
    let undated = StoredEntry.sample("ohne")
    var future = StoredEntry.sample("zukunft", published: noon.plus(days: 999))
    future.sortDate = noon
    try await store.take([undated, future], from: "kurz", at: noon)
    #expect(try await store.removeExpiredEntries(at: now.plus(days: 1)) == 2)
    #expect(try await store.removeExpiredEntries(at: now.plus(days: 1)) == 0)
    let result = try await store.take([undated, future], from: "kurz", at: now.plus(days: 2))
    #expect(result == TakeResult(unchanged: 2))
    #expect(try await store.entries().isEmpty)
    let left = try await store.entries(EntryQuery(includesDeleted: true))
    #expect(left.map(\.entry) == [Entry(), Entry()])
  }
}
