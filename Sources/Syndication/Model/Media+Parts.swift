/// What Media RSS 1.5.1 says of media.
extension Media {
  /// A small picture that stands for the media; `time` is its offset.
  public struct Thumbnail: Sendable, Hashable, Codable {
    /// The URL of the picture.
    public var url: String
    /// In pixels.
    public var width: Int?
    /// In pixels.
    public var height: Int?
    /// `hh:mm:ss.mmm` from the beginning.
    public var time: String?

    /// A picture; its address alone is one.
    public init(_ url: String, width: Int? = nil, height: Int? = nil, time: String? = nil) {
      self.url = url
      self.width = width
      self.height = height
      self.time = time
    }
  }

  /// Who had a part in it, and which.
  public struct Credit: Sendable, Hashable, Codable {
    /// The name.
    public var value: String
    /// What the part was: `photographer`.
    public var role: String?
    /// The URI of the vocabulary the role is of; absent means `urn:ebu`.
    public var scheme: String?

    /// A credit; the name alone is one.
    public init(_ value: String, role: String? = nil, scheme: String? = nil) {
      self.value = value
      self.role = role
      self.scheme = scheme
    }
  }

  /// Who may see it, by a scheme of ratings.
  public struct Rating: Sendable, Hashable, Codable {
    /// The rating, in the words of the scheme.
    public var value: String
    /// The URI of the scheme; `urn:simple` knows `adult` and `nonadult`.
    public var scheme: String?

    /// A rating; without scheme it is a simple one.
    public init(_ value: String, scheme: String? = nil) {
      self.value = value
      self.scheme = scheme
    }
  }

  /// A page that plays the media; its size is in pixels.
  public struct Player: Sendable, Hashable, Codable {
    /// The URL of the page.
    public var url: String?
    /// In pixels.
    public var width: Int?
    /// In pixels.
    public var height: Int?
    /// What the element held beside its address.
    public var value: String?

    /// A player; what is left out is unknown.
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

    /// A restriction; what is left out is unknown.
    public init(relationship: String? = nil, type: String? = nil, values: [String] = []) {
      self.relationship = relationship
      self.type = type
      self.values = values
    }
  }

  /// The licence it is under, by address and name.
  public struct License: Sendable, Hashable, Codable {
    /// The URL of the licence.
    public var href: String?
    /// The media type to expect there.
    public var type: String?
    /// Its name.
    public var value: String?

    /// A licence; what is left out is unknown.
    public init(href: String? = nil, type: String? = nil, value: String? = nil) {
      self.href = href
      self.type = type
      self.value = value
    }
  }
}
