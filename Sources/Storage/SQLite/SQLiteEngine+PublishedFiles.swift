import Foundation
import GRDB

extension SQLiteEngine {
  /// Looks at the indices alone until it knows which items are meant.
  static let itemsNeedingPageSQL = """
    SELECT * FROM items WHERE id IN (
      SELECT items.id FROM items
      WHERE \(Item.visibleSQL) AND NOT EXISTS (
        SELECT 1 FROM published_files
        WHERE item_id = items.id AND item_revision = items.revision
          AND fingerprint = :fingerprint)
      ORDER BY items.published DESC, items.id
      LIMIT :limit)
    ORDER BY published DESC, id
    """

  func itemsNeedingPage(at now: Date, fingerprint: String, limit: Int) async throws -> [Item] {
    try await items(
      sql: Self.itemsNeedingPageSQL,
      ["now": now.seconds, "fingerprint": fingerprint, "limit": max(0, limit)])
  }

  func publishedFiles(ofHiddenItemsAt now: Date) async throws -> [PublishedFile] {
    try await files(
      sql: """
        SELECT published_files.* FROM published_files JOIN items ON items.id = item_id
        WHERE (\(Item.visibleSQL)) IS NOT TRUE
        ORDER BY path
        """,
      ["now": now.seconds])
  }

  func publishedFile(path: String) async throws -> PublishedFile? {
    try await files(sql: "SELECT * FROM published_files WHERE path = ?", [path]).first
  }

  func publishedFiles(ofItems: Bool) async throws -> [PublishedFile] {
    try await files(
      sql: """
        SELECT * FROM published_files
        WHERE item_id IS \(ofItems ? "NOT NULL" : "NULL") ORDER BY path
        """, [])
  }

  func publishedFiles(ofItems ids: [String]) async throws -> [PublishedFile] {
    let list = try JSONColumn.text(ids)
    return try await files(
      sql: """
        SELECT * FROM published_files
        WHERE item_id IN (SELECT value FROM json_each(?)) ORDER BY path
        """, [list])
  }

  func publishedPaths() async throws -> Set<String> {
    try await read { db in
      try String.fetchSet(db, sql: "SELECT path FROM published_files")
    }
  }

  func record(_ files: [PublishedFile]) async throws {
    try await write { db in
      let statement = try db.cachedStatement(
        sql: """
          INSERT INTO published_files (path, digest, item_id, item_revision, fingerprint)
          VALUES (?, ?, ?, ?, ?)
          ON CONFLICT (path) DO UPDATE SET digest = excluded.digest,
            item_id = excluded.item_id, item_revision = excluded.item_revision,
            fingerprint = excluded.fingerprint
          """)
      for file in files {
        try statement.execute(arguments: [
          file.path, file.digest, file.itemID, file.itemRevision, file.fingerprint,
        ])
      }
    }
  }

  func forget(paths: [String]) async throws {
    try await write { db in
      let statement = try db.cachedStatement(sql: "DELETE FROM published_files WHERE path = ?")
      for path in paths { try statement.execute(arguments: [path]) }
    }
  }

  private func files(
    sql: String, _ arguments: StatementArguments
  ) async throws -> [PublishedFile] {
    try await read { db in
      try Row.fetchAll(db, sql: sql, arguments: arguments).map { row in
        PublishedFile(
          path: row["path"], digest: row["digest"], itemID: row["item_id"],
          itemRevision: row["item_revision"], fingerprint: row["fingerprint"])
      }
    }
  }
}
