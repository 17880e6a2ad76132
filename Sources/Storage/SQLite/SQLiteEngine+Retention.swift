import Foundation
import GRDB

extension SQLiteEngine {
  func removeExpiredEntries(at now: Date) async throws -> Int {
    let sources = try await read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM sources WHERE retention_days IS NOT NULL")
        .map(Source.init(row:))
    }
    guard !sources.isEmpty else { return 0 }
    return try await write { db in
      var count = 0
      for source in sources {
        let arguments: StatementArguments = [
          source.slug, source.earliestDate(at: now)?.seconds,
        ]
        // One that stands at the date its source gives is told by it when it
        // comes again.
        try db.execute(
          sql: """
            DELETE FROM entries WHERE source = ? AND sort_date < ? AND published IS sort_date
            """, arguments: arguments)
        count += db.changesCount
        try db.execute(
          sql: """
            UPDATE entries SET entry = '{}', canonical_url = NULL, deleted = 1
            WHERE source = ? AND sort_date < ? AND entry <> '{}'
            """, arguments: arguments)
        count += db.changesCount
      }
      return count
    }
  }
}
