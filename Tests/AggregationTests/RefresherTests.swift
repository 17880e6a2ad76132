import CityConfiguration
import Foundation
import Logging
import Storage
import Syndication
import Testing

@testable import Aggregation

@Suite struct `Refreshing sources` {
  private func refresh(
    _ store: Store, at date: String = "2024-06-01T00:00:00Z"
  ) async throws -> [Refresher.Outcome] {
    let now = try #require(RFC3339.date(from: date))
    let sources = try await store.sources()
    return try await FeedFetcher.with(.loopback) { fetcher in
      try await Refresher(
        store: store, fetcher: fetcher, policy: .loopback,
        logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, clock: { now }
      ).refresh(sources)
    }
  }

  @Test func `takes entries once and asks conditionally the next time`() async throws {
    let server = PartnerServer()
    try await server.run { port in
      let store = try Store.inMemory()
      try await store.save(sources: [
        Source(slug: "p", title: "Partner", feed: "http://127.0.0.1:\(port)/feed")
      ])
      #expect(try await refresh(store).first?.taken == TakeResult(new: 2))
      #expect(try await refresh(store).first?.isUnchanged == true)
      let requests = server.requests.withLock { $0 }
      #expect(requests[0][.ifNoneMatch] == nil)
      #expect(requests[1][.ifNoneMatch] != nil)
      #expect(requests[0][.userAgent]?.hasPrefix("Stadtfeed/") == true)
      #expect(requests[0][.acceptEncoding]?.contains("gzip") == true)

      server.feed.withLock { $0 = PartnerServer.rss(["a", "b", "c"]) }
      #expect(try await refresh(store).first?.taken == TakeResult(new: 1, unchanged: 2))
      let entries = try await store.entries()
      #expect(entries.map(\.entry.permalink).allSatisfy { $0?.contains("utm_") == false })
      #expect(entries.map { $0.entry.source?.title?.value } == ["Partner", "Partner", "Partner"])
    }
  }

  @Test func `removes what a partner took back and what is beyond the retention`() async throws {
    let server = PartnerServer()
    try await server.run { port in
      let store = try Store.inMemory()
      try await store.save(sources: [
        Source(
          slug: "p", title: "Partner", feed: "http://127.0.0.1:\(port)/feed", retentionDays: 30)
      ])
      #expect(try await refresh(store).first?.taken == TakeResult(new: 2))
      server.feed.withLock {
        $0 = $0.replacing("<rss", with: "<rss xmlns:at=\"http://purl.org/atompub/tombstones/1.0\"")
          .replacing("<item>", with: "<at:deleted-entry ref=\"a\"/><item>", maxReplacements: 1)
      }
      #expect(try await refresh(store).first?.taken == TakeResult(revised: 1, unchanged: 1))
      #expect(try await store.entries().map(\.key) == ["b"])
      #expect(try await refresh(store, at: "2024-07-01T00:00:00Z").first?.isUnchanged == true)
      #expect(try await store.entries(EntryQuery(includesDeleted: true)).map(\.key) == [])
    }
  }

  @Test func `goes on when one source is broken and says why`() async throws {
    try await PartnerServer().run { port in
      let store = try Store.inMemory()
      let root = "http://127.0.0.1:\(port)/"
      try await store.save(sources: [
        Source(slug: "a", title: "A", feed: root + "broken"),
        Source(slug: "b", title: "B", feed: root + "page"),
        Source(slug: "c", title: "C", feed: root + "nirgends"),
        Source(slug: "d", title: "D", feed: "/gibt/es/nicht.xml"),
        Source(slug: "e", title: "E", feed: "http://127.0.0.1:1/zu"),
        Source(slug: "f", title: "F", feed: root + "moved"),
        Source(slug: "g", title: "G", feed: root + "start"),
      ])
      let outcomes = try await refresh(store)
      #expect(outcomes.map(\.source) == ["a", "b", "c", "d", "e", "f", "g"])
      #expect(outcomes[0].failure?.reason == .status(500))
      #expect(outcomes[1].failure?.message(.german).hasPrefix("dort steht kein Feed") == true)
      #expect(outcomes[2].failure?.reason == .status(404))
      #expect(outcomes[3].failure?.reason == .noSuchFile)
      #expect(outcomes[4].failure?.reason == .unreachable("Connection refused"))
      #expect(outcomes[5].taken == TakeResult(new: 2))
      #expect(outcomes[6].failure?.reason == .page(feeds: [root + "feed"]))
      let state = try #require(try await store.source(slug: "a")).fetchState
      #expect(state.failures == 1)
      #expect(state.lastError != nil)
      _ = try await refresh(store)
      #expect(try await store.source(slug: "a")?.fetchState.failures == 2)
      #expect(try await store.source(slug: "f")?.fetchState.failures == 0)
    }
  }

  @Test func `gives up on a server that never finishes`() async throws {
    try await PartnerServer().run { port in
      var policy = FetchPolicy.loopback
      policy.requestTimeout = 1
      let source = Source(slug: "t", title: "T", feed: "http://127.0.0.1:\(port)/trickle")
      let clock = ContinuousClock()
      let start = clock.now
      let result = try await FeedFetcher.with(policy) { await $0.fetch(source, at: Date()) }
      guard case .failed(let failure) = result.outcome else {
        Issue.record("the server had not finished")
        return
      }
      #expect(failure.reason == .tooSlow(seconds: 1))
      #expect(clock.now - start < .seconds(15))
    }
  }
}
