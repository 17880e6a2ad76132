/// The media of an entry (Media RSS 1.5.1). Groups are flattened into
/// `contents` in document order; what is said beside the files holds for all
/// of them.
public struct Media: Sendable, Hashable, Codable {
  public var contents: [MediaContent] = []
  public var thumbnails: [Thumbnail] = []
  public var credits: [Credit] = []
  /// Plain characters, as in `description`.
  public var title: String?
  public var description: String?
  /// Words, split by commas.
  public var keywords: String?
  public var rating: Rating?
  public var player: Player?
  public var restriction: Restriction?
  public var license: License?
  public var copyright: String?
  public var categories: [Category] = []
  public var hashes: [Hash] = []
  /// Transcripts and captions, in whole or by moments.
  public var texts: [TimedText] = []
  public var subTitles: [Subtitles] = []
  public var peerLinks: [PeerLink] = []
  public var embed: Embed?
  public var community: Community?
  /// What people said of it.
  public var comments: [String] = []
  /// URLs of media that answer this one.
  public var responses: [String] = []
  /// URLs of pages that link here.
  public var backLinks: [String] = []
  public var status: Status?
  public var prices: [Price] = []
  /// `userCreated` or `official`.
  public var rights: String?
  public var scenes: [Scene] = []

  public init() {}
}

/// One file of an entry's media (`media:content`), and what is said of this
/// file alone.
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
  /// In kilobits a second.
  public var bitrate: Double?
  /// In frames a second.
  public var framerate: Double?
  /// In thousands of samples a second.
  public var samplingRate: Double?
  /// How many sound channels.
  public var channels: Int?
  public var language: String?
  public var title: String?
  /// The alternative text or caption.
  public var description: String?
  public var keywords: String?
  public var thumbnails: [Media.Thumbnail] = []
  public var credits: [Media.Credit] = []
  public var rating: Media.Rating?
  public var player: Media.Player?
  public var restriction: Media.Restriction?
  public var license: Media.License?
  public var copyright: String?
  public var categories: [Category] = []
  public var hashes: [Media.Hash] = []
  public var texts: [Media.TimedText] = []
  public var subTitles: [Media.Subtitles] = []
  public var peerLinks: [Media.PeerLink] = []
  public var embed: Media.Embed?

  public init(_ url: String? = nil, type: String? = nil, medium: String? = nil) {
    self.url = url
    self.type = type
    self.medium = medium
  }
}
