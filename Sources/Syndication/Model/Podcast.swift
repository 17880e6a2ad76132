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
  public var episodeType: String?
  public var type: String?
  public var newFeedURL: String?
  public var complete: Bool?
  public var transcripts: [Transcript] = []
  public var chapters: ChaptersFile?
  public var guid: String?
  public var persons: [Participant] = []
  public var locked: Bool?
  public var funding: [Funding] = []

  public init() {}

  public struct Transcript: Sendable, Hashable, Codable {
    public var url: String
    public var type: String?
    public var language: String?
    public var rel: String?
  }

  public struct ChaptersFile: Sendable, Hashable, Codable {
    public var url: String
    public var type: String?
  }

  public struct Participant: Sendable, Hashable, Codable {
    public var name: String
    public var role: String?
    public var group: String?
    public var image: String?
    public var url: String?
  }

  public struct Funding: Sendable, Hashable, Codable {
    public var url: String
    public var text: String?
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
