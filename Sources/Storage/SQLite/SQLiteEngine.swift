import Foundation
import GRDB

/// The embedded engine: one file, many readers beside one writer (WAL).
struct SQLiteEngine: StorageEngine {
  let database: any DatabaseWriter
  private let writes: GroupCommit
  private let path: String?

  init(path: String) throws {
    self.path = path
    do {
      let folder = URL(filePath: path).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      database = try DatabasePool(path: path, configuration: Self.configuration)
      writes = GroupCommit(database)
      try Self.prepare(database, path: path)
    } catch let error as CocoaError {
      throw StoreError(error.code == .fileWriteOutOfSpace ? .diskFull : .cannotOpen, path: path)
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// A database in memory.
  init() throws {
    path = nil
    database = try DatabaseQueue(configuration: Self.configuration)
    writes = GroupCommit(database)
    try Self.prepare(database, path: nil)
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { db in
      // An entry of 4 KB, as most are, lies on one page of a new database. The
      // indexes that every new entry is sorted into fit into 16 MB, and a pass
      // over all sources copies them from the log a few times only.
      try db.execute(
        sql: """
          PRAGMA page_size = 8192; PRAGMA cache_size = -16000; PRAGMA wal_autocheckpoint = 2000
          """)
    }
    return configuration
  }

  private static func prepare(_ database: any DatabaseWriter, path: String?) throws {
    let migrator = Schema.migrator
    try database.read { db in
      let hasTables = try Bool.fetchOne(
        db,
        sql: """
          SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table'
            AND name <> 'grdb_migrations' AND name NOT LIKE 'sqlite%')
          """)
      guard hasTables == true else { return }
      guard try db.tableExists("grdb_migrations"), try db.tableExists("items") else {
        throw StoreError(.otherDatabase, path: path)
      }
      if try migrator.hasBeenSuperseded(db) { throw StoreError(.newerSchema, path: path) }
    }
    try migrator.migrate(database)
  }

  func read<Value: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws -> Value {
    do {
      return try await database.read(body)
    } catch let error as CancellationError {
      throw error
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Runs one transaction.
  func write<Value: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws -> Value {
    do {
      return try await writes.write(body)
    } catch let error as CancellationError {
      throw error
    } catch {
      throw StoreError(error, path: path)
    }
  }
}
