/// A reference to a web resource (RFC 4287 §4.2.7, RFC 8288).
public struct Link: Sendable, Hashable, Codable {
  /// The URL it leads to.
  public var href: String
  /// The relation: `alternate`, `self`, `related`, `hub`, `next`, …
  public var rel: String
  /// The media type to expect there.
  public var type: String?
  /// The language to expect there (BCP 47).
  public var hreflang: String?
  /// What it is called.
  public var title: String?
  /// The size in bytes to expect there.
  public var length: Int?

  /// A link; its address alone leads to the page itself.
  public init(
    _ href: String, rel: String = "alternate", type: String? = nil, hreflang: String? = nil,
    title: String? = nil, length: Int? = nil
  ) {
    self.href = href
    self.rel = rel
    self.type = type
    self.hreflang = hreflang
    self.title = title
    self.length = length
  }
}

/// A file that comes with an entry: a picture, a recording, a PDF.
public struct Enclosure: Sendable, Hashable, Codable {
  /// The URL of the file.
  public var url: String
  /// The media type.
  public var type: String?
  /// The size in bytes.
  public var length: Int?
  /// What it is called.
  public var title: String?
  /// How long it plays, in seconds.
  public var duration: Double?

  /// A file; its address alone is one.
  public init(
    _ url: String, type: String? = nil, length: Int? = nil, title: String? = nil,
    duration: Double? = nil
  ) {
    self.url = url
    self.type = type
    self.length = length
    self.title = title
    self.duration = duration
  }
}
