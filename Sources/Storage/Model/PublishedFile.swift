/// A file that the publisher wrote, so that it removes only its own files
/// and writes only what has changed.
public struct PublishedFile: Sendable, Hashable {
  /// Relative to the output folder.
  public var path: String
  /// The SHA-256 of the file's bytes in hexadecimal: 64 characters.
  public var digest: String
  /// The item whose page the file is; absent for every other file.
  public var itemID: String?
  /// The revision of that item that the page shows.
  public var itemRevision: Int?
  /// Stands for the templates and settings the page was made with.
  public var fingerprint: String?

  public init(
    path: String, digest: String, itemID: String? = nil, itemRevision: Int? = nil,
    fingerprint: String? = nil
  ) {
    self.path = path
    self.digest = digest
    self.itemID = itemID
    self.itemRevision = itemRevision
    self.fingerprint = fingerprint
  }
}
