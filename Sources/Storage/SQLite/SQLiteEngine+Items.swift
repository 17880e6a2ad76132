import Foundation
import GRDB

extension SQLiteEngine {
  static let candidatesSQL = """
    SELECT * FROM items WHERE id IN (
      SELECT id FROM items WHERE title IN (SELECT value FROM json_each(?))
      UNION
      SELECT id FROM items WHERE body_digest IN (SELECT value FROM json_each(?)))
    ORDER BY id
    """

  func item(id: String) async throws -> Item? {
    try await items(sql: "SELECT * FROM items WHERE id = ?", [id]).first
  }

  func item(slug: String) async throws -> Item? {
    try await items(sql: "SELECT * FROM items WHERE slug = ?", [slug]).first
  }

  func items(ids: [String]) async throws -> [Item] {
    try await items(
      sql: "SELECT * FROM items WHERE id IN (SELECT value FROM json_each(?))",
      [try JSONColumn.text(ids)])
  }

  func items(_ query: ItemQuery) async throws -> [Item] {
    let (sql, arguments) = query.itemsSQL
    return try await items(sql: sql, arguments)
  }

  func itemCount(_ query: ItemQuery) async throws -> Int {
    let (sql, arguments) = query.countSQL
    return try await read { db in try Int.fetchOne(db, sql: sql, arguments: arguments) ?? 0 }
  }

  func items(
    titled titles: [String], orBodyDigests digests: [String]
  ) async throws -> [Item] {
    try await items(
      sql: Self.candidatesSQL, [try JSONColumn.text(titles), try JSONColumn.text(digests)])
  }

  func slugs(like slug: String) async throws -> Set<String> {
    try await read { db in
      // A full stop is the character after the hyphen.
      try String.fetchSet(
        db,
        sql: "SELECT slug FROM items WHERE slug = ? OR (slug >= ? AND slug < ?)",
        arguments: [slug, slug + "-", slug + "."])
    }
  }

  func revisions(ofItem id: String) async throws -> [ItemRevision] {
    try await read { db in
      let rows = try Row.fetchAll(
        db,
        sql: "SELECT recorded, item FROM item_revisions WHERE item_id = ? ORDER BY revision",
        arguments: [id])
      return try rows.map { row in
        ItemRevision(
          item: try JSONColumn.value(Item.self, from: row["item"] as String),
          recorded: Date(seconds: row["recorded"]))
      }
    }
  }

  func items(sql: String, _ arguments: StatementArguments) async throws -> [Item] {
    try await read { db in
      try ItemRow.fetchAll(db, sql: sql, arguments: arguments).map(\.item)
    }
  }
}
