import Foundation
import Storage
import Testing

struct SourcesTests {
  private let museum = Source(
    slug: "museum", title: "Museum", feed: "https://museum.example/feed",
    website: "https://museum.example/", language: "de", entriesLimit: 5,
    retentionDays: 90)
  private var state: Source.FetchState {
    var state = Source.FetchState(
      etag: "\"1\"", lastModified: "Thu, 23 May 2024 12:00:00 GMT", fetchedAt: noon,
      succeededAt: noon, changedAt: noon, failures: 2,
      lastError: Source.FailureReason(german: "weg", english: "gone"))
    state.validatedURL = "https://museum.example/feed"
    state.documentDigest = String(repeating: "a", count: 64)
    state.nextFetch = noon.addingTimeInterval(3600)
    state.interval = 3600
    state.wishes = PollWishes(interval: 600, skipHours: [1, 2], skipDays: ["Sunday"])
    state.rhythm = 86_400
    state.quietSince = noon
    state.failingSince = noon
    state.redirectTarget = "https://museum.example/neu"
    state.redirectedSince = noon
    state.movedTo = "https://feeds.museum.example/feed"
    state.goneAt = noon
    return state
  }

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
    #expect(kept.movedTo == nil)
    #expect(kept.goneAt == nil)
    #expect(kept.nextFetch == nil)
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

  @Test(arguments: engines)
  func `the longest due come first, and none that was given up`(
    engine: TestEngine
  ) async throws {
    let store = try engine.makeStore()
    let times: [(slug: String, next: TimeInterval?, gone: Bool)] = [
      ("bald", 60, false), ("neu", nil, false), ("jetzt", 0, false), ("weg", -60, true),
      ("laengst", -60, false),
    ]
    try await store.save(
      sources: times.map { Source(slug: $0.slug, title: "T", feed: "https://\($0.slug).example/") })
    for (slug, next, gone) in times {
      var state = Source.FetchState()
      state.nextFetch = next.map { noon.addingTimeInterval($0) }
      state.goneAt = gone ? noon : nil
      try await store.saveFetchState(state, ofSource: slug)
    }
    #expect(
      try await store.dueSources(at: noon, limit: 9).map(\.slug) == ["neu", "laengst", "jetzt"])
    #expect(try await store.dueSources(at: noon, limit: 1).map(\.slug) == ["neu"])
    #expect(try await store.nextFetch() == Date(timeIntervalSince1970: 0))
  }

  @Test(arguments: engines)
  func `a host that wants rest is left alone with all its sources`(
    engine: TestEngine
  ) async throws {
    let store = try engine.makeStore()
    try await store.save(sources: [
      Source(slug: "a", title: "A", feed: "https://Stadt.example/a"),
      Source(slug: "b", title: "B", feed: "https://stadt.example:444/b"),
      Source(slug: "c", title: "C", feed: "https://andere.example/c"),
    ])
    var moved = Source.FetchState()
    moved.movedTo = "https://stadt.example/c"
    try await store.rest(host: "stadt.example", until: noon.addingTimeInterval(60))
    #expect(try await store.dueSources(at: noon, limit: 9).map(\.slug) == ["c"])
    #expect(try await store.dueSources(at: noon.addingTimeInterval(60), limit: 9).count == 3)
    try await store.saveFetchState(moved, ofSource: "c")
    try await store.rest(host: "stadt.example", until: noon.addingTimeInterval(90))
    try await store.rest(host: "stadt.example", until: noon)
    #expect(try await store.dueSources(at: noon.addingTimeInterval(60), limit: 9).isEmpty)
  }
}
