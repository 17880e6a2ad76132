import Foundation
import GRDB
import Syndication

extension SQLiteEngine {
  func take(
    _ entries: [StoredEntry], from source: String, at now: Date,
    noting state: (@Sendable (TakeResult) -> Source.FetchState)?
  ) async throws -> TakeResult {
    // While others write.
    let texts = try entries.map { try JSONColumn.text($0.entry) }
    return try await write { db in
      var result = TakeResult()
      for (entry, json) in zip(entries, texts) {
        switch try Self.take(entry, json, from: source, at: now, in: db) {
        case .created: result.new += 1
        case .revised: result.revised += 1
        case .unchanged: result.unchanged += 1
        }
      }
      if let state { try Self.save(state(result), ofSource: source, in: db) }
      return result
    }
  }

  private static func take(
    _ entry: StoredEntry, _ json: String, from source: String, at now: Date, in db: Database
  ) throws -> SaveResult {
    let published = entry.published?.seconds
    let stored = try Row.fetchOne(
      try db.cachedStatement(sql: "SELECT * FROM entries WHERE source = ? AND key = ?"),
      arguments: [source, entry.key])
    guard let stored else {
      try db.cachedStatement(
        sql: """
          INSERT INTO entries (source, key, entry, canonical_url, arrived, published, sort_date,
            revision, deleted, state)
          VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?, ?)
          """
      ).execute(arguments: [
        source, entry.key, json, entry.canonicalURL, now.seconds, published,
        entry.sortDate.seconds, entry.deleted,
        (entry.deleted ? EntryState.deleted : .unmapped).rawValue,
      ])
      // Noted, so that it stays deleted should it come after all.
      return entry.deleted ? .unchanged : .created
    }
    // Deleted stays deleted, and keeps what it said.
    guard stored["deleted"] == false else { return .unchanged }
    guard !entry.deleted else {
      try db.cachedStatement(
        sql: """
          UPDATE entries SET deleted = 1, revision = revision + 1 WHERE source = ? AND key = ?
          """
      ).execute(arguments: [source, entry.key])
      return .revised
    }

    let storedPublished: Int64? = stored["published"]
    let isSame =
      json == stored["entry"] && entry.canonicalURL == stored["canonical_url"]
      && published == storedPublished
    guard !isSame else { return .unchanged }
    let sortDate: Int64 =
      published == storedPublished ? stored["sort_date"] : entry.sortDate.seconds
    try db.cachedStatement(
      sql: """
        UPDATE entries SET entry = ?, canonical_url = ?, published = ?, sort_date = ?,
          revision = revision + 1, verdict = NULL
        WHERE source = ? AND key = ?
        """
    ).execute(arguments: [
      json, entry.canonicalURL, published, sortDate, source, entry.key,
    ])
    return .revised
  }
}
