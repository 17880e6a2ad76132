import Foundation

/// What podcast namespaces add to a feed or an entry (Apple's `itunes`,
/// Podcasting 2.0).
public struct Podcast: Sendable, Hashable, Codable {
  /// Who makes it, in words.
  public var author: String?
  /// A line about it.
  public var subtitle: String?
  /// A paragraph about it, in plain characters.
  public var summary: String?
  /// The URL of the cover.
  public var image: String?
  /// In seconds.
  public var duration: Double?
  /// Absent when unstated or not understood.
  public var explicit: Bool?
  /// Whether it asks not to be listed.
  public var block: Bool?
  /// Words; what is read puts them among the categories.
  public var keywords: [String] = []
  /// Whom to write to about it.
  public var owner: Person?
  /// The number of the episode; a fraction is kept in `extensions`.
  public var episode: Int?
  /// The number of the season.
  public var season: Int?
  /// `full`, `trailer` or `bonus`.
  public var episodeType: String?
  /// `episodic` or `serial`.
  public var type: String?
  /// The URL the podcast has moved to.
  public var newFeedURL: String?
  /// Whether no episode will follow.
  public var complete: Bool?
  /// What is spoken, as files, in document order.
  public var transcripts: [Transcript] = []
  /// Its chapters, as a file.
  public var chapters: ChaptersFile?
  /// The same for the podcast on whatever host: a UUID.
  public var guid: String?
  /// Who takes part, in document order.
  public var persons: [Participant] = []
  /// Whether other hosts may not take the feed over.
  public var locked: Bool?
  /// Where to give money.
  public var funding: [Funding] = []
  /// `podcast`, `music`, `video`, `film`, `audiobook`, `newsletter`, `blog`.
  public var medium: String?
  /// Parts that speak for the whole.
  public var soundbites: [Soundbite] = []
  /// Recordings that introduce it.
  public var trailers: [Trailer] = []
  /// The licence it is under.
  public var license: License?

  /// A podcast of which nothing is said yet.
  public init() {}

  /// What is spoken, as a file.
  public struct Transcript: Sendable, Hashable, Codable {
    /// The URL of the file.
    public var url: String
    /// The media type: `text/vtt`.
    public var type: String?
    /// A language tag (BCP 47); absent means the feed's.
    public var language: String?
    /// `captions` where the file has times.
    public var rel: String?
  }

  /// A file of chapters, as JSON.
  public struct ChaptersFile: Sendable, Hashable, Codable {
    /// The URL of the file.
    public var url: String
    /// The media type: `application/json+chapters`.
    public var type: String?
  }

  /// A person who takes part.
  public struct Participant: Sendable, Hashable, Codable {
    /// What the person is called.
    public var name: String
    /// The part: absent means `host`.
    public var role: String?
    /// The group of parts: absent means `cast`.
    public var group: String?
    /// The URL of a picture.
    public var image: String?
    /// A page about the person.
    public var url: String?
  }

  /// Where to give money.
  public struct Funding: Sendable, Hashable, Codable {
    /// The URL of the page.
    public var url: String
    /// What the link says.
    public var text: String?
  }

  /// A part that speaks for the whole.
  public struct Soundbite: Sendable, Hashable, Codable {
    /// Seconds from the beginning.
    public var start: Double
    /// In seconds.
    public var duration: Double
    /// What is said in it; absent means the episode's title.
    public var title: String?
  }

  /// A recording that introduces the podcast or a season of it.
  public struct Trailer: Sendable, Hashable, Codable {
    /// The URL of the recording.
    public var url: String
    /// What it is called.
    public var title: String?
    /// When it came out.
    public var published: Date?
    /// The media type.
    public var type: String?
    /// In bytes.
    public var length: Int?
    /// The season it introduces; absent means the podcast.
    public var season: Int?
  }

  /// The licence: an identifier of SPDX, or a name with a page.
  public struct License: Sendable, Hashable, Codable {
    /// The identifier or name.
    public var name: String?
    /// The URL of its text.
    public var url: String?
  }
}

/// A chapter of a recording (Podlove Simple Chapters).
public struct Chapter: Sendable, Hashable, Codable {
  /// Seconds from the beginning.
  public var start: Double
  /// What it is called.
  public var title: String?
  /// The URL of a page about it.
  public var url: String?
  /// The URL of a picture.
  public var image: String?

  /// A chapter; its beginning alone is one.
  public init(start: Double, title: String? = nil, url: String? = nil, image: String? = nil) {
    self.start = start
    self.title = title
    self.url = url
    self.image = image
  }
}
