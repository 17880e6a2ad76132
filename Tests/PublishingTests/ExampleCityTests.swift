import Aggregation
import CityConfiguration
import Foundation
import Importing
import Logging
import Storage
import Syndication
import Testing

@testable import Publishing

/// The example city, made anew from `fixtures/` as the program makes it.
@Suite struct `The example city` {
  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private let now = Date.utc("2026-01-01T00:00:00Z")
  private let folder: TemporaryFolder
  private let city: City
  private let store: Store

  init() async throws {
    folder = try TemporaryFolder()
    let fixtures = Self.repository.appendingPathComponent("fixtures/oberhausen")
    var city = try City.load(from: fixtures.appendingPathComponent("stadtfeed.yaml").path)
    city.output = folder.path
    self.city = city
    let store = try Store.inMemory()
    self.store = store
    try await store.save(sources: city.partners.map(\.source))

    let articles = fixtures.appendingPathComponent("artikel")
    let files = try FileManager.default.contentsOfDirectory(atPath: articles.path).sorted()
    let importer = Importer(
      parseFeed: { try FeedParser().parse($0) }, sanitize: { Text.html($0).sanitized().value })
    let report = try await importer.run(
      files: files.map { Input(path: articles.appendingPathComponent($0).path) }, store: store,
      city: city, now: now)
    #expect(report.problems == [])
    #expect(report.created == 14)

    let policy = FetchPolicy(contact: "https://test.example/")
    let sources = try await store.sources()
    let outcomes = try await FeedFetcher.with(policy) { fetcher in
      try await Refresher(
        store: store, fetcher: fetcher, policy: policy, logger: Logger(label: "test"),
        clock: { .utc("2026-01-01T00:00:00Z") }
      ).refresh(sources)
    }
    #expect(outcomes.allSatisfy { $0.failure == nil })
    try await FeedSite(city: city, store: store).publish(at: now)
  }

  @Test func `is published byte for byte as committed under feeds`() throws {
    let committed = Self.repository.appendingPathComponent("feeds").path
    let published = folder.files()
    var seen = 0
    for case let name as String in FileManager.default.enumerator(atPath: committed)! {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: committed + "/" + name, isDirectory: &isFolder)
      if isFolder.boolValue { continue }
      seen += 1
      #expect(
        published[name] == FileManager.default.contents(atPath: committed + "/" + name), "\(name)")
    }
    #expect(seen == published.count)
  }

  @Test func `reads the damaged partner whole and the shared story once`() async throws {
    let entries = try await store.entries(EntryQuery(source: "nachbarstadt"))
    #expect(entries.count == 6)
    #expect(
      entries.contains { $0.entry.title?.plainText == "Kind & Kegel: Familientag im Stadtpark" })
    let digest = try await Digest(city: city).feed(from: store, at: now)
    let link = "https://www.huettenpark-museum.example/meldungen/lange-nacht-der-werkhallen"
    let told = digest.entries.filter { $0.permalink == link }
    #expect(told.map { $0.source?.title?.plainText } == ["Museum am Hüttenpark"])
    #expect(try await store.entries(EntryQuery()).filter { $0.entry.permalink == link }.count == 2)
  }

  @Test func `shows no script, no pixel and no tracking of a partner`() async throws {
    for (name, data) in folder.files() where name.hasPrefix("digest") {
      let text = String(decoding: data, as: UTF8.self)
      for word in ["<script", "&lt;script", "onclick", "utm_"] {
        #expect(!text.contains(word), "\(word) in \(name)")
      }
    }
  }

  @Test func `has every topic told by the city and by partners`() async throws {
    for (topic, title) in [
      ("familie", "Laternenzug „Licht & Lieder“ zieht durch die Siedlung"),
      ("kultur", "Neue Hörstationen erzählen vom Alltag in der Hütte"),
      ("migration", "Sprachcafé in der Stadtbibliothek begrüßt seine Gäste in zwölf Sprachen"),
    ] {
      let scope = DigestScope.topic(try #require(city.topics.first { $0.slug == topic }))
      let feed = try await Digest(city: city).feed(of: scope, from: store, at: now)
      #expect(feed.entries.contains { $0.title?.plainText == title }, "\(topic)")
    }
  }

  @Test func `gives readers the same in all three formats`() throws {
    let files = folder.files()
    for name in [
      "alle", "stadtgespraech", "kunst-kultur", "tourismus-wirtschaft", "digest",
      "digest-kunst-kultur", "digest-thema-familie", "digest-thema-kultur",
      "digest-thema-migration",
    ] {
      let feeds = try ["atom", "rss", "json"].map { ending in
        try FeedParser().parse(try #require(files["\(name).\(ending)"]))
      }
      #expect(feeds.allSatisfy { $0.problems == [] })
      for feed in feeds {
        #expect(feed.feed.entries.map(\.id) == feeds[0].feed.entries.map(\.id))
        #expect(
          feed.feed.entries.map { $0.title?.plainText }
            == feeds[0].feed.entries.map { $0.title?.plainText })
        #expect(feed.feed.entries.map(\.published) == feeds[0].feed.entries.map(\.published))
      }
    }
  }
}
