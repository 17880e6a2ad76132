/// What Media RSS 1.5.1 says of how media are offered and received.
extension Media {
  /// A digest of the file.
  public struct Hash: Sendable, Hashable, Codable {
    public var value: String
    /// `md5` or `sha-1`.
    public var algorithm: String

    public init(_ value: String, algorithm: String = "md5") {
      self.value = value
      self.algorithm = algorithm
    }
  }

  /// What is spoken or shown, from one moment to another.
  public struct TimedText: Sendable, Hashable, Codable {
    public var value: String
    public var type: String?
    public var language: String?
    /// `hh:mm:ss.mmm` from the beginning.
    public var start: String?
    public var end: String?

    public init(
      _ value: String, type: String? = nil, language: String? = nil, start: String? = nil,
      end: String? = nil
    ) {
      self.value = value
      self.type = type
      self.language = language
      self.start = start
      self.end = end
    }
  }

  /// A file of subtitles.
  public struct Subtitles: Sendable, Hashable, Codable {
    public var url: String
    public var type: String?
    public var language: String?

    public init(_ url: String, type: String? = nil, language: String? = nil) {
      self.url = url
      self.type = type
      self.language = language
    }
  }

  /// Where peers share the file: a torrent, a magnet link.
  public struct PeerLink: Sendable, Hashable, Codable {
    public var url: String
    public var type: String?

    public init(_ url: String, type: String? = nil) {
      self.url = url
      self.type = type
    }
  }

  /// A player to put into a page; its size is in pixels.
  public struct Embed: Sendable, Hashable, Codable {
    public var url: String?
    public var width: Int?
    public var height: Int?
    public var parameters: [Parameter]

    public init(
      url: String? = nil, width: Int? = nil, height: Int? = nil, parameters: [Parameter] = []
    ) {
      self.url = url
      self.width = width
      self.height = height
      self.parameters = parameters
    }

    /// A value handed to the player.
    public struct Parameter: Sendable, Hashable, Codable {
      public var name: String
      public var value: String

      public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
      }
    }
  }

  /// Votes, counts and words of the people who watch.
  public struct Community: Sendable, Hashable, Codable {
    public var starRating: StarRating?
    public var statistics: Statistics?
    /// As written: `news:5, abc`, each word with its weight.
    public var tags: String?

    public init(
      starRating: StarRating? = nil, statistics: Statistics? = nil, tags: String? = nil
    ) {
      self.starRating = starRating
      self.statistics = statistics
      self.tags = tags
    }

    /// Votes from `min` to `max`.
    public struct StarRating: Sendable, Hashable, Codable {
      public var average: Double?
      public var count: Int?
      public var min: Double?
      public var max: Double?

      public init(
        average: Double? = nil, count: Int? = nil, min: Double? = nil, max: Double? = nil
      ) {
        self.average = average
        self.count = count
        self.min = min
        self.max = max
      }
    }

    /// How often it was watched, and marked.
    public struct Statistics: Sendable, Hashable, Codable {
      public var views: Int?
      public var favorites: Int?

      public init(views: Int? = nil, favorites: Int? = nil) {
        self.views = views
        self.favorites = favorites
      }
    }
  }

  /// Whether it can be seen, and why not.
  public struct Status: Sendable, Hashable, Codable {
    /// `active`, `blocked` or `deleted`.
    public var state: String
    public var reason: String?

    public init(_ state: String, reason: String? = nil) {
      self.state = state
      self.reason = reason
    }
  }

  /// What it costs.
  public struct Price: Sendable, Hashable, Codable {
    /// `rent`, `purchase`, `package` or `subscription`.
    public var type: String?
    /// A number, as written.
    public var price: String?
    /// ISO 4217.
    public var currency: String?
    /// The URL of a page about the offer.
    public var info: String?

    public init(
      type: String? = nil, price: String? = nil, currency: String? = nil, info: String? = nil
    ) {
      self.type = type
      self.price = price
      self.currency = currency
      self.info = info
    }
  }

  /// A part of it, from one moment to another.
  public struct Scene: Sendable, Hashable, Codable {
    public var title: String?
    public var description: String?
    /// `hh:mm:ss.mmm` from the beginning.
    public var start: String?
    public var end: String?

    public init(
      title: String? = nil, description: String? = nil, start: String? = nil, end: String? = nil
    ) {
      self.title = title
      self.description = description
      self.start = start
      self.end = end
    }
  }
}
