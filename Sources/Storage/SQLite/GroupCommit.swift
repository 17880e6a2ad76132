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

  /// Runs the body in a transaction; again where that had to be taken back
  /// for what another wrote.
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
    var isOfOne = false
    do {
      try Self.commit(group, in: db, &isOfOne)
    } catch {
      guard isOfOne, group.count > 1 else {
        for work in group { work.fail(error) }
        return
      }
      // One cannot write what it wants: then each by itself.
      for work in group {
        do { try Self.commit([work], in: db, &isOfOne) } catch { work.fail(error) }
      }
    }
  }

  /// - Parameter isOfOne: set where one of the group fails, and not the
  ///   database.
  private static func commit(
    _ group: [Work], in db: Database, _ isOfOne: inout Bool
  ) throws {
    var outcomes: [@Sendable () -> Void] = []
    try db.inTransaction(.immediate) {
      do {
        for work in group { outcomes.append(try work.write(db)) }
      } catch {
        isOfOne = true
        throw error
      }
      return .commit
    }
    for tell in outcomes { tell() }
  }
}
