/// What Media RSS 1.5.1 says of how media are offered and received.
extension Media {
  /// A digest of the file.
  public struct Hash: Sendable, Hashable, Codable {
    /// Hexadecimal digits.
    public var value: String
    /// `md5` or `sha-1`.
    public var algorithm: String

    /// A digest; without algorithm it is of MD5.
    public init(_ value: String, algorithm: String = "md5") {
      self.value = value
      self.algorithm = algorithm
    }
  }

  /// What is spoken or shown, from one moment to another.
  public struct TimedText: Sendable, Hashable, Codable {
    /// Plain characters.
    public var value: String
    /// `plain`, or what else the feed says.
    public var type: String?
    /// A language tag (BCP 47).
    public var language: String?
    /// `hh:mm:ss.mmm` from the beginning.
    public var start: String?
    /// The same for where it ends; absent means with the media.
    public var end: String?

    /// A text; without times it is of the whole.
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
    /// The URL of the file.
    public var url: String
    /// The media type: `application/smil`.
    public var type: String?
    /// A language tag (BCP 47).
    public var language: String?

    /// Subtitles; the address of the file alone is enough.
    public init(_ url: String, type: String? = nil, language: String? = nil) {
      self.url = url
      self.type = type
      self.language = language
    }
  }

  /// Where peers share the file: a torrent, a magnet link.
  public struct PeerLink: Sendable, Hashable, Codable {
    /// The URL of the torrent or the like.
    public var url: String
    /// The media type to expect there.
    public var type: String?

    /// A link; its address alone is one.
    public init(_ url: String, type: String? = nil) {
      self.url = url
      self.type = type
    }
  }

  /// A player to put into a page; its size is in pixels.
  public struct Embed: Sendable, Hashable, Codable {
    /// The URL of the player.
    public var url: String?
    /// In pixels.
    public var width: Int?
    /// In pixels.
    public var height: Int?
    /// Values handed to the player, in document order.
    public var parameters: [Parameter]

    /// A player; what is left out is unknown.
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
      /// What the player calls it.
      public var name: String
      /// The value, as text.
      public var value: String

      /// A name and its value.
      public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
      }
    }
  }

  /// Votes, counts and words of the people who watch.
  public struct Community: Sendable, Hashable, Codable {
    /// Their votes.
    public var starRating: StarRating?
    /// Their counts.
    public var statistics: Statistics?
    /// As written: `news:5, abc`, each word with its weight.
    public var tags: String?

    /// What people made of it; what is left out is unknown.
    public init(
      starRating: StarRating? = nil, statistics: Statistics? = nil, tags: String? = nil
    ) {
      self.starRating = starRating
      self.statistics = statistics
      self.tags = tags
    }

    /// Votes from `min` to `max`.
    public struct StarRating: Sendable, Hashable, Codable {
      /// The mean of all votes.
      public var average: Double?
      /// How many voted.
      public var count: Int?
      /// The worst vote there is.
      public var min: Double?
      /// The best vote there is.
      public var max: Double?

      /// Votes; what is left out is unknown.
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
      /// How many watched it.
      public var views: Int?
      /// How many marked it.
      public var favorites: Int?

      /// Counts; what is left out is unknown.
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
    /// Why, in words or as the URL of a page.
    public var reason: String?

    /// A status, with or without a reason.
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

    /// A price; what is left out is unknown.
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
    /// What it is called.
    public var title: String?
    /// What happens in it.
    public var description: String?
    /// `hh:mm:ss.mmm` from the beginning.
    public var start: String?
    /// The same for where it ends.
    public var end: String?

    /// A scene; what is left out is unknown.
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
