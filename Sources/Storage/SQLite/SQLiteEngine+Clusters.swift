import Foundation
import GRDB
import Syndication

extension SQLiteEngine {
  /// How many entries, the newest first, one hash leads to. A hash that more
  /// have in common says little.
  private static let entriesPerHash = 100
  /// How many entries are compared: the newest of the same name, and those
  /// with the most hashes of the text in common.
  private static let maximumCandidates = 32

  static let unplacedSQL = """
    SELECT * FROM entries WHERE placed IS NOT revision ORDER BY arrived, source, key LIMIT ?
    """

  static let traceSQL = """
    SELECT entry FROM entry_traces WHERE period = ? AND hash = ? AND date BETWEEN ? AND ?
    ORDER BY date DESC LIMIT ?
    """

  /// Without what they say: most are known to those who ask.
  static let candidatesByNumberSQL = """
    SELECT entries.source, entries.key, revision, sort_date, cluster FROM json_each(?) AS wanted
    CROSS JOIN entry_numbers ON entry_numbers.number = wanted.value
    CROSS JOIN entries
      ON entries.source = entry_numbers.source AND entries.key = entry_numbers.key
    ORDER BY wanted.id
    """

  func unplacedEntries(limit: Int) async throws -> [StoredEntry] {
    try await read { db in
      try Row.fetchAll(db, sql: Self.unplacedSQL, arguments: [limit])
        .map(StoredEntry.init(row:))
    }
  }

  func candidates(for trace: Trace) async throws -> [StoredEntry] {
    try await read { db in
      try Self.candidates(for: trace, besides: nil, in: db).compactMap {
        try Self.entry($0.reference, in: db)
      }
    }
  }

  func place(
    _ placements: [Placement],
    choosing: @escaping Placement.Choosing
  ) async throws {
    try await write { db in
      // The traces of all come first, so that each also sees those who come
      // with it.
      let numbers = try placements.map { try Self.trace($0, in: db) }
      for (index, placement) in placements.enumerated() {
        guard let number = numbers[index] else { continue }
        try Self.place(placement, number, in: db) { try choosing(index, $0) }
      }
    }
  }

  /// Renews the traces of an entry. Nil where it was removed since it was
  /// read.
  private static func trace(_ placement: Placement, in db: Database) throws -> Int64? {
    guard let number = try number(of: placement, in: db) else { return nil }
    try db.cachedStatement(sql: "DELETE FROM entry_traces WHERE entry = ?")
      .execute(arguments: [number])
    if let trace = placement.trace { try save(trace, of: number, in: db) }
    return number
  }

  private static func place(
    _ placement: Placement, _ number: Int64, in db: Database,
    choosing: ([Placement.Candidate]) throws -> Placement.Choice
  ) throws {
    var cluster: Int?
    if let trace = placement.trace {
      let candidates = try candidates(for: trace, besides: number, in: db)
      let choice = try candidates.isEmpty ? Placement.Choice() : choosing(candidates)
      for entry in choice.reconsidered {
        try db.cachedStatement(sql: "UPDATE entries SET placed = NULL WHERE source = ? AND key = ?")
          .execute(arguments: [entry.source, entry.key])
      }
      cluster =
        try choice.clusters.first { try isFree($0, for: placement, in: db) }
        ?? ownCluster(of: placement, in: db)
    }
    try db.cachedStatement(
      sql: "UPDATE entries SET cluster = ?, placed = ? WHERE source = ? AND key = ?"
    ).execute(arguments: [cluster, placement.revision, placement.source, placement.key])
  }

  private static func number(of placement: Placement, in db: Database) throws -> Int64? {
    let names: StatementArguments = [placement.source, placement.key]
    try db.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO entry_numbers (source, key)
        SELECT source, key FROM entries WHERE source = ? AND key = ?
        """
    ).execute(arguments: names)
    return try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT number FROM entry_numbers WHERE source = ? AND key = ?"),
      arguments: names)
  }

  private static func candidates(
    for trace: Trace, besides number: Int64?, in db: Database
  ) throws -> [Placement.Candidate] {
    var byName = try counts(of: trace.names, at: trace.date, limit: maximumCandidates, in: db)
    var byText = try counts(of: trace.text, at: trace.date, limit: entriesPerHash, in: db)
    if let number {
      byName[number] = nil
      byText[number] = nil
    }
    let alike = byText.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(maximumCandidates)
    let numbers = Set(byName.keys).union(alike.map(\.key))
    guard !numbers.isEmpty else { return [] }
    return try Row.fetchAll(
      db.cachedStatement(sql: candidatesByNumberSQL),
      arguments: [try JSONColumn.text(numbers.sorted())]
    ).map { row in
      let name = EntryReference(source: row["source"], key: row["key"])
      return Placement.Candidate(
        name, revision: row["revision"], sortDate: Date(seconds: row["sort_date"]),
        cluster: row["cluster"]
      ) { try entry(name, in: db)?.entry ?? Entry() }
    }
  }

  /// How many of the hashes each entry has.
  private static func counts(
    of hashes: [Int64], at date: Date, limit: Int, in db: Database
  ) throws -> [Int64: Int] {
    let statement = try db.cachedStatement(sql: traceSQL)
    let span = Trace.days * 86_400
    let (start, end) = (date.addingTimeInterval(-span), date.addingTimeInterval(span))
    var counts: [Int64: Int] = [:]
    for hash in hashes {
      for period in Trace.period(of: start)...Trace.period(of: end) {
        let numbers = try Int64.fetchAll(
          statement, arguments: [period, hash, start.seconds, end.seconds, limit])
        for number in numbers { counts[number, default: 0] += 1 }
      }
    }
    return counts
  }

  private static func isFree(
    _ cluster: Int, for placement: Placement, in db: Database
  ) throws -> Bool {
    let key = try String.fetchOne(
      db.cachedStatement(sql: "SELECT key FROM entries WHERE cluster = ? AND source = ?"),
      arguments: [cluster, placement.source])
    return key == nil || key == placement.key
  }

  /// The cluster that the entry is alone in, or the next number.
  private static func ownCluster(of placement: Placement, in db: Database) throws -> Int {
    let present = try Int.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT cluster FROM entries AS own
          WHERE source = ? AND key = ? AND cluster IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM entries WHERE cluster = own.cluster AND source <> own.source)
          """), arguments: [placement.source, placement.key])
    let last = "SELECT max(cluster) FROM entries WHERE cluster IS NOT NULL"
    return try present ?? (Int.fetchOne(db.cachedStatement(sql: last)) ?? 0) + 1
  }

  private static func save(_ trace: Trace, of number: Int64, in db: Database) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO entry_traces (period, hash, date, entry) VALUES (?, ?, ?, ?)")
    for hash in trace.names + trace.text {
      try statement.execute(arguments: [
        Trace.period(of: trace.date), hash, trace.date.seconds, number,
      ])
    }
  }
}
