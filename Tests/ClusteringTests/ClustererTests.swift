import Foundation
import Storage
import Syndication
import Testing

@testable import Clustering

@Suite struct `Placing entries in clusters` {
  @Test func `joins what comes later to what is there and moves nothing else`() async throws {
    let store = try await Store.holding([sampleEntry("1", from: "a")])
    #expect(try await store.clusters() == [])
    let first = try await store.entries().first?.cluster
    try await store.take(all: [sampleEntry("2", from: "b"), sampleEntry("3", from: "c")])
    #expect(try await store.clusters() == [["a 1", "b 2", "c 3"]])
    #expect(try await store.entries().allSatisfy { $0.cluster == first })
    #expect(try await store.unplacedEntries(limit: 9).isEmpty)
  }

  @Test func `never joins two entries of one source`() async throws {
    let store = try await Store.holding([
      sampleEntry("1", from: "a"), sampleEntry("2", from: "a"), sampleEntry("3", from: "b"),
      sampleEntry("4", from: "b"), sampleEntry("5", from: "b"),
    ])
    #expect(try await store.clusters() == [["a 1", "b 3"], ["a 2", "b 4"]])
  }

  @Test func `goes by an id that is a URI, and by the address of a page`() async throws {
    let store = try await Store.holding([
      sampleEntry("tag:x.example,2024:1", from: "a", text: ""),
      sampleEntry("tag:x.example,2024:1", from: "b", text: "Ganz anders"),
      sampleEntry("2", from: "a", text: "", url: "https://x.example/2?utm_source=a"),
      sampleEntry("3", from: "b", text: "", url: "http://X.example/2/"),
      sampleEntry("42", from: "a", text: ""), sampleEntry("42", from: "b", text: ""),
      sampleEntry("4", from: "a", text: "", url: "https://x.example/liste#eins"),
      sampleEntry("5", from: "b", text: "", url: "https://x.example/liste#zwei"),
      sampleEntry("6", from: "a", text: "", url: "https://x.example/"),
      sampleEntry("7", from: "b", text: "", url: "https://x.example"),
    ])
    #expect(
      try await store.clusters() == [
        ["a 2", "b 3"], ["a tag:x.example,2024:1", "b tag:x.example,2024:1"],
      ])
  }

  @Test func `does not go by an address that one source gives to several`() async throws {
    let list = "https://x.example/termine"
    let store = try await Store.holding([
      sampleEntry("1", from: "a", text: "", url: list),
      sampleEntry("2", from: "a", text: "", url: list),
      sampleEntry("3", from: "b", text: "", url: list),
    ])
    #expect(try await store.clusters() == [])
  }

  @Test func `parts those who went by an address before it turned out to be a list`() async throws {
    let list = "https://x.example/termine"
    let store = try await Store.holding([
      sampleEntry("1", from: "a", text: "", url: list),
      sampleEntry("2", from: "b", text: "", url: list), sampleEntry("3", from: "a"),
      sampleEntry("4", from: "b"),
    ])
    #expect(try await store.clusters() == [["a 1", "b 2"], ["a 3", "b 4"]])
    try await store.take(all: [sampleEntry("5", from: "b", text: "", url: list)])
    #expect(try await store.clusters() == [["a 3", "b 4"]])
  }

  @Test func `does not find this year's story in last year's`() async throws {
    let page = "https://x.example/fest"
    let store = try await Store.holding([
      sampleEntry("1", from: "a", url: page),
      sampleEntry("2", from: "b", url: page, at: noon.plus(days: 365)),
    ])
    #expect(try await store.clusters() == [])
  }

  @Test func `keeps out a story that contradicts any who tell it`() async throws {
    let start = "Alle Menschen sind herzlich dazu eingeladen, einen ganzen Abend mit uns zu feiern."
    let store = try await Store.holding([
      sampleEntry("1", from: "a", text: start),
      sampleEntry("2", from: "b", text: start + " Das Fest beginnt um 18 Uhr im Bürgerhaus."),
      sampleEntry("3", from: "c", text: start + " Das Fest beginnt um 20 Uhr im Feuerwehrhaus."),
    ])
    #expect(try await store.clusters() == [["a 1", "b 2"]])
  }

  @Test func `moves an entry that tells another story now, and leaves one that was corrected`()
    async throws
  {
    let store = try await Store.holding([sampleEntry("1", from: "a"), sampleEntry("2", from: "b")])
    #expect(try await store.clusters() == [["a 1", "b 2"]])
    try await store.take(all: [sampleEntry("1", from: "a", title: "Spaziergang im Stadtwald")])
    #expect(try await store.clusters() == [["a 1", "b 2"]])
    let changed = sampleText.replacingOccurrences(of: "1. Juni", with: "8. Juni")
    try await store.take(all: [sampleEntry("1", from: "a", text: changed)])
    #expect(try await store.clusters() == [])
    try await store.take(all: [sampleEntry("3", from: "c", text: changed)])
    #expect(try await store.clusters() == [["a 1", "c 3"]])
  }

  @Test func `forgets what a source has taken back`() async throws {
    let store = try await Store.holding([sampleEntry("1", from: "a"), sampleEntry("2", from: "b")])
    #expect(try await store.clusters().count == 1)
    var gone = sampleEntry("1", from: "a")
    gone.deleted = true
    try await store.take(all: [gone])
    #expect(try await store.clusters() == [])
    let entries = try await store.entries(EntryQuery(source: "a", includesDeleted: true))
    #expect(entries.map(\.cluster) == [nil])
    try await store.take(all: [sampleEntry("4", from: "a")])
    #expect(try await store.clusters() == [["a 4", "b 2"]])
  }

  @Test func `finds who tells the city's own story`() async throws {
    let store = try await Store.holding([sampleEntry("1", from: "a"), sampleEntry("2", from: "b")])
    #expect(try await store.clusters().count == 1)
    let own = sampleEntry("tag:stadt.example,2024:1", title: "Mit Förstern durch den Stadtwald")
    let clusters = try await Clusterer(store: store).clusters(telling: own.entry, date: noon)
    #expect(clusters == [try #require(try await store.entries().first?.cluster)])
    let other = sampleEntry("x", text: sampleText.replacingOccurrences(of: "14 Uhr", with: "9 Uhr"))
    #expect(try await Clusterer(store: store).clusters(telling: other.entry, date: noon) == [])
  }
}
