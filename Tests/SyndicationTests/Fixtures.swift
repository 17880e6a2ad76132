import Foundation

/// The files under `fixtures/` at the top of the repository.
enum Fixtures {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("fixtures")

  static func data(_ name: String) throws -> Data {
    try Data(contentsOf: folder.appendingPathComponent(name))
  }

  /// The feeds among the fixtures.
  static func feeds() throws -> [Data] {
    try files(under: folder) { ["rss", "atom", "rdf", "cdf", "json"].contains($0.pathExtension) }
  }

  /// All files under a folder, ordered by path; none where there is no such
  /// folder.
  static func files(
    under folder: URL, where isWanted: (URL) -> Bool = { _ in true }
  ) throws -> [Data] {
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return try (paths ?? []).sorted().map { folder.appendingPathComponent($0) }
      .filter { !$0.hasDirectoryPath && isWanted($0) }
      .map { try Data(contentsOf: $0) }
  }
}
