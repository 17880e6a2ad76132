import Foundation
import GRDB

extension SQLiteEngine {
  func save(_ items: [Item], at now: Date) async throws -> [SaveResult] {
    try await write { db in try items.map { try Self.save($0, at: now, in: db) } }
  }

  private static func save(
    _ item: Item, at now: Date, in db: Database
  ) throws -> SaveResult {
    let stored = try ItemRow.fetchOne(
      try db.cachedStatement(sql: "SELECT * FROM items WHERE id = ?"), arguments: [item.id])
    let (result, next) = item.replacing(stored?.item, at: now)
    switch result {
    case .unchanged:
      return result
    case .created:
      try ItemRow(next).insert(db)
    case .revised:
      if let former = stored?.item { try keep(former, at: now, in: db) }
      try ItemRow(next).update(db)
    }
    try saveSections(of: next, in: db)
    return result
  }

  private static func keep(_ former: Item, at now: Date, in db: Database) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT INTO item_revisions (item_id, revision, recorded, item) VALUES (?, ?, ?, ?)")
    try statement.execute(arguments: [
      former.id, former.revision, now.seconds, try JSONColumn.text(former),
    ])
  }

  private static func saveSections(of item: Item, in db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM item_sections WHERE item_id = ?")
      .execute(arguments: [item.id])
    let statement = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO item_sections (item_id, section, published) VALUES (?, ?, ?)")
    for section in item.sections {
      try statement.execute(arguments: [item.id, section, item.published?.seconds])
    }
  }
}
