import Foundation
import GRDB

extension SQLiteEngine {
  func entries(key: String) async throws -> [StoredEntry] {
    try await read { db in
      // By the sources' slugs, so that the primary key finds them.
      try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM entries
          WHERE source IN (SELECT slug FROM sources) AND key = ? ORDER BY source
          """,
        arguments: [key]
      ).map(StoredEntry.init(row:))
    }
  }

  func entries(_ references: [EntryReference]) async throws -> [StoredEntry] {
    try await read { db in try references.compactMap { try Self.entry($0, in: db) } }
  }

  func decide(_ decision: EditorDecision?, on entry: EntryReference) async throws {
    try await write { db in
      try db.execute(
        sql: "UPDATE entries SET decision = ? WHERE source = ? AND key = ?",
        arguments: [decision?.rawValue, entry.source, entry.key])
    }
  }

  func digestChoices() async throws -> [DigestChoice] {
    try await read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM digest_choices ORDER BY place IS NULL, place, source, key
          """
      ).map { row in
        DigestChoice(
          (row["place"] as Int?) == nil ? .excluded : .pinned,
          EntryReference(source: row["source"], key: row["key"]))
      }
    }
  }

  func save(digestChoices choices: [DigestChoice]) async throws {
    try await write { db in
      try db.execute(sql: "DELETE FROM digest_choices")
      let statement = try db.cachedStatement(
        sql: "INSERT INTO digest_choices (source, key, place) VALUES (?, ?, ?)")
      for (index, choice) in choices.enumerated() {
        try statement.execute(arguments: [
          choice.entry.source, choice.entry.key, choice.wish == .pinned ? index + 1 : nil,
        ])
      }
    }
  }
}
