import Foundation
import GRDB
import Syndication

extension SQLiteEngine {
  func entries(_ query: EntryQuery) async throws -> [StoredEntry] {
    try await read { db in
      guard let limitPerSource = query.limitPerSource else {
        let (sql, arguments) = query.sql("entries.*")
        return try Row.fetchAll(db, sql: sql, arguments: arguments).map(StoredEntry.init(row:))
      }
      return try Self.names(query, limitPerSource, in: db).compactMap {
        try Self.entry($0, in: db)
      }
    }
  }

  /// The names of the newest entries, read from an index until there are
  /// enough of them: a source that has said much is passed over, and what the
  /// entries say is not touched.
  private static func names(
    _ query: EntryQuery, _ limitPerSource: Int, in db: Database
  ) throws -> [EntryReference] {
    var all = query
    all.limit = nil
    let (sql, arguments) = all.sql("entries.source, entries.key")
    let rows = try Row.fetchCursor(db, sql: sql, arguments: arguments)
    var names: [EntryReference] = []
    var counts: [String: Int] = [:]
    while names.count < query.limit ?? .max, let row = try rows.next() {
      let source: String = row[0]
      guard counts[source, default: 0] < limitPerSource else { continue }
      counts[source, default: 0] += 1
      names.append(EntryReference(source: source, key: row[1]))
    }
    return names
  }

  static func entry(_ name: EntryReference, in db: Database) throws -> StoredEntry? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT * FROM entries WHERE source = ? AND key = ?"),
      arguments: [name.source, name.key]
    ).map(StoredEntry.init(row:))
  }
}

extension EntryQuery {
  /// The entries by date; a limit for each source is left to who reads them.
  func sql(_ columns: String) -> (sql: String, arguments: StatementArguments) {
    // What leads to the entries: the clusters, a label, or one of their own
    // indexes.
    var tables = "entries"
    var order = "entries.sort_date DESC, entries.source, entries.key"
    var conditions: [String] = []
    var arguments = StatementArguments()
    var labels = [("section", section), ("topic", topic)].filter { $0.1 != nil }
    if let clusters {
      tables = """
        json_each(:clusters) AS wanted CROSS JOIN entries ON entries.cluster = wanted.value
        """
      arguments += ["clusters": "[" + clusters.map(String.init).joined(separator: ",") + "]"]
    } else if let (kind, label) = labels.popLast() {
      tables = """
        entry_labels AS labels CROSS JOIN entries
        ON entries.source = labels.source AND entries.key = labels.key
        """
      order = "labels.sort_date DESC, labels.source, labels.key"
      conditions.append("labels.kind = '\(kind)' AND labels.label = :\(kind)")
      arguments += [kind: label]
    }
    for (kind, label) in labels {
      conditions.append(
        """
        EXISTS (SELECT 1 FROM entry_labels WHERE kind = '\(kind)' AND label = :\(kind)
          AND source = entries.source AND key = entries.key)
        """)
      arguments += [kind: label]
    }
    if let state {
      // With a time of arrival that is what leads to the entries: the sign
      // keeps SQLite from the index of a state, in which nearly all are.
      conditions.append((arrived == nil ? "" : "+") + "entries.state = :state")
      arguments += ["state": state.rawValue]
    } else if !includesDeleted {
      conditions.append("entries.deleted = 0")
    }
    if let source {
      conditions.append("entries.source = :source")
      arguments += ["source": source]
    }
    if let since {
      conditions.append("entries.sort_date >= :since")
      arguments += ["since": since.seconds]
    }
    if let arrived {
      conditions.append("entries.arrived >= :from AND entries.arrived < :to")
      arguments += ["from": arrived.lowerBound.seconds, "to": arrived.upperBound.seconds]
    }
    let filter = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
    var sql = "SELECT \(columns) FROM \(tables) \(filter) ORDER BY \(order)"
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
