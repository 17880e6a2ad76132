import Foundation

/// Feeds from files: those of the folder that the environment variable
/// `CORPUS` names, otherwise those that come with the source.
enum Corpus {
  static func samples() throws -> [Sample] {
    let folders =
      ProcessInfo.processInfo.environment["CORPUS"].flatMap { $0.isEmpty ? nil : [$0] }
      ?? ["feeds", "fixtures"]
    let samples = try folders.flatMap { try files(in: $0) }
    guard !samples.isEmpty else {
      throw BenchmarkError("there are no files in \(folders.joined(separator: " and "))")
    }
    return samples
  }

  /// What is not a feed is sorted out by the parsers.
  private static func files(in folder: String) throws -> [Sample] {
    guard let names = FileManager.default.enumerator(atPath: folder) else {
      throw BenchmarkError("\(folder): there is no such folder")
    }
    return names.compactMap { $0 as? String }.sorted().compactMap { name in
      let path = "\(folder)/\(name)"
      guard !name.contains("\n"), let data = FileManager.default.contents(atPath: path),
        !data.isEmpty, data.count <= 16_000_000
      else { return nil }
      return Sample(path: path, data: data)
    }
  }
}
