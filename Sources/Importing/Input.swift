import Foundation

/// A file to import. Its bytes are fetched only when they are needed, so
/// that a folder with very many files costs little memory.
public struct Input: Sendable {
  /// What reports call the file.
  public let name: String
  private let bytes: @Sendable () throws -> Data

  /// A file on disk.
  public init(path: String) {
    name = path
    bytes = { try Data(contentsOf: URL(filePath: path)) }
  }

  /// Bytes that are at hand, such as those of the standard input.
  public init(name: String, data: Data) {
    self.name = name
    bytes = { data }
  }

  func data() throws -> Data { try bytes() }
}
