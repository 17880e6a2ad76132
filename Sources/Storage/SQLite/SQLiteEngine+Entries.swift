import Foundation
import GRDB
import Syndication

extension SQLiteEngine {
  func entries(_ query: EntryQuery) async throws -> [StoredEntry] {
    let (sql, arguments) = query.entriesSQL
    return try await read { db in
      try Row.fetchAll(db, sql: sql, arguments: arguments).map(StoredEntry.init(row:))
    }
  }
}

extension EntryQuery {
  /// The entries by date, with a limit per source counted by a window.
  var entriesSQL: (sql: String, arguments: StatementArguments) {
    var conditions: [String] = []
    var arguments = StatementArguments()
    if let state {
      conditions.append("state = :state")
      arguments += ["state": state.rawValue]
    } else if !includesDeleted {
      conditions.append("deleted = 0")
    }
    for (kind, label) in [("section", section), ("topic", topic)] {
      guard let label else { continue }
      conditions.append(
        """
        (source, key) IN (
          SELECT source, key FROM entry_labels WHERE kind = '\(kind)' AND label = :\(kind))
        """)
      arguments += [kind: label]
    }
    if let source {
      conditions.append("source = :source")
      arguments += ["source": source]
    }
    if let since {
      conditions.append("sort_date >= :since")
      arguments += ["since": since.seconds]
    }
    if let arrived {
      conditions.append("arrived >= :from AND arrived < :to")
      arguments += ["from": arrived.lowerBound.seconds, "to": arrived.upperBound.seconds]
    }
    let filter = conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")

    var sql = "SELECT * FROM entries\(filter)"
    if let limitPerSource {
      sql = """
        SELECT entries.* FROM entries JOIN (
          SELECT source, key, row_number() OVER (
            PARTITION BY source ORDER BY sort_date DESC, key) AS place
          FROM entries\(filter)) AS ranked
        ON ranked.source = entries.source AND ranked.key = entries.key
        WHERE ranked.place <= :limitPerSource
        """
      arguments += ["limitPerSource": limitPerSource]
    }
    sql += " ORDER BY entries.sort_date DESC, entries.source, entries.key"
    if let limit {
      sql += " LIMIT :limit"
      arguments += ["limit": max(0, limit)]
    }
    return (sql, arguments)
  }
}

extension StoredEntry {
  init(row: Row) throws {
    let verdict = (row["verdict"] as String?).flatMap(EntryMapping.Verdict.init)
    let mapping = try verdict.map { verdict in
      EntryMapping(
        verdict, sections: try JSONColumn.list(of: String.self, from: row["sections"]),
        topics: try JSONColumn.list(of: String.self, from: row["topics"]))
    }
    self.init(
      source: row["source"], key: row["key"],
      entry: try JSONColumn.value(Entry.self, from: row["entry"] as String),
      canonicalURL: row["canonical_url"], arrived: Date(seconds: row["arrived"]),
      published: row.date("published"), sortDate: Date(seconds: row["sort_date"]),
      revision: row["revision"], deleted: row["deleted"], cluster: row["cluster"],
      mapping: mapping, decision: (row["decision"] as String?).flatMap(EditorDecision.init),
      state: EntryState(rawValue: row["state"]) ?? .unmapped)
  }
}
