import Foundation
import GRDB

extension SQLiteEngine {
  func useRules(fingerprint: String) async throws {
    let sql = "SELECT fingerprint FROM rules_applied"
    guard try await read({ try String.fetchOne($0, sql: sql) }) != fingerprint else { return }
    try await write { db in
      try db.execute(sql: "UPDATE entries SET verdict = NULL")
      try db.execute(sql: "UPDATE items SET mapped_revision = NULL")
      try db.execute(sql: "DELETE FROM item_topics")
      try db.execute(
        sql: """
          INSERT INTO rules_applied (id, fingerprint) VALUES (1, ?)
          ON CONFLICT (id) DO UPDATE SET fingerprint = excluded.fingerprint
          """,
        arguments: [fingerprint])
    }
  }

  func unmappedEntries(limit: Int) async throws -> [StoredEntry] {
    try await read { db in
      try Row.fetchAll(
        db,
        sql: "SELECT * FROM entries WHERE verdict IS NULL ORDER BY source, key LIMIT ?",
        arguments: [max(0, limit)]
      ).map(StoredEntry.init(row:))
    }
  }

  func save(_ mappings: [MappedEntry]) async throws {
    try await write { db in
      for mapped in mappings { try Self.save(mapped, in: db) }
    }
  }

  private static func save(_ mapped: MappedEntry, in db: Database) throws {
    let (name, mapping) = (mapped.entry, mapped.mapping)
    try db.cachedStatement(
      sql: """
        UPDATE entries SET verdict = ?, sections = ?, topics = ?
        WHERE source = ? AND key = ? AND revision = ?
        """
    ).execute(arguments: [
      mapping.verdict.rawValue, try JSONColumn.text(mapping.sections),
      try JSONColumn.text(mapping.topics), name.source, name.key, mapped.revision,
    ])
    guard db.changesCount > 0 else { return }
    try db.cachedStatement(sql: "DELETE FROM entry_labels WHERE source = ? AND key = ?")
      .execute(arguments: [name.source, name.key])
    let statement = try db.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO entry_labels (kind, label, source, key, sort_date)
        SELECT ?, ?, source, key, sort_date FROM entries WHERE source = ? AND key = ?
        """)
    for (kind, labels) in [("section", mapping.sections), ("topic", mapping.topics)] {
      for label in labels {
        try statement.execute(arguments: [kind, label, name.source, name.key])
      }
    }
  }

  func unmappedItems(limit: Int) async throws -> [Item] {
    try await items(
      sql: "SELECT * FROM items WHERE mapped_revision IS NOT revision ORDER BY id LIMIT ?",
      [max(0, limit)])
  }

  func save(_ topics: [ItemTopics]) async throws {
    try await write { db in
      for mapped in topics { try Self.save(mapped, in: db) }
    }
  }

  private static func save(_ mapped: ItemTopics, in db: Database) throws {
    try db.cachedStatement(
      sql: "UPDATE items SET mapped_revision = revision WHERE id = ? AND revision = ?"
    ).execute(arguments: [mapped.item, mapped.revision])
    guard db.changesCount > 0 else { return }
    try db.cachedStatement(sql: "DELETE FROM item_topics WHERE item_id = ?")
      .execute(arguments: [mapped.item])
    let statement = try db.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO item_topics (item_id, topic, published)
        SELECT id, ?, published FROM items WHERE id = ?
        """)
    for topic in mapped.topics {
      try statement.execute(arguments: [topic, mapped.item])
    }
  }
}
