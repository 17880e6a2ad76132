import Foundation
import GRDB

extension SQLiteEngine {
  /// A feed with another address is another feed: what was learnt of the
  /// former one's server does not hold.
  private static let saveSQL = """
    INSERT INTO sources (slug, title, feed, host, website, language, entries_limit,
      retention_days)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (slug) DO UPDATE SET title = excluded.title, feed = excluded.feed,
      website = excluded.website, language = excluded.language,
      entries_limit = excluded.entries_limit, retention_days = excluded.retention_days,
      host = CASE WHEN feed = excluded.feed THEN host ELSE excluded.host END,
      \(learnt.map { "\($0) = CASE WHEN feed = excluded.feed THEN \($0) END" }.joined(separator: ", ")),
      next_fetch = CASE WHEN feed = excluded.feed THEN next_fetch ELSE 0 END
    WHERE (title, feed, website, language, entries_limit, retention_days) IS NOT
      (excluded.title, excluded.feed, excluded.website, excluded.language,
        excluded.entries_limit, excluded.retention_days)
    """

  private static let learnt = [
    "etag", "last_modified", "validated_url", "document_digest", "interval", "wishes",
    "redirect_target", "redirected_since", "moved_to", "gone_at",
  ]

  func save(sources: [Source]) async throws {
    try await write { db in
      let statement = try db.cachedStatement(sql: Self.saveSQL)
      for source in sources {
        try statement.execute(arguments: [
          source.slug, source.title, source.feed, Source.host(of: source.feed), source.website,
          source.language, source.entriesLimit, source.retentionDays,
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

  private static let saveStateSQL = """
    UPDATE sources SET etag = :etag, last_modified = :lastModified,
      validated_url = :validatedURL, document_digest = :documentDigest,
      fetched_at = :fetchedAt, succeeded_at = :succeededAt, changed_at = :changedAt,
      next_fetch = :nextFetch, interval = :interval, wishes = :wishes, rhythm = :rhythm,
      quiet_since = :quietSince, failures = :failures, failing_since = :failingSince,
      last_error = :lastError, redirect_target = :redirectTarget,
      redirected_since = :redirectedSince, moved_to = :movedTo, gone_at = :goneAt,
      host = coalesce(:movedHost, host)
    WHERE slug = :slug
    """

  func saveFetchStates(_ states: [String: Source.FetchState]) async throws {
    try await write { db in
      for (slug, state) in states { try Self.save(state, ofSource: slug, in: db) }
    }
  }

  static func save(
    _ state: Source.FetchState, ofSource slug: String, in db: Database
  ) throws {
    let wishes = state.wishes == PollWishes() ? nil : try JSONColumn.text(state.wishes)
    let lastError = try JSONColumn.text(ifPresent: state.lastError)
    try db.cachedStatement(sql: saveStateSQL).execute(arguments: [
      "etag": state.etag, "lastModified": state.lastModified,
      "validatedURL": state.validatedURL, "documentDigest": state.documentDigest,
      "fetchedAt": state.fetchedAt?.seconds, "succeededAt": state.succeededAt?.seconds,
      "changedAt": state.changedAt?.seconds, "nextFetch": state.nextFetch?.seconds ?? 0,
      "interval": state.interval, "wishes": wishes, "rhythm": state.rhythm,
      "quietSince": state.quietSince?.seconds, "failures": state.failures,
      "failingSince": state.failingSince?.seconds, "lastError": lastError,
      "redirectTarget": state.redirectTarget,
      "redirectedSince": state.redirectedSince?.seconds, "movedTo": state.movedTo,
      "goneAt": state.goneAt?.seconds, "movedHost": state.movedTo.flatMap(Source.host),
      "slug": slug,
    ])
  }

  static let dueSQL = """
    SELECT * FROM sources WHERE gone_at IS NULL AND next_fetch <= :now
    ORDER BY next_fetch, slug LIMIT :limit
    """

  func dueSources(at now: Date, limit: Int) async throws -> [Source] {
    try await read { db in
      try Row.fetchAll(
        db, sql: Self.dueSQL, arguments: ["now": now.seconds, "limit": max(0, limit)]
      ).map(Source.init(row:))
    }
  }

  func nextFetch() async throws -> Date? {
    try await read { db in
      try Int64.fetchOne(
        db, sql: "SELECT next_fetch FROM sources WHERE gone_at IS NULL ORDER BY next_fetch LIMIT 1"
      ).map(Date.init(seconds:))
    }
  }

  func rest(host: String, until: Date) async throws {
    try await write { db in
      try db.execute(
        sql: "UPDATE sources SET next_fetch = max(next_fetch, ?) WHERE host = ?",
        arguments: [until.seconds, host])
    }
  }
}

extension Source {
  init(row: Row) throws {
    var state = FetchState(
      etag: row["etag"], lastModified: row["last_modified"], fetchedAt: row.date("fetched_at"),
      succeededAt: row.date("succeeded_at"), changedAt: row.date("changed_at"),
      failures: row["failures"],
      lastError: try JSONColumn.value(FailureReason.self, from: row["last_error"]))
    state.validatedURL = row["validated_url"]
    state.documentDigest = row["document_digest"]
    state.nextFetch = row["next_fetch"] == 0 ? nil : row.date("next_fetch")
    state.interval = row["interval"]
    state.wishes = try JSONColumn.value(PollWishes.self, from: row["wishes"]) ?? PollWishes()
    state.rhythm = row["rhythm"]
    state.quietSince = row.date("quiet_since")
    state.failingSince = row.date("failing_since")
    state.redirectTarget = row["redirect_target"]
    state.redirectedSince = row.date("redirected_since")
    state.movedTo = row["moved_to"]
    state.goneAt = row.date("gone_at")
    self.init(
      slug: row["slug"], title: row["title"], feed: row["feed"], website: row["website"],
      language: row["language"], entriesLimit: row["entries_limit"],
      retentionDays: row["retention_days"], fetchState: state)
  }
}
