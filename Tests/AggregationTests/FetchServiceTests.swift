import CityConfiguration
import Foundation
import Logging
import ServiceLifecycle
import Storage
import Testing

@testable import Aggregation

@Suite struct `The fetch service` {
  private static let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

  @Test func `finishes what is under way when it is told to stop, and begins nothing more`()
    async throws
  {
    let store = try Store.inMemory()
    let feed = PartnerServer.rss(["a"])
    let (asked, continuation) = AsyncStream<String>.makeStream()
    try await HostileServer().run { path in
      continuation.yield(path)
      return [
        .wait(milliseconds: 500),
        .send("HTTP/1.1 200 OK\r\nContent-Length: \(feed.utf8.count)\r\n\r\n\(feed)"),
      ]
    } _: { port in
      // Both on one host, so that one waits for the other.
      try await store.save(
        sources: ["erste", "zweite"].map {
          Source(slug: $0, title: $0, feed: "http://127.0.0.1:\(port)/\($0)")
        })
      try await FeedFetcher.with(.loopback) { fetcher in
        let refresher = Refresher(
          store: store, fetcher: fetcher, policy: .loopback, logger: Self.logger)
        let group = ServiceGroup(
          services: [FetchService(store: store, refresher: refresher)], logger: Self.logger)
        try await withThrowingTaskGroup(of: Void.self) { tasks in
          tasks.addTask { try await group.run() }
          for await _ in asked { break }
          await group.triggerGracefulShutdown()
          try await tasks.waitForAll()
        }
      }
    }
    continuation.finish()
    var others: [String] = []
    for await path in asked { others.append(path) }
    #expect(others.isEmpty)
    #expect(try await store.entries().map(\.key).count == 1)
    let fetched = try await store.sources().filter { $0.fetchState.fetchedAt != nil }
    #expect(fetched.count == 1)
    // What was left is still due.
    #expect(try await store.dueSources(at: Date(), limit: 10).count == 1)
  }
}
