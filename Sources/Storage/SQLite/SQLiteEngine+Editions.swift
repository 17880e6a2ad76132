import Foundation
import GRDB

extension SQLiteEngine {
  func issue(_ edition: Edition) async throws -> IssueResult {
    try await write { db in
      var edition = edition
      let stored = try Int.fetchOne(
        db,
        sql: """
          SELECT number FROM editions
          WHERE window_start = ? AND window_end = ? AND topics = ? AND revision = 1
          """,
        arguments: [
          edition.window.start.seconds, edition.window.end.seconds,
          try JSONColumn.text(edition.topics),
        ])
      if let stored, let newest = try Self.revisions(ofEdition: stored, in: db).last {
        return .alreadyIssued(newest)
      }
      let last = try Int.fetchOne(db, sql: "SELECT max(number) FROM editions") ?? 0
      edition.number = last + 1
      edition.revision = 1
      try Self.insert(edition, in: db)
      return .issued(edition)
    }
  }

  func correct(_ edition: Edition) async throws {
    try await write { db in
      let newest = try Int.fetchOne(
        db, sql: "SELECT max(revision) FROM editions WHERE number = ?",
        arguments: [edition.number])
      guard let newest, edition.revision == newest + 1 else {
        throw StoreError(.editionIssued(edition.number), path: nil)
      }
      try Self.insert(edition, in: db)
    }
  }

  func revisions(ofEdition number: Int) async throws -> [Edition] {
    try await read { db in try Self.revisions(ofEdition: number, in: db) }
  }

  func editions() async throws -> [EditionReference] {
    try await read { db in
      // With max(), SQLite takes the other columns from the row that has it.
      try Row.fetchAll(
        db,
        sql: """
          SELECT number, max(revision) AS revision, period, window_start, window_end, title,
            issued
          FROM editions GROUP BY number ORDER BY number DESC
          """
      ).map(EditionReference.init(row:))
    }
  }

  private static func insert(_ edition: Edition, in db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO editions (number, revision, period, window_start, window_end, topics, title,
          issued, edition)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        edition.number, edition.revision, edition.window.period.rawValue,
        edition.window.start.seconds, edition.window.end.seconds,
        try JSONColumn.text(edition.topics), edition.title, edition.issued.seconds,
        try JSONColumn.text(edition),
      ])
  }

  private static func revisions(
    ofEdition number: Int, in db: Database
  ) throws -> [Edition] {
    try String.fetchAll(
      db, sql: "SELECT edition FROM editions WHERE number = ? ORDER BY revision",
      arguments: [number]
    ).map { try JSONColumn.value(Edition.self, from: $0) }
  }
}

extension EditionReference {
  fileprivate init(row: Row) {
    self.init(
      number: row["number"], revision: row["revision"],
      window: Edition.Window(
        Edition.Period(rawValue: row["period"]) ?? .month,
        start: Date(seconds: row["window_start"]), end: Date(seconds: row["window_end"])),
      title: row["title"], issued: Date(seconds: row["issued"]))
  }
}
