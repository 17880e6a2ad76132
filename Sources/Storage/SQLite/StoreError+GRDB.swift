import GRDB

extension StoreError {
  /// Says in the store's words what SQLite reported.
  init(_ error: any Error, path: String?) {
    if let error = error as? StoreError {
      self = error
    } else if let error = error as? DatabaseError {
      self.init(Self.kind(of: error), path: path)
    } else {
      self.init(.other(String(describing: error)), path: path)
    }
  }

  private static func kind(of error: DatabaseError) -> Kind {
    switch error.extendedResultCode {
    case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY: return .slugTaken
    case .SQLITE_CONSTRAINT_FOREIGNKEY: return .unknownReference
    default: break
    }
    return switch error.resultCode {
    case .SQLITE_NOTADB: .notADatabase
    case .SQLITE_BUSY, .SQLITE_LOCKED: .locked
    case .SQLITE_FULL: .diskFull
    case .SQLITE_READONLY, .SQLITE_PERM: .readOnly
    case .SQLITE_CANTOPEN: .cannotOpen
    case .SQLITE_CORRUPT: .damaged
    default: .other(error.message ?? "SQLite error \(error.resultCode.rawValue)")
    }
  }
}
