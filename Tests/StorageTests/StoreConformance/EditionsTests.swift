import Foundation
import GRDB
import Syndication
import Testing

@testable import Storage

struct EditionsTests {
  @Test(arguments: engines)
  func `an edition comes back with all its fields under the next number`(
    engine: TestEngine
  ) async throws {
    let store = try engine.makeStore()
    let first = try await store.issue(.sample(start: 0))
    let second = try await store.issue(.sample(start: 7, number: 9))
    #expect(first == .issued(.sample(start: 0, number: 1)))
    #expect(second == .issued(.sample(start: 7, number: 2)))
    #expect(try await store.edition(number: 2) == .sample(start: 7, number: 2))
    #expect(try await store.edition(number: 3) == nil)
  }

  @Test(arguments: engines)
  func `a window is issued once for the same topics`(engine: TestEngine) async throws {
    let store = try engine.makeStore()
    try await _ = store.issue(.sample(start: 0))
    var again = Edition.sample(start: 0)
    again.title = "Anders"
    #expect(try await store.issue(again) == .alreadyIssued(.sample(start: 0, number: 1)))
    again.topics = ["kultur"]
    #expect(try await store.issue(again).edition.number == 2)
    #expect(try await store.editions().map(\.title) == ["Anders", "Ausgabe"])
  }

  @Test(arguments: engines)
  func `a correction is a revision beside the former one`(engine: TestEngine) async throws {
    let store = try engine.makeStore()
    let issued = try await store.issue(.sample(start: 0)).edition
    var corrected = issued
    corrected.revision = 2
    corrected.title = "Berichtigt"
    corrected.correction = Edition.Correction(date: noon.plus(days: 9), reason: "Ein Fehler")
    try await store.correct(corrected)
    #expect(try await store.revisions(ofEdition: 1) == [issued, corrected])
    #expect(try await store.edition(number: 1) == corrected)
    #expect(
      try await store.editions() == [
        EditionReference(
          number: 1, revision: 2, window: issued.window, title: "Berichtigt",
          issued: issued.issued)
      ])
    #expect(try await store.issue(.sample(start: 0)) == .alreadyIssued(corrected))
  }

  @Test(arguments: engines, [1, 3])
  func `what was issued is not overwritten and no revision left out`(
    engine: TestEngine, revision: Int
  ) async throws {
    let store = try engine.makeStore()
    let issued = try await store.issue(.sample(start: 0)).edition
    var other = issued
    other.revision = revision
    other.title = "Anders"
    let error = await #expect(throws: StoreError.self) { try await store.correct(other) }
    #expect(error?.kind == .editionIssued(1))
    #expect(try await store.revisions(ofEdition: 1) == [issued])
  }

  @Test func `the database itself refuses to change or remove an edition`() async throws {
    let engine = try SQLiteEngine()
    _ = try await engine.issue(.sample(start: 0))
    for sql in ["UPDATE editions SET title = 'x'", "DELETE FROM editions"] {
      await #expect(throws: DatabaseError.self) {
        try await engine.database.write { try $0.execute(sql: sql) }
      }
    }
    #expect(try await engine.editions().map(\.title) == ["Ausgabe"])
  }

  @Test(arguments: engines)
  func `entries and items of a time are found, its end left aside`(
    engine: TestEngine
  ) async throws {
    let store = try engine.makeStore()
    try await store.save(sources: [Source(slug: "a", title: "A", feed: "https://a.example/")])
    for day in 0...3 {
      let date = noon.plus(days: Double(day))
      try await store.take([.sample("\(day)")], from: "a", at: date)
      try await store.save(Item.sample("\(day)", published: date), at: date)
    }
    let range = noon.plus(days: 1)..<noon.plus(days: 3)
    #expect(try await store.entries(EntryQuery(arrived: range)).map(\.key) == ["1", "2"])
    let items = try await store.items(ItemQuery(visibleAt: noon.plus(days: 9), published: range))
    #expect(items.map(\.slug) == ["2024/2", "2024/1"])
  }

  @Test func `what arrived in a time is looked up by index`() throws {
    let query = EntryQuery(state: .visible, arrived: noon..<noon.plus(days: 7)).sql("entries.*")
    let plan = try SQLiteEngine().database.read { db in
      try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN \(query.sql)", arguments: query.arguments)
        .map { $0["detail"] as String }.joined(separator: "\n")
    }
    #expect(plan.contains("USING INDEX entries_by_arrival"))
  }
}

extension Edition {
  static func sample(start: Double, number: Int = 1) -> Edition {
    var entry = Entry()
    entry.id = "tag:stadt.example,2024:1"
    entry.title = Text("Titel & mehr")
    entry.published = noon
    return Edition(
      number: number,
      window: Window(.week, start: noon.plus(days: start), end: noon.plus(days: start + 7)),
      topics: ["familie"], issued: noon.plus(days: start + 8), title: "Ausgabe",
      introduction: "Guten Tag", language: "de",
      sections: [
        Edition.Section(
          title: "Rathaus", pieces: [Piece(entry: entry, entered: noon.plus(days: start + 8))])
      ],
      excluded: [Exclusion(id: "x", title: "Weggelassen")])
  }
}
