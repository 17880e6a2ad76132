import Storage
import Synchronization

/// Remembers the entries that were compared last: those who may tell the same
/// are often the same.
final class KnownTellings: Sendable {
  private struct Key: Hashable {
    let reference: EntryReference
    let revision: Int
  }

  private struct Memory {
    var recent: [Key: Telling] = [:]
    /// What was recent before there were too many.
    var former: [Key: Telling] = [:]

    mutating func note(_ telling: Telling, of key: Key) {
      recent[key] = telling
      if recent.count == KnownTellings.limit {
        former = recent
        recent = [:]
      }
    }
  }

  /// How many are remembered at least; no more than twice as many.
  private static let limit = 1_000

  private let memory = Mutex(Memory())

  func note(_ telling: Telling, of reference: EntryReference, revision: Int) {
    memory.withLock { $0.note(telling, of: Key(reference: reference, revision: revision)) }
  }

  /// What a candidate tells, read where it is not remembered.
  func telling(of candidate: Placement.Candidate) throws -> Telling {
    let key = Key(reference: candidate.reference, revision: candidate.revision)
    if let telling = memory.withLock({ $0.recent[key] }) { return telling }
    let former = memory.withLock { $0.former[key] }
    let telling = try former ?? Telling(candidate.entry(), date: candidate.sortDate)
    memory.withLock { $0.note(telling, of: key) }
    return telling
  }
}
