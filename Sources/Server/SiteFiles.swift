import Foundation
import NIOCore
import NIOPosix
import Storage

/// The files of the published folder, kept in memory with their validators
/// until they change on disk.
actor SiteFiles {
  struct File: Sendable {
    var body: ByteBuffer
    /// A strong validator (RFC 9110 §8.8.3): equal bytes, equal tag.
    var etag: String
    var modified: Date
    var contentType: String
  }

  private struct Stamp: Equatable {
    var modified: Date
    var size: UInt64
    var inode: UInt64
  }

  private let folder: String
  private var kept: [String: (stamp: Stamp, file: File)] = [:]
  private var keptBytes = 0

  /// How many bytes of files are kept in memory.
  private static let limit = 64 * 1024 * 1024

  init(folder: String) { self.folder = folder }

  /// The file at a path inside the folder; nil where there is none that may
  /// be shown.
  func file(at path: String) async throws -> File? {
    guard let name = Self.name(path) else { return nil }
    let full = folder + "/" + name
    let folder = self.folder
    guard let stamp = try await Self.offPool({ Self.stamp(full, inside: folder) }) else {
      return nil
    }
    if let known = kept[name], known.stamp == stamp { return known.file }
    guard let data = try await Self.offPool({ FileManager.default.contents(atPath: full) }) else {
      return nil
    }
    let file = File(
      body: ByteBuffer(bytes: data), etag: "\"\(ContentDigest.of(data))\"",
      modified: stamp.modified,
      contentType: ContentType.of(name))
    keep(name, stamp, file)
    return file
  }

  private func keep(_ name: String, _ stamp: Stamp, _ file: File) {
    if keptBytes > Self.limit {
      kept.removeAll()
      keptBytes = 0
    }
    keptBytes += file.body.readableBytes
    kept[name] = (stamp, file)
  }

  /// A name below the folder: no way up, nothing hidden. A folder stands for
  /// its `index.html`.
  private static func name(_ path: String) -> String? {
    guard let decoded = path.removingPercentEncoding, !decoded.contains("\0"),
      !decoded.contains("\\")
    else { return nil }
    var parts = decoded.split(separator: "/", omittingEmptySubsequences: false)
    if parts.last == "" { parts[parts.count - 1] = "index.html" }
    guard !parts.isEmpty, parts.allSatisfy({ !$0.isEmpty && !$0.hasPrefix(".") }) else {
      return nil
    }
    return parts.joined(separator: "/")
  }

  /// Only of regular files, and only where no link leads out of the folder.
  private static func stamp(_ path: String, inside folder: String) -> Stamp? {
    guard let real = realPath(path), let root = realPath(folder), real.hasPrefix(root + "/"),
      let attributes = try? FileManager.default.attributesOfItem(atPath: path),
      attributes[.type] as? FileAttributeType == .typeRegular,
      let modified = attributes[.modificationDate] as? Date
    else { return nil }
    return Stamp(
      modified: modified, size: (attributes[.size] as? NSNumber)?.uint64Value ?? 0,
      inode: (attributes[.systemFileNumber] as? NSNumber)?.uint64Value ?? 0)
  }

  private static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Reading the disk blocks; it must not hold up other requests.
  private static func offPool<Value: Sendable>(
    _ body: @escaping @Sendable () -> Value
  ) async throws -> Value {
    try await NIOThreadPool.singleton.runIfActive(body)
  }
}

/// The media types of what is published.
enum ContentType {
  static func of(_ name: String) -> String {
    switch name.split(separator: ".").last {
    case "atom": "application/atom+xml; charset=utf-8"
    case "rss": "application/rss+xml; charset=utf-8"
    case "json" where name.hasSuffix("/ausgabe.json"): "application/json"
    case "json": "application/feed+json; charset=utf-8"
    case "opml": "text/x-opml; charset=utf-8"
    case "html": "text/html; charset=utf-8"
    case "css": "text/css; charset=utf-8"
    case "txt": "text/plain; charset=utf-8"
    case "eml": "message/rfc822"
    default: "application/octet-stream"
    }
  }
}
