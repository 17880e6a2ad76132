import Foundation
import Storage
import Testing

struct SourcesTests {
  private let museum = Source(
    slug: "museum", title: "Museum", feed: "https://museum.example/feed",
    website: "https://museum.example/", language: "de", entriesLimit: 5,
    retentionDays: 90)
  private let state = Source.FetchState(
    etag: "\"1\"", lastModified: "Thu, 23 May 2024 12:00:00 GMT", fetchedAt: noon,
    succeededAt: noon, changedAt: noon, failures: 2, lastError: "weg")

  @Test(arguments: engines)
  func `a source comes back with all its fields`(engine: TestEngine) async throws {
    let store = try engine.makeStore()
    try await store.save(sources: [museum])
    try await store.saveFetchState(state, ofSource: "museum")
    var expected = museum
    expected.fetchState = state
    #expect(try await store.source(slug: "museum") == expected)
    #expect(try await store.sources() == [expected])
  }

  @Test(arguments: engines)
  func `configuring a source again keeps how it was fetched`(engine: TestEngine) async throws {
    let store = try engine.makeStore()
    try await store.save(sources: [museum])
    try await store.saveFetchState(state, ofSource: "museum")
    var renamed = museum
    renamed.title = "Stadtmuseum"
    try await store.save(sources: [renamed])
    let stored = try #require(try await store.source(slug: "museum"))
    #expect(stored.title == "Stadtmuseum")
    #expect(stored.fetchState == state)
  }

  @Test(arguments: engines)
  func `a feed that moved loses its validators`(engine: TestEngine) async throws {
    let store = try engine.makeStore()
    try await store.save(sources: [museum])
    try await store.saveFetchState(state, ofSource: "museum")
    var moved = museum
    moved.feed = "https://museum.example/neu"
    try await store.save(sources: [moved])
    let kept = try #require(try await store.source(slug: "museum")).fetchState
    #expect(kept.etag == nil)
    #expect(kept.lastModified == nil)
    #expect(kept.failures == 2)
  }

  @Test(arguments: engines)
  func `removing a source removes its entries`(engine: TestEngine) async throws {
    let store = try engine.makeStore()
    try await store.save(sources: [museum])
    try await store.take([.sample("1", from: "museum")], from: "museum", at: noon)
    try await store.remove(sources: ["museum"])
    #expect(try await store.sources().isEmpty)
    #expect(try await store.entries().isEmpty)
  }
}
