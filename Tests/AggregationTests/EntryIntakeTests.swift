import Foundation
import Storage
import Syndication
import Testing

@testable import Aggregation

@Suite struct `Taking entries in` {
  private let now = RFC3339.date(from: "2024-06-01T00:00:00Z")!

  private func take(
    _ entries: [Entry], tombstones: [Tombstone] = [], retention: Int? = nil
  ) -> [StoredEntry] {
    var feed = Feed()
    feed.title = Text("Quelle")
    feed.entries = entries
    feed.tombstones = tombstones
    let source = Source(
      slug: "q", title: "Q", feed: "https://q.example/feed", website: "https://q.example/start",
      retentionDays: retention)
    return EntryIntake(source: source, now: now).entries(
      of: Document(format: .rss, version: "2.0", feed: feed))
  }

  private func entry(
    _ id: String?, link: String? = nil, title: String = "T", date: String? = nil
  ) -> Entry {
    var entry = Entry()
    entry.published = date.flatMap(RFC3339.date)
    entry.id = id
    entry.title = Text(title)
    if let link { entry.links = [Link(link)] }
    return entry
  }

  @Test func `knows an entry by id, else by link, else by what it says`() {
    let entries = take([
      entry("x"), entry(nil, link: "HTTP://q.example/1/"), entry(nil, title: "a"),
      entry(nil, title: "b"),
    ])
    #expect(entries[0].key == "x")
    #expect(entries[1].key == "HTTP://q.example/1/")
    #expect(entries[2].key != entries[3].key)
    #expect(take([entry(nil, title: "a")])[0].key == entries[2].key)
  }

  @Test func `does not trust an id that several entries share`() {
    let entries = take([
      entry("x", link: "https://q.example/1"), entry("x", link: "https://q.example/2"),
    ])
    #expect(entries.map(\.key) == ["https://q.example/1", "https://q.example/2"])
  }

  @Test func `holds dates in the future to the time of arrival`() {
    var future = entry("x")
    future.published = RFC3339.date(from: "2030-01-01T00:00:00Z")
    #expect(take([future])[0].sortDate == now)
    #expect(take([entry("y")])[0].sortDate == now)
  }

  @Test func `does not trust an id that is the same for all, with or without pages`() {
    let page = "https://q.example/news"
    for link in [nil, "https://q.example/", "https://q.example/start", page] {
      let entries = take([
        entry("x", link: link, title: "a", date: "2024-05-01T00:00:00Z"),
        entry("x", link: link, title: "b", date: "2024-05-02T00:00:00Z"),
        entry("x", link: link, title: "c", date: "2024-05-03T00:00:00Z"),
      ])
      #expect(Set(entries.map(\.key)).count == 3, "\(link ?? "no link")")
      #expect(!entries.contains { $0.key == "x" })
    }
  }

  @Test func `does not take the address of a website for an id`() {
    for address in [
      "https://q.example", "http://q.example/", "https://q.example/start", "https://q.example/feed",
    ] {
      let key = take([entry(address, link: address)])[0].key
      #expect(key.hasPrefix("sha256:"), "\(address)")
      #expect(take([entry(address, link: "https://q.example/1")])[0].key == "https://q.example/1")
    }
    #expect(take([entry("https://q.example/#1")])[0].key == "https://q.example/#1")
    #expect(take([entry("https://q.example/?p=1")])[0].key == "https://q.example/?p=1")
  }

  @Test func `takes two versions of an entry for one, the first`() {
    let date = "2024-05-01T00:00:00Z"
    for dates in [[date, date], [nil, nil]] {
      let entries = take([
        entry("x", link: "https://q.example/1", title: "neu", date: dates[0]),
        entry("x", link: "https://q.example/1", title: "alt", date: dates[1]),
      ])
      #expect(entries.map(\.entry.title?.value) == ["neu"])
    }
  }

  @Test func `knows an entry without id and link by title and date, whatever its text`() {
    var first = entry(nil, title: "a", date: "2024-05-01T00:00:00Z")
    let key = take([first])[0].key
    first.summary = Text("verbessert")
    #expect(take([first])[0].key == key)
    first.title = nil
    let untitled = take([first])[0].key
    first.summary = Text("anderes")
    #expect(take([first])[0].key != untitled)
  }

  @Test func `marks what its partner took back as deleted, and nothing newer`() {
    var updated = entry("neu", date: "2024-05-01T00:00:00Z")
    updated.updated = RFC3339.date(from: "2024-05-09T00:00:00Z")
    let when = RFC3339.date(from: "2024-05-05T00:00:00Z")
    let entries = take(
      [entry("alt", date: "2024-05-01T00:00:00Z"), updated, entry("da")],
      tombstones: ["alt", "neu", "fort", ""].map { Tombstone(ref: $0, when: when) })
    #expect(entries.map(\.key) == ["alt", "fort", "neu", "da"])
    #expect(entries.map(\.deleted) == [true, true, false, false])
    #expect(take([entry("x")], tombstones: [Tombstone(ref: "x")]).map(\.deleted) == [true])
  }

  @Test func `does not take what is older than the retention`() {
    let entries = take(
      [
        entry("alt", date: "2024-05-01T23:59:59Z"), entry("neu", date: "2024-05-02T00:00:00Z"),
        entry("ohne"), entry("zukunft", date: "2030-01-01T00:00:00Z"),
      ], retention: 30)
    #expect(entries.map(\.key) == ["neu", "ohne", "zukunft"])
  }

  @Test func `takes the language of the entry, else of the feed, else of the source`() {
    var own = entry("x")
    own.language = "tr"
    var feed = Feed()
    feed.entries = [own, entry("y")]
    let source = Source(slug: "q", title: "Q", feed: "https://q.example/feed", language: "de")
    func languages(_ feed: Feed) -> [String?] {
      EntryIntake(source: source, now: now)
        .entries(of: Document(format: .rss, version: "2.0", feed: feed)).map(\.entry.language)
    }
    #expect(languages(feed) == ["tr", "de"])
    feed.language = "en"
    #expect(languages(feed) == ["tr", "en"])
  }
}
