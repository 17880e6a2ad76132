import CityConfiguration
import Foundation
import Glibc

/// The folder that holds what the city publishes. Every file in it is whole
/// at every moment: a new version is written beside the old one and takes
/// its place by a rename (POSIX `rename`).
final class OutputFolder {
  let path: String
  /// The folder itself, locked against a second publisher.
  private let descriptor: Int32

  /// The folder of files that are not finished.
  private static let unfinished = ".stadtfeed-tmp"

  /// Up to how many files are flushed to the disk one by one.
  private static let singleFlushes = 32

  /// Opens the folder, making it where it is not there, and waits until no
  /// other publisher has it.
  init(_ path: String) throws {
    descriptor = try Self.lock(path)
    self.path = path
    // What a publisher that was stopped had not finished.
    removeUnfinished()
    try Self.makeFolder(absolute(Self.unfinished))
  }

  private static func lock(_ path: String) throws -> Int32 {
    try makeFolder(path)
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw OutputError(path, errno) }
    guard flock(descriptor, LOCK_EX) == 0 else {
      defer { close(descriptor) }
      throw OutputError(path, errno)
    }
    return descriptor
  }

  deinit {
    removeUnfinished()
    close(descriptor)
  }

  private func removeUnfinished() {
    try? FileManager.default.removeItem(atPath: absolute(Self.unfinished))
  }

  private func absolute(_ file: String) -> String { path + "/" + file }

  /// The path of a file, which must not lead out of the folder.
  private func checked(_ file: String) throws -> String {
    let parts = file.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else {
      throw OutputError(absolute(file), EINVAL)
    }
    return absolute(file)
  }

  private static func makeFolder(_ path: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
      throw OutputError(path, underlying.map { Int32($0.code) } ?? EIO)
    }
  }

  /// Makes the names in a folder last (POSIX `fsync` of a directory).
  private static func flush(folder: String) throws {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw OutputError(folder, errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw OutputError(folder, errno) }
  }

  func contents(of file: String) -> Data? {
    try? Data(contentsOf: URL(fileURLWithPath: absolute(file)))
  }

  func contains(_ file: String) -> Bool { access(absolute(file), F_OK) == 0 }

  /// Writes files so that each is either as before or wholly new, also after
  /// a power cut. Files that already have the bytes are not touched.
  ///
  /// - Returns: the names of those written.
  func write(_ files: [(name: String, data: Data)]) throws -> [String] {
    var renames: [(from: String, to: String)] = []
    for (name, data) in files where contents(of: name) != data {
      let target = try checked(name)
      try Self.makeFolder((target as NSString).deletingLastPathComponent)
      let temporary = absolute(Self.unfinished) + "/\(renames.count)"
      try writeUnfinished(data, to: temporary, flush: files.count <= Self.singleFlushes)
      renames.append((temporary, target))
    }
    guard !renames.isEmpty else { return [] }
    // The bytes must be on the disk before a name points to them. One flush
    // of everything is cheaper than one a file from a few files on.
    if files.count > Self.singleFlushes { sync() }
    for (from, to) in renames {
      guard rename(from, to) == 0 else { throw OutputError(to, errno) }
    }
    for folder in Set(renames.map { ($0.to as NSString).deletingLastPathComponent }) {
      try Self.flush(folder: folder)
    }
    return renames.map { String($0.to.dropFirst(path.count + 1)) }
  }

  private func writeUnfinished(_ data: Data, to temporary: String, flush: Bool) throws {
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw OutputError(temporary, errno) }
    defer { close(descriptor) }
    try data.withUnsafeBytes { bytes in
      var written = 0
      while written < bytes.count {
        let count = Glibc.write(
          descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { throw OutputError(temporary, errno) }
        written += count
      }
    }
    guard !flush || fsync(descriptor) == 0 else { throw OutputError(temporary, errno) }
  }

  /// Removes a file, and the folders above it that are empty then.
  func remove(_ file: String) throws {
    let target = try checked(file)
    guard unlink(target) == 0 || errno == ENOENT else { throw OutputError(target, errno) }
    var folder = (file as NSString).deletingLastPathComponent
    while !folder.isEmpty, rmdir(absolute(folder)) == 0 {
      folder = (folder as NSString).deletingLastPathComponent
    }
  }
}

/// Why a file could not be written: which, the reason, and what to do.
public struct OutputError: Error, Sendable, Hashable, CustomStringConvertible {
  public let path: String
  private let code: Int32

  init(_ path: String, _ code: Int32) {
    self.path = path
    self.code = code
  }

  public var description: String { message(.english) }

  /// Which file, why, and what to do.
  public func message(_ words: Wording) -> String {
    let advice =
      switch code {
      case ENOSPC, EDQUOT:
        words(
          de: "Schaffen Sie Platz und veröffentlichen Sie noch einmal",
          en: "free some space and publish again")
      case EACCES, EPERM, EROFS:
        words(
          de: "Das Programm braucht das Recht, dort zu schreiben",
          en: "give the program the right to write there")
      case EEXIST:
        words(
          de:
            "Die Datei ist nicht von Stadtfeed; verschieben Sie sie oder wählen Sie einen anderen Ausgabeordner",
          en: "it was not made by Stadtfeed; move it away or choose another output folder")
      case EISDIR, ENOTDIR:
        words(
          de: "Eine Datei und ein Ordner heißen gleich; verschieben Sie das eine oder das andere",
          en: "a file and a folder have the same name; move one of them away")
      default:
        words(
          de: "Prüfen Sie den Ordner und veröffentlichen Sie noch einmal",
          en: "check the folder and publish again")
      }
    return "\(path): \(advice) (\(String(cString: strerror(code))))"
  }
}
