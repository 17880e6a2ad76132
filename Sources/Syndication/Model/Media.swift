/// The media of an entry (Media RSS 1.5.1). Groups are flattened into
/// `contents` in document order; what is said beside the files holds for all
/// of them.
public struct Media: Sendable, Hashable, Codable {
  /// The files, those of groups among them.
  public var contents: [MediaContent] = []
  /// Small pictures, the most important first.
  public var thumbnails: [Thumbnail] = []
  /// Who had a part in it.
  public var credits: [Credit] = []
  /// Plain characters, as in `description`.
  public var title: String?
  /// What is to be seen or heard, in plain characters.
  public var description: String?
  /// Words, split by commas.
  public var keywords: String?
  /// Who may see it.
  public var rating: Rating?
  /// A page that plays it.
  public var player: Player?
  /// Where it may be shown.
  public var restriction: Restriction?
  /// The licence it is under.
  public var license: License?
  /// Who holds the rights, in words.
  public var copyright: String?
  /// What it is about; they are categories of the entry too.
  public var categories: [Category] = []
  /// Digests of the file.
  public var hashes: [Hash] = []
  /// Transcripts and captions, in whole or by moments.
  public var texts: [TimedText] = []
  /// Files of subtitles.
  public var subTitles: [Subtitles] = []
  /// Where peers share it.
  public var peerLinks: [PeerLink] = []
  /// A player to put into a page.
  public var embed: Embed?
  /// What people made of it.
  public var community: Community?
  /// What people said of it.
  public var comments: [String] = []
  /// URLs of media that answer this one.
  public var responses: [String] = []
  /// URLs of pages that link here.
  public var backLinks: [String] = []
  /// Whether it can be seen.
  public var status: Status?
  /// What it costs; none means that nothing is said.
  public var prices: [Price] = []
  /// `userCreated` or `official`.
  public var rights: String?
  /// Its parts, in document order.
  public var scenes: [Scene] = []

  /// Media of which nothing is said yet.
  public init() {}
}

/// One file of an entry's media (`media:content`), and what is said of this
/// file alone.
public struct MediaContent: Sendable, Hashable, Codable {
  /// The URL of the file; absent where there is only a player.
  public var url: String?
  /// The media type.
  public var type: String?
  /// `image`, `audio`, `video`, `document`, `executable`.
  public var medium: String?
  /// Whether it is the one of a group to take first.
  public var isDefault: Bool?
  /// `sample`, `full`, `nonstop`.
  public var expression: String?
  /// In pixels.
  public var width: Int?
  /// In pixels.
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
  /// A language tag (BCP 47).
  public var language: String?
  /// What it is called, in plain characters.
  public var title: String?
  /// The alternative text or caption.
  public var description: String?
  /// Words, split by commas.
  public var keywords: String?
  /// Small pictures of this file.
  public var thumbnails: [Media.Thumbnail] = []
  /// Who had a part in it.
  public var credits: [Media.Credit] = []
  /// Who may see it.
  public var rating: Media.Rating?
  /// A page that plays it.
  public var player: Media.Player?
  /// Where it may be shown.
  public var restriction: Media.Restriction?
  /// The licence it is under.
  public var license: Media.License?
  /// Who holds the rights, in words.
  public var copyright: String?
  /// What it is about.
  public var categories: [Category] = []
  /// Digests of the file.
  public var hashes: [Media.Hash] = []
  /// Transcripts and captions.
  public var texts: [Media.TimedText] = []
  /// Files of subtitles.
  public var subTitles: [Media.Subtitles] = []
  /// Where peers share it.
  public var peerLinks: [Media.PeerLink] = []
  /// A player to put into a page.
  public var embed: Media.Embed?

  /// A file; what is left out is unknown.
  public init(_ url: String? = nil, type: String? = nil, medium: String? = nil) {
    self.url = url
    self.type = type
    self.medium = medium
  }
}
