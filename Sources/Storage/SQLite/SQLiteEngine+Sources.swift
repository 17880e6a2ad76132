import Foundation
import GRDB

extension SQLiteEngine {
  func save(sources: [Source]) async throws {
    try await write { db in
      let statement = try db.cachedStatement(
        sql: """
          INSERT INTO sources (slug, title, feed, website, language, entries_limit,
            retention_days)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT (slug) DO UPDATE SET title = excluded.title, feed = excluded.feed,
            website = excluded.website, language = excluded.language,
            entries_limit = excluded.entries_limit,
            retention_days = excluded.retention_days,
            etag = CASE WHEN feed = excluded.feed THEN etag END,
            last_modified = CASE WHEN feed = excluded.feed THEN last_modified END
          """)
      for source in sources {
        try statement.execute(arguments: [
          source.slug, source.title, source.feed, source.website, source.language,
          source.entriesLimit, source.retentionDays,
        ])
      }
    }
  }

  func remove(sources slugs: [String]) async throws {
    try await write { db in
      for slug in slugs {
        try db.execute(sql: "DELETE FROM sources WHERE slug = ?", arguments: [slug])
      }
    }
  }

  func sources() async throws -> [Source] {
    try await read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM sources ORDER BY slug").map(Source.init(row:))
    }
  }

  func source(slug: String) async throws -> Source? {
    try await read { db in
      try Row.fetchOne(db, sql: "SELECT * FROM sources WHERE slug = ?", arguments: [slug])
        .map(Source.init(row:))
    }
  }

  func saveFetchState(_ state: Source.FetchState, ofSource slug: String) async throws {
    try await write { db in
      try db.execute(
        sql: """
          UPDATE sources SET etag = ?, last_modified = ?, fetched_at = ?, succeeded_at = ?,
            changed_at = ?, failures = ?, last_error = ?
          WHERE slug = ?
          """,
        arguments: [
          state.etag, state.lastModified, state.fetchedAt?.seconds, state.succeededAt?.seconds,
          state.changedAt?.seconds, state.failures, state.lastError, slug,
        ])
    }
  }
}

extension Source {
  fileprivate init(row: Row) {
    self.init(
      slug: row["slug"], title: row["title"], feed: row["feed"], website: row["website"],
      language: row["language"], entriesLimit: row["entries_limit"],
      retentionDays: row["retention_days"],
      fetchState: FetchState(
        etag: row["etag"], lastModified: row["last_modified"],
        fetchedAt: row.date("fetched_at"), succeededAt: row.date("succeeded_at"),
        changedAt: row.date("changed_at"), failures: row["failures"],
        lastError: row["last_error"]))
  }
}
