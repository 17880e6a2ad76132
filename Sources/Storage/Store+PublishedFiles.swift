import Foundation

extension Store {
  /// The visible items without a page that shows their present revision and
  /// was made with this fingerprint, the newest first.
  public func itemsNeedingPage(
    at now: Date, fingerprint: String, limit: Int
  ) async throws -> [Item] {
    try await engine.itemsNeedingPage(at: now, fingerprint: fingerprint, limit: limit)
  }

  /// The pages of items that readers must not see at this moment, by path.
  public func publishedFiles(ofHiddenItemsAt now: Date) async throws -> [PublishedFile] {
    try await engine.publishedFiles(ofHiddenItemsAt: now)
  }

  public func publishedFile(path: String) async throws -> PublishedFile? {
    try await engine.publishedFile(path: path)
  }

  /// The recorded pages of items, or all other recorded files, by path.
  public func publishedFiles(ofItems: Bool) async throws -> [PublishedFile] {
    try await engine.publishedFiles(ofItems: ofItems)
  }

  /// The recorded pages of these items, by path.
  public func publishedFiles(ofItems ids: [String]) async throws -> [PublishedFile] {
    try await engine.publishedFiles(ofItems: ids)
  }

  /// The paths of all files that were recorded: little even for 100,000.
  public func publishedPaths() async throws -> Set<String> {
    try await engine.publishedPaths()
  }

  /// Remembers files that were written. A record with the same path is
  /// replaced.
  public func record(_ files: [PublishedFile]) async throws {
    try await engine.record(files)
  }

  /// Forgets files that were removed.
  public func forget(paths: [String]) async throws {
    try await engine.forget(paths: paths)
  }
}
