import Foundation

extension Store {
  /// The entries of this key, one a source at most, by source.
  public func entries(key: String) async throws -> [StoredEntry] {
    try await engine.entries(key: key)
  }

  /// The entries of these names that are stored, in no certain order.
  public func entries(_ references: [EntryReference]) async throws -> [StoredEntry] {
    try await engine.entries(references)
  }

  /// Notes what an editor says of an entry; nil takes it back. A name that
  /// is not stored is passed over.
  public func decide(_ decision: EditorDecision?, on entry: EntryReference) async throws {
    try await engine.decide(decision, on: entry)
  }

  /// What editors want of the digests: pinned ones in their order, then
  /// excluded ones by source and key.
  public func digestChoices() async throws -> [DigestChoice] {
    try await engine.digestChoices()
  }

  /// Replaces all choices by these.
  public func save(digestChoices: [DigestChoice]) async throws {
    try await engine.save(digestChoices: digestChoices)
  }

  /// Removes entries whose date lies further back than their source's
  /// retention. One that would look new again, because its source gives no
  /// date or one in the future, is emptied and stays as deleted.
  ///
  /// - Returns: how many there were.
  @discardableResult
  public func removeExpiredEntries(at now: Date) async throws -> Int {
    try await engine.removeExpiredEntries(at: now)
  }
}
