import Foundation

/// Keeps items, the files made from them, sources and their entries, and the
/// editions made from both.
///
/// Every operation throws ``StoreError``. Every writing operation is one
/// transaction: it happens as a whole or not at all.
public struct Store: Sendable {
  let engine: any StorageEngine

  package init(engine: some StorageEngine) {
    self.engine = engine
  }

  /// Opens the database in a file, makes it where there is none, and brings
  /// an older one up to date. Waits for the disk; call it when starting.
  ///
  /// - Throws: ``StoreError`` where the file is no database of this program
  ///   or one of a newer version.
  public static func sqlite(at path: String) throws -> Store {
    Store(engine: try SQLiteEngine(path: path))
  }

  /// A store that is gone with the last copy of this value.
  public static func inMemory() throws -> Store {
    Store(engine: try SQLiteEngine())
  }
}
