import Foundation
import GRDB
import Testing

@testable import Storage

struct OpeningTests {
  @Test func `what was saved is there after opening again`() async throws {
    let path = TemporaryFolder.newPath("neuer Ordner/stadt.sqlite")
    try await Store.sqlite(at: path).save(Item.full, at: noon)
    #expect(try await Store.sqlite(at: path).item(id: Item.full.id) == Item.full)
  }

  @Test func `a database of the first schema is brought up to date`() async throws {
    let path = TemporaryFolder.newPath("alt.sqlite")
    try makeFolder(of: path)
    let dump = try #require(
      Bundle.module.url(forResource: "first-schema", withExtension: "sql"))
    let old = try DatabaseQueue(path: path)
    try await old.write { try $0.execute(sql: String(contentsOf: dump, encoding: .utf8)) }
    try old.close()

    let store = try Store.sqlite(at: path)
    #expect(try await store.item(slug: "2024/voll") == Item.full)
    #expect(try await store.publishedFiles(ofItems: false).isEmpty)
    #expect(try await store.entries().isEmpty)
  }

  @Test func `why a source failed is kept from before reasons had two languages`() async throws {
    let path = TemporaryFolder.newPath("alt.sqlite")
    try makeFolder(of: path)
    let old = try DatabaseQueue(path: path)
    try Schema.migrator.migrate(old, upTo: "editions")
    try await old.write {
      try $0.execute(
        sql: """
          INSERT INTO sources (slug, title, feed, last_error)
          VALUES ('a', 'A', 'https://a.example/', 'the "server" is gone'),
            ('b', 'B', 'https://b.example/', NULL)
          """)
    }
    try old.close()
    let sources = try await Store.sqlite(at: path).sources()
    #expect(
      sources.map(\.fetchState.lastError) == [
        Source.FailureReason(german: "the \"server\" is gone", english: "the \"server\" is gone"),
        nil,
      ])
  }

  @Test func `a text file is refused and left as it is`() throws {
    let path = TemporaryFolder.newPath("artikel.txt")
    try makeFolder(of: path)
    let text = String(repeating: "Das ist ein Artikel und keine Datenbank.\n", count: 99)
    try Data(text.utf8).write(to: URL(filePath: path))
    let error = #expect(throws: StoreError.self) { try Store.sqlite(at: path) }
    #expect(error?.kind == .notADatabase)
    #expect(error?.german.contains(path) == true)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  @Test func `the database of another program is refused`() throws {
    let path = TemporaryFolder.newPath("fremd.sqlite")
    try makeFolder(of: path)
    let other = try DatabaseQueue(path: path)
    try other.write { try $0.execute(sql: "CREATE TABLE kasse (betrag INTEGER)") }
    try other.close()
    let error = #expect(throws: StoreError.self) { try Store.sqlite(at: path) }
    #expect(error?.kind == .otherDatabase)
  }

  @Test func `the database of a newer version is refused`() throws {
    let path = TemporaryFolder.newPath("neu.sqlite")
    let engine = try SQLiteEngine(path: path)
    try engine.database.write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('something of tomorrow')")
    }
    try engine.database.close()
    let error = #expect(throws: StoreError.self) { try Store.sqlite(at: path) }
    #expect(error?.kind == .newerSchema)
  }

  @Test func `a full disk is named as such`() async throws {
    let engine = try SQLiteEngine(path: TemporaryFolder.newPath("voll.sqlite"))
    try await engine.database.writeWithoutTransaction { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages + 2)")
    }
    let items = (1...500).map { Item.sample("\($0)") }
    let error = await #expect(throws: StoreError.self) {
      try await engine.save(items, at: noon)
    }
    #expect(error?.kind == .diskFull)
  }

  private func makeFolder(of path: String) throws {
    try FileManager.default.createDirectory(
      at: URL(filePath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
  }
}
