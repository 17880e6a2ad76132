import Foundation
import Storage
import Testing

struct FindingItemsTests {
  @Test(arguments: engines)
  func `items come newest first and then by id`(engine: TestEngine) async throws {
    let store = try engine.makeStore()
    try await store.save(
      [
        .sample("undatiert", published: nil), .sample("b"), .sample("a"),
        .sample("neu", published: noon.plus(days: 1)),
      ], at: noon)
    let slugs = try await store.items().map(\.slug)
    #expect(slugs == ["2024/neu", "2024/a", "2024/b", "2024/undatiert"])
    let inSection = try await store.items(ItemQuery(section: "rathaus")).map(\.slug)
    #expect(inSection == slugs)
  }

  @Test(arguments: engines)
  func `a section, a status and a limit narrow the query`(engine: TestEngine) async throws {
    let store = try engine.makeStore()
    try await store.save(
      [
        .sample("a", sections: ["kultur"]), .sample("b", status: .draft),
        .sample("c", sections: ["sport", "kultur"], status: .draft),
      ], at: noon)
    func slugs(_ query: ItemQuery) async throws -> [String] {
      try await store.items(query).map(\.slug)
    }
    #expect(try await slugs(ItemQuery(section: "kultur")) == ["2024/a", "2024/c"])
    #expect(try await slugs(ItemQuery(status: .draft)) == ["2024/b", "2024/c"])
    #expect(try await slugs(ItemQuery(section: "kultur", status: .draft)) == ["2024/c"])
    #expect(try await slugs(ItemQuery(limit: 1)) == ["2024/a"])
    #expect(try await store.itemCount(ItemQuery(status: .draft, limit: 1)) == 2)
  }

  @Test(arguments: engines)
  func `the database and Swift agree on who is visible`(engine: TestEngine) async throws {
    let store = try engine.makeStore()
    let moments = [noon.plus(days: -1), noon, noon.plus(days: 1)]
    var items: [Item] = []
    for status in ItemStatus.allCases {
      for published in moments + [nil] {
        for expires in moments + [nil] {
          items.append(
            .sample("\(items.count)", status: status, published: published, expires: expires))
        }
      }
    }
    try await store.save(items, at: noon)

    for now in [noon.addingTimeInterval(-1), noon, noon.addingTimeInterval(0.5)] {
      let expected = Set(items.filter { $0.isVisible(at: now) }.map(\.id))
      #expect(!expected.isEmpty)
      #expect(Set(try await store.items(ItemQuery(visibleAt: now)).map(\.id)) == expected)
      let inSection = try await store.items(ItemQuery(section: "rathaus", visibleAt: now))
      #expect(Set(inSection.map(\.id)) == expected)
      let needing = try await store.itemsNeedingPage(at: now, fingerprint: "f", limit: 999)
      #expect(Set(needing.map(\.id)) == expected)
    }
  }

  @Test(arguments: engines)
  func `candidates share the title or the words of the body`(engine: TestEngine) async throws {
    let store = try engine.makeStore()
    try await store.save([.sample("a"), .sample("b"), .sample("c")], at: noon)
    let digest = BodyText.digest(ofHTML: "<div>Text\n b</div>")
    let found = try await store.items(titled: ["Titel a", "nix"], orBodyDigests: [digest])
    #expect(found.map(\.slug) == ["2024/a", "2024/b"])
  }

  @Test(arguments: engines)
  func `slugs that could collide are those with the same beginning`(
    engine: TestEngine
  ) async throws {
    let store = try engine.makeStore()
    try await store.save(
      [.sample("fest"), .sample("fest-2"), .sample("festival"), .sample("fes")], at: noon)
    #expect(try await store.slugs(like: "2024/fest") == ["2024/fest", "2024/fest-2"])
  }

  @Test(arguments: engines)
  func `many ids are looked up at once`(engine: TestEngine) async throws {
    let store = try engine.makeStore()
    try await store.save([.sample("a"), .sample("b"), .sample("c")], at: noon)
    let found = try await store.items(ids: [Item.sample("a").id, Item.sample("c").id, "nix"])
    #expect(Set(found.map(\.slug)) == ["2024/a", "2024/c"])
  }
}
