import CityConfiguration
import Foundation
import Storage
import Syndication
import Testing

@testable import Publishing

@Suite struct `Digests by rules and editors` {
  private let now = Date.utc("2025-01-01T00:00:00Z")
  private let folder: TemporaryFolder
  private var city: City
  private let store: Store

  init() async throws {
    folder = try TemporaryFolder()
    city = try sampleCity(output: folder.path)
    city.topics = [Topic(slug: "familie", title: "Familie", description: "Für Familien")]
    store = try Store.inMemory()
    try await store.save(sources: city.partners.map(\.source))
  }

  private func rule(
    _ word: String, _ action: Rule.Action? = nil, section: String? = nil, topics: [String] = []
  ) throws -> Rule {
    Rule(
      name: word, patterns: [try #require(WordPattern(word))], action: action, section: section,
      topics: topics)
  }

  /// Entries named by their letter; the later ones are newer.
  private func take(_ names: String..., source: String = "museum") async throws {
    let entries = names.enumerated().map { day, name in
      sampleEntry("urn:\(name)", source: source, date: "2024-07-0\(day + 1)T00:00:00Z")
    }
    try await store.take(entries, from: source, at: now)
  }

  private func ids(of scope: DigestScope = .all) async throws -> [String] {
    try await Digest(city: city).feed(of: scope, from: store, at: now).entries.compactMap(\.id)
  }

  @Test mutating func `what waits, was refused or dropped is in no feed`() async throws {
    city.rules = [try rule("fort", .drop), try rule("warte*", .approve)]
    try await take("fort", "warte1", "warte2", "da")
    #expect(try await ids() == ["urn:da"])
    try await store.decide(.approved, on: EntryReference(source: "museum", key: "urn:warte1"))
    try await store.decide(.refused, on: EntryReference(source: "museum", key: "urn:da"))
    #expect(try await ids() == ["urn:warte1"])
  }

  @Test mutating func `rules that change are applied to what is stored`() async throws {
    try await take("a", "b")
    #expect(try await ids() == ["urn:b", "urn:a"])
    city.rules = [try rule("b", .drop)]
    #expect(try await ids() == ["urn:a"])
    city.partners[0].needsApproval = true
    #expect(try await ids() == [])
    city.partners[0].needsApproval = false
    city.rules = []
    #expect(try await ids() == ["urn:b", "urn:a"])
  }

  @Test mutating func `a topic and a section gather what belongs to them from everybody`()
    async throws
  {
    city.rules = [
      try rule("kind", topics: ["familie"]), try rule("2", topics: ["familie"]),
      try rule("konzert", section: "kultur"),
    ]
    _ = try await store.save([sampleItem(1), sampleItem(2, sections: ["kultur"])], at: now)
    try await take("kind", "konzert", "rest")
    #expect(try await ids(of: .topic(city.topics[0])) == ["urn:kind", sampleItem(2).id])
    #expect(try await ids(of: .section(city.sections[1])) == ["urn:konzert", sampleItem(2).id])
    let feed = try await Digest(city: city).feed(
      of: .topic(city.topics[0]), from: store, at: now)
    #expect(feed.title?.value == "Familie – Rundschau")
    #expect(feed.subtitle?.value == "Für Familien")
    #expect(feed.id == "tag:musterstadt.example,2024:feeds/digest-thema-familie")
  }

  @Test mutating func `each topic, and each section that gets entries, has its files`()
    async throws
  {
    city.rules = [try rule("x", section: "kultur")]
    try await take("a")
    try await FeedSite(city: city, store: store).publish(at: now)
    let names = Set(folder.files().keys)
    for format in ["atom", "rss", "json"] {
      #expect(names.contains("digest-thema-familie.\(format)"))
      #expect(names.contains("digest-kultur.\(format)"))
      #expect(!names.contains("digest-rathaus.\(format)"))
    }
    let page = try #require(folder.files()["index.html"])
    #expect(String(decoding: page, as: UTF8.self).contains("digest-thema-familie.atom"))
    city.topics = []
    try await FeedSite(city: city, store: store).publish(at: now)
    #expect(!folder.files().keys.contains("digest-thema-familie.atom"))
  }

  @Test func `pinned ones come first, in their order, whatever cap or age`() async throws {
    try await take("a", "b", "c", "d", "e", "f", "g", "h")
    _ = try await store.save((1...8).map { sampleItem($0) }, at: now)
    let old = sampleItem(1).id
    try await store.save(digestChoices: [
      DigestChoice(.pinned, EntryReference(source: "museum", key: "urn:b")),
      DigestChoice(.pinned, .item(old)),
      DigestChoice(.pinned, EntryReference(source: "museum", key: "urn:a")),
      DigestChoice(.pinned, EntryReference(source: "museum", key: "urn:c")),
      DigestChoice(.pinned, EntryReference(source: "museum", key: "urn:d")),
    ])
    #expect(
      try await ids() == ["urn:b", old, "urn:a", "urn:c", "urn:d", sampleItem(8).id])
  }

  @Test func `excluded ones make room for the next`() async throws {
    try await take("a", "b", "c", "d", "e", "f", "g", "h")
    try await store.save(
      digestChoices: ["h", "g", "f", "e"].map {
        DigestChoice(.excluded, EntryReference(source: "museum", key: "urn:\($0)"))
      })
    #expect(try await ids() == ["urn:d", "urn:c", "urn:b"])
  }

  @Test mutating func `a pin holds only where the entry belongs and is visible`() async throws {
    city.rules = [try rule("kind", topics: ["familie"]), try rule("fort", .drop)]
    try await take("kind", "rest", "fort")
    try await store.save(
      digestChoices: ["rest", "fort", "kind"].map {
        DigestChoice(.pinned, EntryReference(source: "museum", key: "urn:\($0)"))
      })
    #expect(try await ids() == ["urn:rest", "urn:kind"])
    #expect(try await ids(of: .topic(city.topics[0])) == ["urn:kind"])
  }

  @Test func `a pinned entry tells the story it shares with another`() async throws {
    let url = "https://x.example/1"
    for source in ["museum", "verein"] {
      try await store.take(
        [sampleEntry("urn:\(source)", source: source, date: "2024-07-01T00:00:00Z", url: url)],
        from: source, at: now)
    }
    #expect(try await ids() == ["urn:museum"])
    try await store.save(digestChoices: [
      DigestChoice(.pinned, EntryReference(source: "verein", key: "urn:verein"))
    ])
    #expect(try await ids() == ["urn:verein"])
  }

  @Test mutating func `the list of partners has a folder for each section`() async throws {
    city.partners[1].section = "kultur"
    let document = try await PartnerOutline.document(city, from: store)
    #expect(document.outlines.map(\.text) == ["Museum", "Kunst & Kultur"])
    #expect(document.outlines[1].outlines.map(\.text) == ["Verein"])
  }
}
