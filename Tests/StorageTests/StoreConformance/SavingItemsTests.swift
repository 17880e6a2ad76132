import Foundation
import Storage
import Testing

struct SavingItemsTests {
  @Test(arguments: engines)
  func `an item comes back with all its fields`(engine: TestEngine) async throws {
    let store = try engine.makeStore()
    #expect(try await store.save(Item.full, at: noon) == .created)
    #expect(try await store.item(id: Item.full.id) == Item.full)
    #expect(try await store.item(slug: "2024/voll") == Item.full)
  }

  @Test(arguments: engines)
  func `an unknown id and an unknown slug find nothing`(engine: TestEngine) async throws {
    let store = try engine.makeStore()
    try await store.save(Item.sample(), at: noon)
    #expect(try await store.item(id: "tag:stadt.example,2024:nix") == nil)
    #expect(try await store.item(slug: "nix") == nil)
  }

  @Test(arguments: engines)
  func `saving the same again changes nothing`(engine: TestEngine) async throws {
    let store = try engine.makeStore()
    try await store.save(Item.full, at: noon)
    #expect(try await store.save(Item.full, at: noon.plus(days: 5)) == .unchanged)
    #expect(try await store.item(id: Item.full.id) == Item.full)
    #expect(try await store.revisions(ofItem: Item.full.id).isEmpty)
  }

  @Test(arguments: engines)
  func `parts of a second make no revision`(engine: TestEngine) async throws {
    let store = try engine.makeStore()
    let item = Item.sample(published: noon.addingTimeInterval(0.75))
    try await store.save(item, at: noon)
    #expect(try await store.save(item, at: noon) == .unchanged)
  }

  @Test(arguments: engines)
  func `a change makes a revision and keeps the former state`(engine: TestEngine) async throws {
    let store = try engine.makeStore()
    var item = Item.sample()
    try await store.save(item, at: noon)
    item.title = "Anders"
    #expect(try await store.save(item, at: noon.plus(days: 1)) == .revised)

    let stored = try #require(try await store.item(id: item.id))
    #expect(stored.title == "Anders")
    #expect(stored.revision == 2)
    let former = try await store.revisions(ofItem: item.id)
    #expect(former == [ItemRevision(item: .sample(), recorded: noon.plus(days: 1))])
  }

  @Test(arguments: engines)
  func `a change without a date of its own is dated by the store`(
    engine: TestEngine
  ) async throws {
    let store = try engine.makeStore()
    var item = Item.sample()
    try await store.save(item, at: noon)
    #expect(try await store.item(id: item.id)?.updated == nil)
    item.body = "<p>Neu</p>"
    try await store.save(item, at: noon.plus(days: 2))
    #expect(try await store.item(id: item.id)?.updated == noon.plus(days: 2))
  }

  @Test(arguments: engines)
  func `the date of the last change stays when nothing else changed`(
    engine: TestEngine
  ) async throws {
    let store = try engine.makeStore()
    var item = Item.sample()
    item.updated = noon.plus(days: 1)
    try await store.save(item, at: noon)
    item.updated = nil
    #expect(try await store.save(item, at: noon.plus(days: 3)) == .unchanged)
    #expect(try await store.item(id: item.id)?.updated == noon.plus(days: 1))
  }

  @Test(arguments: engines)
  func `an item that leaves a section is no longer found there`(
    engine: TestEngine
  ) async throws {
    let store = try engine.makeStore()
    var item = Item.sample(sections: ["rathaus", "kultur"])
    try await store.save(item, at: noon)
    item.sections = ["kultur"]
    try await store.save(item, at: noon)
    #expect(try await store.items(ItemQuery(section: "rathaus")).isEmpty)
    #expect(try await store.items(ItemQuery(section: "kultur")).count == 1)
  }

  @Test(arguments: engines)
  func `one item that cannot be saved keeps the others out`(engine: TestEngine) async throws {
    let store = try engine.makeStore()
    var twin = Item.sample("b")
    twin.slug = Item.sample("a").slug
    await #expect(throws: StoreError.self) {
      try await store.save([Item.sample("a"), twin], at: noon)
    }
    #expect(try await store.itemCount() == 0)
  }
}
