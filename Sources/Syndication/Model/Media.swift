/// The media of an entry (Media RSS 1.5.1). Groups are flattened into
/// `contents` in document order.
public struct Media: Sendable, Hashable, Codable {
  public var contents: [MediaContent] = []
  public var thumbnails: [Thumbnail] = []
  public var credits: [Credit] = []
  public var title: String?
  public var description: String?
  public var keywords: String?
  public var rating: Rating?
  public var player: Player?
  public var restriction: Restriction?
  public var license: License?
  public var copyright: String?
  public var categories: [Category] = []

  public init() {}

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

  public struct Rating: Sendable, Hashable, Codable {
    public var value: String
    public var scheme: String?

    public init(_ value: String, scheme: String? = nil) {
      self.value = value
      self.scheme = scheme
    }
  }

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

/// One file of an entry's media (`media:content`).
public struct MediaContent: Sendable, Hashable, Codable {
  public var url: String?
  public var type: String?
  /// `image`, `audio`, `video`, `document`, `executable`.
  public var medium: String?
  public var isDefault: Bool?
  /// `sample`, `full`, `nonstop`.
  public var expression: String?
  /// In pixels.
  public var width: Int?
  public var height: Int?
  /// In bytes.
  public var fileSize: Int?
  /// In seconds.
  public var duration: Double?
  public var language: String?
  public var title: String?
  /// The alternative text or caption.
  public var description: String?
  public var thumbnails: [Media.Thumbnail] = []
  public var credits: [Media.Credit] = []

  public init(_ url: String? = nil, type: String? = nil, medium: String? = nil) {
    self.url = url
    self.type = type
    self.medium = medium
  }
}
