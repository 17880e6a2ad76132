import Foundation
import Storage
import Testing

/// The engines that have to keep every promise of `Store`.
enum TestEngine: String, CaseIterable, CustomTestStringConvertible {
  case sqliteFile, sqliteInMemory

  var testDescription: String { rawValue }

  func makeStore() throws -> Store {
    switch self {
    case .sqliteFile: try Store.sqlite(at: TemporaryFolder.newPath("store.sqlite"))
    case .sqliteInMemory: try Store.inMemory()
    }
  }
}

let engines = TestEngine.allCases

enum TemporaryFolder {
  /// A path in a fresh folder of its own, which the system cleans up.
  static func newPath(_ name: String) -> String {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "StorageTests-\(UUID().uuidString)")
    return folder.appending(path: name).path(percentEncoded: false)
  }
}
