import GRDB

/// The tables, as the list of steps that led to them. Steps are only ever
/// added at the end: databases in the wild have taken the earlier ones.
///
/// Times are whole seconds since 1970 in UTC, as integers: they compare,
/// index and subtract without regard to how a text was written, and take
/// half the room.
enum Schema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for (name, sql) in migrations {
      migrator.registerMigration(name) { try $0.execute(sql: sql) }
    }
    return migrator
  }

  static let migrations = [
    (name: "items", sql: items),
    (name: "published files", sql: publishedFiles),
    (name: "sources and entries", sql: sourcesAndEntries),
    (name: "polling", sql: polling),
    (name: "clusters", sql: clusters),
    (name: "mapping", sql: mapping),
    (name: "digest choices", sql: digestChoices),
    (name: "retention", sql: retention),
    (name: "editions", sql: editions),
    (name: "digest order", sql: digestOrder),
    (name: "failure reasons", sql: failureReasons),
  ]
}
