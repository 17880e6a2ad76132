import Foundation

/// What podcast namespaces add to a feed or an entry (Apple's `itunes`,
/// Podcasting 2.0).
public struct Podcast: Sendable, Hashable, Codable {
  public var author: String?
  public var subtitle: String?
  public var summary: String?
  /// The URL of the cover.
  public var image: String?
  /// In seconds.
  public var duration: Double?
  /// Absent when unstated or not understood.
  public var explicit: Bool?
  public var block: Bool?
  public var keywords: [String] = []
  public var owner: Person?
  public var episode: Int?
  public var season: Int?
  /// `full`, `trailer` or `bonus`.
  public var episodeType: String?
  /// `episodic` or `serial`.
  public var type: String?
  public var newFeedURL: String?
  public var complete: Bool?
  public var transcripts: [Transcript] = []
  public var chapters: ChaptersFile?
  /// The same for the podcast on whatever host: a UUID.
  public var guid: String?
  public var persons: [Participant] = []
  /// Whether other hosts may not take the feed over.
  public var locked: Bool?
  public var funding: [Funding] = []
  /// `podcast`, `music`, `video`, `film`, `audiobook`, `newsletter`, `blog`.
  public var medium: String?
  public var soundbites: [Soundbite] = []
  public var trailers: [Trailer] = []
  public var license: License?

  public init() {}

  /// What is spoken, as a file.
  public struct Transcript: Sendable, Hashable, Codable {
    public var url: String
    public var type: String?
    public var language: String?
    /// `captions` where the file has times.
    public var rel: String?
  }

  /// A file of chapters, as JSON.
  public struct ChaptersFile: Sendable, Hashable, Codable {
    public var url: String
    public var type: String?
  }

  /// A person who takes part.
  public struct Participant: Sendable, Hashable, Codable {
    public var name: String
    public var role: String?
    public var group: String?
    /// The URL of a picture.
    public var image: String?
    /// A page about the person.
    public var url: String?
  }

  /// Where to give money.
  public struct Funding: Sendable, Hashable, Codable {
    public var url: String
    public var text: String?
  }

  /// A part that speaks for the whole.
  public struct Soundbite: Sendable, Hashable, Codable {
    /// Seconds from the beginning.
    public var start: Double
    /// In seconds.
    public var duration: Double
    public var title: String?
  }

  /// A recording that introduces the podcast or a season of it.
  public struct Trailer: Sendable, Hashable, Codable {
    public var url: String
    public var title: String?
    public var published: Date?
    /// The media type.
    public var type: String?
    /// In bytes.
    public var length: Int?
    public var season: Int?
  }

  /// The licence: an identifier of SPDX, or a name with a page.
  public struct License: Sendable, Hashable, Codable {
    public var name: String?
    public var url: String?
  }
}

/// A chapter of a recording (Podlove Simple Chapters).
public struct Chapter: Sendable, Hashable, Codable {
  /// Seconds from the beginning.
  public var start: Double
  public var title: String?
  public var url: String?
  public var image: String?

  public init(start: Double, title: String? = nil, url: String? = nil, image: String? = nil) {
    self.start = start
    self.title = title
    self.url = url
    self.image = image
  }
}
