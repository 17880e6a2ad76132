import Foundation
import Storage
import Testing

struct PublishedFilesTests {
  private let digest = String(repeating: "a", count: 64)

  private func page(_ item: Item, revision: Int = 1, fingerprint: String = "f") -> PublishedFile {
    PublishedFile(
      path: "artikel/\(item.slug).html", digest: digest, itemID: item.id, itemRevision: revision,
      fingerprint: fingerprint)
  }

  @Test(arguments: engines)
  func `a page is needed until it is recorded`(engine: TestEngine) async throws {
    let store = try engine.makeStore()
    try await store.save([.sample("a"), .sample("b")], at: noon)
    try await store.record([page(.sample("a"))])
    let needing = try await store.itemsNeedingPage(at: noon, fingerprint: "f", limit: 9)
    #expect(needing.map(\.slug) == ["2024/b"])
  }

  @Test(arguments: engines)
  func `a page is needed again after a revision and with other templates`(
    engine: TestEngine
  ) async throws {
    let store = try engine.makeStore()
    var item = Item.sample("a")
    try await store.save(item, at: noon)
    try await store.record([page(item)])
    #expect(try await store.itemsNeedingPage(at: noon, fingerprint: "neu", limit: 9).count == 1)
    item.title = "Anders"
    try await store.save(item, at: noon)
    #expect(try await store.itemsNeedingPage(at: noon, fingerprint: "f", limit: 9).count == 1)
  }

  @Test(arguments: engines)
  func `the newest pages come first when not all are wanted`(engine: TestEngine) async throws {
    let store = try engine.makeStore()
    try await store.save([.sample("a"), .sample("b", published: noon.plus(days: -1))], at: noon)
    let needing = try await store.itemsNeedingPage(at: noon, fingerprint: "f", limit: 1)
    #expect(needing.map(\.slug) == ["2024/a"])
  }

  @Test(arguments: engines)
  func `pages of hidden items are found`(engine: TestEngine) async throws {
    let store = try engine.makeStore()
    let items: [Item] = [
      .sample("a"), .sample("b", status: .withdrawn), .sample("c", expires: noon),
      .sample("d", published: nil),
    ]
    try await store.save(items, at: noon)
    try await store.record(items.map { page($0) })
    let hidden = try await store.publishedFiles(ofHiddenItemsAt: noon)
    #expect(hidden.compactMap(\.itemID) == items.dropFirst().map(\.id))
  }

  @Test(arguments: engines)
  func `a record is replaced by the next with the same path`(engine: TestEngine) async throws {
    let store = try engine.makeStore()
    try await store.save(Item.sample("a"), at: noon)
    try await store.record([page(.sample("a"))])
    let feed = PublishedFile(path: page(.sample("a")).path, digest: digest)
    try await store.record([feed])
    #expect(try await store.publishedFile(path: feed.path) == feed)
  }

  @Test(arguments: engines)
  func `what is forgotten is gone and the rest stays`(engine: TestEngine) async throws {
    let store = try engine.makeStore()
    let files = ["b.atom", "a.atom"].map { PublishedFile(path: $0, digest: digest) }
    try await store.record(files)
    #expect(try await store.publishedFiles(ofItems: false).map(\.path) == ["a.atom", "b.atom"])
    try await store.forget(paths: ["a.atom"])
    #expect(try await store.publishedPaths() == ["b.atom"])
    #expect(try await store.publishedFile(path: "a.atom") == nil)
  }
}
