import Foundation

/// What a database has to offer to be a store. `Store` documents what each
/// operation means; every engine passes the same conformance tests.
package protocol StorageEngine: Sendable {
  func save(_ items: [Item], at now: Date) async throws -> [SaveResult]
  func item(id: String) async throws -> Item?
  func item(slug: String) async throws -> Item?
  func items(ids: [String]) async throws -> [Item]
  func items(_ query: ItemQuery) async throws -> [Item]
  func itemCount(_ query: ItemQuery) async throws -> Int
  func items(titled titles: [String], orBodyDigests digests: [String]) async throws -> [Item]
  func slugs(like slug: String) async throws -> Set<String>
  func revisions(ofItem id: String) async throws -> [ItemRevision]

  func itemsNeedingPage(at now: Date, fingerprint: String, limit: Int) async throws -> [Item]
  func publishedFiles(ofHiddenItemsAt now: Date) async throws -> [PublishedFile]
  func publishedFile(path: String) async throws -> PublishedFile?
  func publishedFiles(ofItems: Bool) async throws -> [PublishedFile]
  func publishedFiles(ofItems ids: [String]) async throws -> [PublishedFile]
  func publishedPaths() async throws -> Set<String>
  func record(_ files: [PublishedFile]) async throws
  func forget(paths: [String]) async throws

  func save(sources: [Source]) async throws
  func remove(sources slugs: [String]) async throws
  func sources() async throws -> [Source]
  func source(slug: String) async throws -> Source?
  func saveFetchStates(_ states: [String: Source.FetchState]) async throws
  func dueSources(at now: Date, limit: Int) async throws -> [Source]
  func nextFetch() async throws -> Date?
  func rest(host: String, until: Date) async throws

  func take(
    _ entries: [StoredEntry], from source: String, at now: Date,
    noting state: (@Sendable (TakeResult) -> Source.FetchState)?
  ) async throws -> TakeResult
  func entries(_ query: EntryQuery) async throws -> [StoredEntry]

  func unplacedEntries(limit: Int) async throws -> [StoredEntry]
  func place(
    _ placements: [Placement],
    choosing: @escaping Placement.Choosing
  ) async throws
  func candidates(for trace: Trace) async throws -> [StoredEntry]
  func entries(key: String) async throws -> [StoredEntry]
  func entries(_ references: [EntryReference]) async throws -> [StoredEntry]
  func removeExpiredEntries(at now: Date) async throws -> Int

  func useRules(fingerprint: String) async throws
  func unmappedEntries(limit: Int) async throws -> [StoredEntry]
  func save(_ mappings: [MappedEntry]) async throws
  func unmappedItems(limit: Int) async throws -> [Item]
  func save(_ topics: [ItemTopics]) async throws
  func decide(_ decision: EditorDecision?, on entry: EntryReference) async throws

  func digestChoices() async throws -> [DigestChoice]
  func save(digestChoices: [DigestChoice]) async throws

  func issue(_ edition: Edition) async throws -> IssueResult
  func correct(_ edition: Edition) async throws
  func revisions(ofEdition number: Int) async throws -> [Edition]
  func editions() async throws -> [EditionReference]
}
