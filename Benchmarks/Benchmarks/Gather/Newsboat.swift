import Foundation

/// Debian's newsboat as it comes, which reloads the same feeds into its own
/// SQLite file.
struct Newsboat {
  private let folder: String

  init(in folder: String, urls: [String]) throws {
    self.folder = folder
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try write("urls", urls.joined(separator: "\n") + "\n")
    try write("config", "")
  }

  func reload() throws -> Measurement {
    try Measurement.of(
      "/usr/bin/newsboat",
      [
        "--url-file=\(folder)/urls", "--cache-file=\(folder)/cache.db",
        "--config-file=\(folder)/config", "--execute=reload",
      ])
  }

  private func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
  }
}
