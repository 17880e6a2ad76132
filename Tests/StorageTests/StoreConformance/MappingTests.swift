import Foundation
import Storage
import Syndication
import Testing

struct MappingTests {
  private func store(_ engine: TestEngine, _ keys: String...) async throws -> Store {
    let store = try engine.makeStore()
    try await store.save(sources: [Source(slug: "a", title: "A", feed: "https://a.example/")])
    try await store.take(keys.map { .sample($0) }, from: "a", at: noon)
    try await store.useRules(fingerprint: "1")
    return store
  }

  private func mapped(
    _ key: String, revision: Int = 1, _ mapping: EntryMapping
  ) -> MappedEntry {
    MappedEntry(EntryReference(source: "a", key: key), revision: revision, mapping: mapping)
  }

  private func keys(_ state: EntryState, in store: Store) async throws -> [String] {
    try await store.entries(EntryQuery(state: state)).map(\.key)
  }

  @Test(arguments: engines)
  func `nobody sees an entry before the rules have`(engine: TestEngine) async throws {
    let store = try await store(engine, "1", "2", "3")
    #expect(try await store.unmappedEntries(limit: 2).map(\.key) == ["1", "2"])
    #expect(try await keys(.visible, in: store) == [])
    try await store.save([
      mapped("1", EntryMapping(.keep, sections: ["kultur"], topics: ["familie", "sport"])),
      mapped("2", EntryMapping(.approve)), mapped("3", EntryMapping(.drop)),
    ])
    #expect(try await keys(.visible, in: store) == ["1"])
    #expect(try await keys(.waiting, in: store) == ["2"])
    #expect(try await keys(.dropped, in: store) == ["3"])
    let mapping = try await store.entries(key: "1").first?.mapping
    #expect(mapping == EntryMapping(.keep, sections: ["kultur"], topics: ["familie", "sport"]))
  }

  @Test(arguments: engines)
  func `a changed entry is mapped again, an unchanged one is not`(
    engine: TestEngine
  ) async throws {
    let store = try await store(engine, "1", "2")
    try await store.save([mapped("1", EntryMapping()), mapped("2", EntryMapping())])
    try await store.take([.sample("1", title: "Anders"), .sample("2")], from: "a", at: noon)
    #expect(try await store.unmappedEntries(limit: 9).map(\.key) == ["1"])
    try await store.save([mapped("1", revision: 1, EntryMapping())])
    #expect(try await store.unmappedEntries(limit: 9).map(\.key) == ["1"])
    try await store.save([mapped("1", revision: 2, EntryMapping())])
    #expect(try await store.unmappedEntries(limit: 9).isEmpty)
  }

  @Test(arguments: engines)
  func `other rules are applied to everything, the same to nothing`(
    engine: TestEngine
  ) async throws {
    let store = try await store(engine, "1")
    try await store.save(Item.sample(), at: noon)
    let item = ItemTopics(item: Item.sample().id, revision: 1, topics: ["familie"])
    try await store.save([mapped("1", EntryMapping())])
    try await store.save([item])
    try await store.useRules(fingerprint: "1")
    #expect(try await store.unmappedEntries(limit: 9).isEmpty)
    #expect(try await store.unmappedItems(limit: 9).isEmpty)
    try await store.useRules(fingerprint: "2")
    #expect(try await store.unmappedEntries(limit: 9).map(\.key) == ["1"])
    #expect(try await store.unmappedItems(limit: 9).map(\.id) == [item.item])
    #expect(try await store.items(ItemQuery(topic: "familie")).isEmpty)
  }

  @Test(arguments: engines)
  func `an editor's word outranks the rules and stays when they change`(
    engine: TestEngine
  ) async throws {
    let store = try await store(engine, "ja", "nein", "offen")
    let verdicts = [
      mapped("ja", EntryMapping(.drop)), mapped("nein", EntryMapping(.keep)),
      mapped("offen", EntryMapping(.approve)),
    ]
    try await store.save(verdicts)
    try await store.decide(.approved, on: EntryReference(source: "a", key: "ja"))
    try await store.decide(.refused, on: EntryReference(source: "a", key: "nein"))
    for fingerprint in ["2", "3"] {
      #expect(try await keys(.visible, in: store) == ["ja"])
      #expect(try await keys(.refused, in: store) == ["nein"])
      #expect(try await keys(.waiting, in: store) == ["offen"])
      try await store.useRules(fingerprint: fingerprint)
      try await store.save(verdicts)
    }
    try await store.decide(nil, on: EntryReference(source: "a", key: "ja"))
    #expect(try await keys(.dropped, in: store) == ["ja"])
  }

  @Test(arguments: engines)
  func `a section and a topic narrow the query, and follow the rules`(
    engine: TestEngine
  ) async throws {
    let store = try await store(engine, "1", "2")
    try await store.save([
      mapped("1", EntryMapping(sections: ["kultur"], topics: ["familie"])),
      mapped("2", EntryMapping(sections: ["sport"], topics: ["familie"])),
    ])
    func found(_ query: EntryQuery) async throws -> [String] {
      try await store.entries(query).map(\.key)
    }
    #expect(try await found(EntryQuery(topic: "familie")) == ["1", "2"])
    #expect(try await found(EntryQuery(limitPerSource: 1, topic: "familie")) == ["1"])
    #expect(try await found(EntryQuery(section: "sport", topic: "familie")) == ["2"])
    try await store.save([mapped("2", EntryMapping())])
    #expect(try await found(EntryQuery(section: "sport")) == [])
    #expect(try await found(EntryQuery(topic: "familie", state: .visible)) == ["1"])
  }

  @Test(arguments: engines)
  func `items are found by topic, and mapped again when they change`(
    engine: TestEngine
  ) async throws {
    let store = try engine.makeStore()
    try await store.save(
      [.sample("alt"), .sample("neu", published: noon.plus(days: 1)), .sample("ohne")], at: noon)
    let unmapped = try await store.unmappedItems(limit: 9)
    #expect(unmapped.count == 3)
    try await store.save(
      unmapped.map {
        ItemTopics(
          item: $0.id, revision: 1, topics: $0.slug == "2024/ohne" ? [] : ["familie"])
      })
    #expect(try await store.unmappedItems(limit: 9).isEmpty)
    let query = ItemQuery(topic: "familie", visibleAt: noon.plus(days: 2))
    #expect(try await store.items(query).map(\.slug) == ["2024/neu", "2024/alt"])
    #expect(
      try await store.items(ItemQuery(section: "rathaus", topic: "familie", limit: 1)).map(\.slug)
        == ["2024/neu"])
    let old = Item.sample("alt").id
    #expect(try await store.items(ItemQuery(ids: [old], topic: "familie")).map(\.id) == [old])

    var changed = Item.sample("alt")
    changed.title = "Anders"
    try await store.save(changed, at: noon)
    #expect(try await store.unmappedItems(limit: 9).map(\.slug) == ["2024/alt"])
    try await store.save([ItemTopics(item: old, revision: 1, topics: [])])
    #expect(try await store.unmappedItems(limit: 9).count == 1)
  }
}
