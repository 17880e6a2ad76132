/// What Media RSS 1.5.1 says of media.
extension Media {
  /// A small picture that stands for the media; `time` is its offset.
  public struct Thumbnail: Sendable, Hashable, Codable {
    public var url: String
    public var width: Int?
    public var height: Int?
    public var time: String?

    public init(_ url: String, width: Int? = nil, height: Int? = nil, time: String? = nil) {
      self.url = url
      self.width = width
      self.height = height
      self.time = time
    }
  }

  /// Who had a part in it, and which.
  public struct Credit: Sendable, Hashable, Codable {
    public var value: String
    public var role: String?
    public var scheme: String?

    public init(_ value: String, role: String? = nil, scheme: String? = nil) {
      self.value = value
      self.role = role
      self.scheme = scheme
    }
  }

  /// Who may see it, by a scheme of ratings.
  public struct Rating: Sendable, Hashable, Codable {
    public var value: String
    public var scheme: String?

    public init(_ value: String, scheme: String? = nil) {
      self.value = value
      self.scheme = scheme
    }
  }

  /// A page that plays the media; its size is in pixels.
  public struct Player: Sendable, Hashable, Codable {
    public var url: String?
    public var width: Int?
    public var height: Int?
    public var value: String?

    public init(
      url: String? = nil, width: Int? = nil, height: Int? = nil, value: String? = nil
    ) {
      self.url = url
      self.width = width
      self.height = height
      self.value = value
    }
  }

  /// Where the media may or may not be shown.
  public struct Restriction: Sendable, Hashable, Codable {
    /// `allow` or `deny`.
    public var relationship: String?
    /// `country`, `uri` or `sharing`.
    public var type: String?
    /// Country codes (ISO 3166) or URIs, or one of `all` and `none`.
    public var values: [String]

    enum CodingKeys: String, CodingKey {
      case relationship, type
      case values = "value"
    }

    public init(relationship: String? = nil, type: String? = nil, values: [String] = []) {
      self.relationship = relationship
      self.type = type
      self.values = values
    }
  }

  /// The licence it is under, by address and name.
  public struct License: Sendable, Hashable, Codable {
    public var href: String?
    public var type: String?
    public var value: String?

    public init(href: String? = nil, type: String? = nil, value: String? = nil) {
      self.href = href
      self.type = type
      self.value = value
    }
  }
}
