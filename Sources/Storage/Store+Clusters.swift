import Foundation

extension Store {
  /// Entries that are new, have changed or were taken back since they were
  /// placed in a cluster, in the order in which they arrived.
  public func unplacedEntries(limit: Int) async throws -> [StoredEntry] {
    try await engine.unplacedEntries(limit: limit)
  }

  /// Puts entries into clusters, one after the other in one transaction, so
  /// that each sees where those before it went.
  ///
  /// An entry goes into the first of the clusters chosen that has no other
  /// entry of its source; if there is none, it stays in a cluster it has to
  /// itself or gets a new one.
  public func place(
    _ placements: [Placement],
    choosing: @escaping Placement.Choosing
  ) async throws {
    try await engine.place(placements, choosing: choosing)
  }

  /// Placed entries with the same names as a trace, and those that share most
  /// of its text. None is left out for its source.
  public func candidates(for trace: Trace) async throws -> [StoredEntry] {
    try await engine.candidates(for: trace)
  }
}
