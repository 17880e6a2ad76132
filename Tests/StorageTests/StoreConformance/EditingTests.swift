import Foundation
import Storage
import Testing

struct EditingTests {
  private func store(_ engine: TestEngine) async throws -> Store {
    let store = try engine.makeStore()
    try await store.save(
      sources: ["a", "b"].map { Source(slug: $0, title: $0, feed: "https://\($0).example/") })
    return store
  }

  @Test(arguments: engines)
  func `an entry is found by its key, in each source that has it`(
    engine: TestEngine
  ) async throws {
    let store = try await store(engine)
    try await store.take([.sample("1"), .sample("2")], from: "b", at: noon)
    try await store.take([.sample("1")], from: "a", at: noon)
    #expect(try await store.entries(key: "1").map(\.source) == ["a", "b"])
    let name = EntryReference(source: "b", key: "2")
    let missing = EntryReference(source: "a", key: "2")
    #expect(try await store.entries([name, missing]).map(\.reference) == [name])
  }

  @Test(arguments: engines)
  func `choices come back in their order`(engine: TestEngine) async throws {
    let store = try await store(engine)
    let choices = [
      DigestChoice(.pinned, .item("x")),
      DigestChoice(.pinned, EntryReference(source: "b", key: "2")),
      DigestChoice(.pinned, EntryReference(source: "a", key: "1")),
      DigestChoice(.excluded, .item("y")),
    ]
    try await store.save(digestChoices: choices)
    #expect(try await store.digestChoices() == choices)
    try await store.save(digestChoices: [choices[1]])
    #expect(try await store.digestChoices() == [choices[1]])
  }

  @Test(arguments: engines)
  func `a choice goes with its entry`(engine: TestEngine) async throws {
    let store = try await store(engine)
    try await store.take([.sample("1")], from: "a", at: noon)
    try await store.save(digestChoices: [
      DigestChoice(.pinned, EntryReference(source: "a", key: "1")),
      DigestChoice(.pinned, .item("x")),
    ])
    try await store.remove(sources: ["a"])
    #expect(try await store.digestChoices() == [DigestChoice(.pinned, .item("x"))])
  }
}
