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
  /// One folder for all tests of the process, gone with it.
  private static let root: URL = {
    atexit { TemporaryFolder.remove() }
    return FileManager.default.temporaryDirectory
      .appending(path: "StorageTests-\(UUID().uuidString)")
  }()

  private static func remove() { try? FileManager.default.removeItem(at: root) }

  /// A path in a fresh folder of its own.
  static func newPath(_ name: String) -> String {
    root.appending(path: "\(UUID().uuidString)/\(name)").path(percentEncoded: false)
  }
}
