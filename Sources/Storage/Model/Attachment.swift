/// A file that belongs to an item.
public struct Attachment: Sendable, Hashable, Codable {
  public var url: String
  /// The media type, `application/pdf`.
  public var type: String?
  /// In bytes.
  public var length: Int?
  public var title: String?

  public init(url: String, type: String? = nil, length: Int? = nil, title: String? = nil) {
    self.url = url
    self.type = type
    self.length = length
    self.title = title
  }
}
