/// The picture an item opens with. Everything may be absent: a caption can
/// arrive before its picture.
public struct LeadImage: Sendable, Hashable, Codable {
  public var url: String?
  /// What the picture shows, for people who do not see it.
  public var alt: String?
  public var caption: String?
  /// Who made it.
  public var credit: String?
  /// In pixels.
  public var width: Int?
  public var height: Int?
  /// In bytes.
  public var length: Int?
  /// The media type, `image/jpeg`.
  public var type: String?

  public init(
    url: String? = nil, alt: String? = nil, caption: String? = nil, credit: String? = nil,
    width: Int? = nil, height: Int? = nil, length: Int? = nil, type: String? = nil
  ) {
    self.url = url
    self.alt = alt
    self.caption = caption
    self.credit = credit
    self.width = width
    self.height = height
    self.length = length
    self.type = type
  }
}
