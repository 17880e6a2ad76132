import GRDB
import Synchronization

/// Commits together what several tasks write at the same time: a commit costs
/// much the same whether one has written or twenty. Each write still happens
/// as a whole or not at all, whatever becomes of the others, and nobody is
/// told of success before the commit.
final class GroupCommit: Sendable {
  private struct Work: Sendable {
    /// Writes, and gives back what tells the waiting task what came of it.
    let write: @Sendable (Database) throws -> @Sendable () -> Void
    let fail: @Sendable (any Error) -> Void
  }

  private let database: any DatabaseWriter
  private let waiting = Mutex<[Work]>([])

  init(_ database: any DatabaseWriter) { self.database = database }

  /// Runs the body in a transaction.
  func write<Value: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws -> Value {
    try Task.checkCancellation()
    return try await withCheckedThrowingContinuation { continuation in
      let work = Work(
        write: { db in
          let value = try body(db)
          return { continuation.resume(returning: value) }
        }, fail: { continuation.resume(throwing: $0) })
      let isFirst = waiting.withLock { waiting in
        waiting.append(work)
        return waiting.count == 1
      }
      // Those who come until it is their turn are in the same group.
      if isFirst { database.asyncWriteWithoutTransaction { self.commit(in: $0) } }
    }
  }

  private func commit(in db: Database) {
    let group = waiting.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
    var outcomes: [@Sendable () -> Void] = []
    do {
      try db.inTransaction(.immediate) {
        for work in group { outcomes.append(try Self.outcome(of: work, in: db)) }
        return .commit
      }
    } catch {
      for work in group { work.fail(error) }
      return
    }
    for tell in outcomes { tell() }
  }

  /// - Throws: only where nobody of the group can write.
  private static func outcome(
    of work: Work, in db: Database
  ) throws -> @Sendable () -> Void {
    var success: (@Sendable () -> Void)?
    do {
      try db.inSavepoint {
        success = try work.write(db)
        return .commit
      }
    } catch {
      // A full disk ends the whole transaction.
      guard db.isInsideTransaction else { throw error }
      return { work.fail(error) }
    }
    return success ?? {}
  }
}
