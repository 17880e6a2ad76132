import Foundation
import GRDB
import Testing

@testable import Storage

@Suite struct `Writes that are committed together` {
  /// Writes so many numbers at a time, of which every seventh can only be
  /// written once.
  ///
  /// - Returns: how many failed.
  private func write(_ count: Int, _ writes: GroupCommit) async -> Int {
    await withTaskGroup(of: Bool.self) { group in
      // Until it is done, the others wait and become a group.
      group.addTask {
        await isWritten(writes) { _ in Thread.sleep(forTimeInterval: 0.2) }
      }
      for number in 1...count {
        group.addTask {
          await isWritten(writes) {
            try $0.execute(
              sql: "INSERT INTO numbers VALUES (?)",
              arguments: [number.isMultiple(of: 7) ? 7 : number])
          }
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 0 : 1) }
    }
  }

  private func isWritten(
    _ writes: GroupCommit, _ body: @escaping @Sendable (Database) throws -> Void
  ) async -> Bool {
    do {
      try await writes.write(body)
      return true
    } catch {
      return false
    }
  }

  @Test func `are all kept but for the one that fails`() async throws {
    let engine = try SQLiteEngine(path: TemporaryFolder.newPath("gruppe.sqlite"))
    try await engine.database.write {
      try $0.execute(sql: "CREATE TABLE numbers (number INTEGER UNIQUE)")
    }
    let failed = await write(200, GroupCommit(engine.database))
    #expect(failed == 27)
    let numbers = try await engine.database.read {
      try Int.fetchAll($0, sql: "SELECT number FROM numbers ORDER BY number")
    }
    #expect(numbers == (1...200).filter { $0 == 7 || !$0.isMultiple(of: 7) })
  }
}
