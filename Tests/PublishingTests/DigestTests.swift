import CityConfiguration
import Foundation
import Storage
import Syndication
import Testing

@testable import Publishing

@Suite struct `The digest` {
  private let now = Date.utc("2025-01-01T00:00:00Z")

  private func digest(_ items: [Item], _ entries: [StoredEntry]) async throws -> Feed {
    let city = try sampleCity(output: "/nowhere")
    let store = try Store.inMemory()
    _ = try await store.save(items, at: now)
    try await store.save(sources: city.partners.map(\.source))
    for partner in city.partners {
      let own = entries.filter { $0.source == partner.slug }
      _ = try await store.take(own, from: partner.slug, at: now)
    }
    return try await Digest(city: city).feed(from: store, at: now)
  }

  @Test func `merges newest first and credits each source`() async throws {
    let feed = try await digest(
      [sampleItem(1)],
      [
        sampleEntry("a", source: "museum", date: "2024-05-03T00:00:00Z"),
        sampleEntry("tag:x.example,2024:b", source: "verein", date: "2024-05-01T12:00:00Z"),
      ])
    #expect(
      feed.entries.map { $0.source?.title?.value } == ["Museum", "Stadt Musterstadt", "Verein"])
    #expect(feed.updated == .utc("2024-05-03T00:00:00Z"))
    let museum = try #require(feed.entries.first?.source)
    #expect(museum.links.contains { $0.rel == "self" && $0.href == "https://museum.example/feed" })
    #expect(museum.updated == .utc("2024-05-03T00:00:00Z"))
  }

  @Test func `has a story once, by id or by address, and the city's own before others`()
    async throws
  {
    let own = sampleItem(1)
    let page = "https://www.musterstadt.example/feeds/artikel/2024/meldung-1.html"
    let feed = try await digest(
      [own],
      [
        sampleEntry(
          "a", source: "museum", date: "2024-06-01T00:00:00Z", url: page + "?utm_source=x"),
        sampleEntry(
          "tag:x.example,2024:b", source: "museum", date: "2024-06-02T00:00:00Z",
          url: "https://x.example/1"),
        sampleEntry(
          "c", source: "verein", date: "2024-06-03T00:00:00Z", url: "http://X.example/1/"),
        sampleEntry("urn:d", source: "museum", date: "2024-06-05T00:00:00Z"),
        sampleEntry("urn:d", source: "verein", date: "2024-06-06T00:00:00Z"),
      ])
    #expect(feed.entries.map(\.id) == ["urn:d", "tag:x.example,2024:b", own.id])
  }

  @Test func `lets no source be louder than its cap`() async throws {
    let loud = (1...9).map {
      sampleEntry("urn:a:\($0)", source: "museum", date: "2024-07-0\($0)T00:00:00Z")
    }
    let quiet = [sampleEntry("urn:q", source: "verein", date: "2024-01-01T00:00:00Z")]
    let feed = try await digest([], loud + quiet)
    #expect(feed.entries.map(\.id) == ["urn:a:9", "urn:a:8", "urn:a:7", "urn:q"])
  }

  @Test func `finds who told a story first behind many newer entries`() async throws {
    let city = try sampleCity(output: "/nowhere")
    let store = try Store.inMemory()
    try await store.save(sources: city.partners.map(\.source))
    let page = "https://museum.example/1"
    let first = sampleEntry("urn:1", source: "museum", date: "2024-06-01T00:00:00Z", url: page)
    try await store.take([first], from: "museum", at: now.addingTimeInterval(-86_400))
    let later = (10...29).map {
      sampleEntry("urn:m:\($0)", source: "museum", date: "2024-06-\($0)T00:00:00Z")
    }
    try await store.take(later, from: "museum", at: now)
    let again = sampleEntry("urn:2", source: "verein", date: "2024-07-15T00:00:00Z", url: page)
    try await store.take([again], from: "verein", at: now)
    let feed = try await Digest(city: city).feed(from: store, at: now)
    #expect(feed.entries.map(\.id) == ["urn:m:29", "urn:m:28", "urn:m:27", "urn:2"])
    #expect(feed.entries.last?.links.map(\.href) == [page])
  }

  @Test func `gives the same bytes for the same state`() async throws {
    let entries = (1...6).map {
      sampleEntry("urn:a:\($0)", source: "museum", date: "2024-07-01T00:00:00Z")
    }
    let first = try await digest([sampleItem(1), sampleItem(2)], entries)
    let second = try await digest([sampleItem(2), sampleItem(1)], entries.reversed())
    for format in FeedWriter.Format.allCases {
      #expect(FeedWriter(format).write(first) == FeedWriter(format).write(second))
    }
  }

  @Test func `gives entries without a URI one of the city's`() async throws {
    let feed = try await digest(
      [],
      [
        sampleEntry("7 ü", source: "museum", date: "2024-07-01T00:00:00Z"),
        sampleEntry("7 ü", source: "verein", date: "2024-06-01T00:00:00Z"),
      ])
    #expect(
      feed.entries.map(\.id) == [
        "tag:musterstadt.example,2024:partner/museum/7%20%C3%BC",
        "tag:musterstadt.example,2024:partner/verein/7%20%C3%BC",
      ])
  }

  @Test func `keeps two stories of one source apart though they share an address`() async throws {
    let feed = try await digest(
      [],
      [
        sampleEntry(
          "urn:1", source: "museum", date: "2024-07-01T00:00:00Z", url: "https://m.example/"),
        sampleEntry(
          "urn:2", source: "museum", date: "2024-07-02T00:00:00Z", url: "https://m.example/"),
      ])
    #expect(feed.entries.map(\.id) == ["urn:2", "urn:1"])
  }

  @Test func `lets another tell a story whose first teller has said enough`() async throws {
    let both = (1...5).flatMap { number in
      ["museum", "verein"].map { source in
        sampleEntry(
          "urn:\(source):\(number)", source: source, date: "2024-07-0\(number)T00:00:00Z",
          url: "https://x.example/\(number)")
      }
    }
    let feed = try await digest([], both)
    #expect(
      feed.entries.map(\.id) == [
        "urn:museum:5", "urn:museum:4", "urn:museum:3", "urn:verein:2", "urn:verein:1",
      ])
  }

  @Test func `holds a date in the future to the arrival`() async throws {
    let feed = try await digest(
      [], [sampleEntry("urn:f", source: "museum", date: "2099-01-01T00:00:00Z")])
    #expect(feed.entries.first?.published == now)
    #expect(feed.updated == now)
  }

  @Test func `believes no update from the future, but one after the arrival`() async throws {
    var wrong = sampleEntry("urn:w", source: "museum", date: "2024-07-01T00:00:00Z")
    wrong.entry.updated = .utc("2099-01-01T00:00:00Z")
    var late = sampleEntry("urn:l", source: "verein", date: "2024-06-01T00:00:00Z")
    late.entry.updated = .utc("2024-12-24T00:00:00Z")
    let feed = try await digest([], [wrong, late])
    #expect(feed.entries.map(\.updated) == [wrong.published, late.entry.updated])
    #expect(feed.updated == late.entry.updated)
  }

  /// A text long enough to be recognised.
  private let text = """
    Der Heimatverein lädt am Samstag, 1. Juni, um 14 Uhr zu einem Spaziergang durch den Stadtwald \
    ein. Die Wanderung führt von der Waldschule am Mühlbach entlang bis zur Alten Furt.
    """

  private func telling(
    _ id: String, source: String, url: String? = nil, arrived: String = "2025-01-01T00:00:00Z"
  ) -> StoredEntry {
    var stored = sampleEntry(id, source: source, date: "2024-05-20T00:00:00Z", url: url)
    stored.entry.summary = Text(text)
    stored.arrived = .utc(arrived)
    return stored
  }

  @Test func `links a story to all others who tell it`() async throws {
    var own = sampleItem(1, published: .utc("2024-05-21T00:00:00Z"))
    own.body = "<p>\(text)</p>"
    let feed = try await digest(
      [own],
      [
        telling("urn:m", source: "museum", url: "https://museum.example/wald"),
        telling("urn:v", source: "verein", url: "https://verein.example/wald"),
      ])
    #expect(feed.entries.map(\.id) == [own.id])
    let related = feed.entries.first?.links.filter { $0.rel == "related" }
    #expect(
      related == [
        Link("https://museum.example/wald", rel: "related", title: "Museum"),
        Link("https://verein.example/wald", rel: "related", title: "Verein"),
      ])
    for format in FeedWriter.Format.allCases {
      let read = try FeedParser().parse(FeedWriter(format).write(feed)).feed
      #expect(read.entries.first?.links.filter { $0.rel == "related" } == related)
    }
  }

  @Test func `leaves the lead to who told first`() async throws {
    let city = try sampleCity(output: "/nowhere")
    let store = try Store.inMemory()
    try await store.save(sources: city.partners.map(\.source))
    let page = "https://museum.example/wald"
    try await store.take([telling("urn:v", source: "verein")], from: "verein", at: now)
    let first = try await Digest(city: city).feed(from: store, at: now)
    #expect(first.entries.map(\.id) == ["urn:v"])
    let later = now.addingTimeInterval(3600)
    try await store.take([telling("urn:m", source: "museum", url: page)], from: "museum", at: later)
    let second = try await Digest(city: city).feed(from: store, at: later)
    #expect(second.entries.map(\.id) == ["urn:v"])
    #expect(second.entries.first?.links.map(\.href) == [page])
  }

  @Test func `tells two stories of one pattern as two`() async throws {
    var other = telling("urn:v", source: "verein")
    other.entry.summary = Text(text.replacingOccurrences(of: "14 Uhr", with: "10 Uhr"))
    let feed = try await digest([], [telling("urn:m", source: "museum"), other])
    #expect(feed.entries.map(\.id) == ["urn:m", "urn:v"])
  }
}
