import Foundation
import Storage
import Syndication
import Testing

@testable import Aggregation

@Suite struct `Taking entries in` {
  private let now = RFC3339.date(from: "2024-06-01T00:00:00Z")!

  private func take(_ entries: [Entry]) -> [StoredEntry] {
    var feed = Feed()
    feed.title = Text("Quelle")
    feed.entries = entries
    let source = Source(slug: "q", title: "Q", feed: "https://q.example/feed")
    return EntryIntake(source: source, now: now).entries(
      of: Document(format: .rss, version: "2.0", feed: feed))
  }

  private func entry(_ id: String?, link: String? = nil, title: String = "T") -> Entry {
    var entry = Entry()
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
}
