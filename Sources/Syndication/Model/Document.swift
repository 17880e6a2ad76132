/// What a parser understood of one document: the feed, how it was written,
/// and what was wrong with it.
public struct Document: Sendable, Hashable, Codable {
  public var format: Format
  /// The format's version as it is usually named: `2.0`, `0.91`, `1.0`;
  /// empty where the document does not say.
  public var version: String
  /// The IANA name of the character encoding actually used.
  public var encoding: String
  public var feed: Feed
  /// What had to be guessed or mended, in document order. A feed with
  /// problems is still a feed.
  public var problems: [Problem]

  enum CodingKeys: String, CodingKey {
    case format, version, encoding, feed, problems
  }

  public init(
    format: Format, version: String, encoding: String = "utf-8", feed: Feed,
    problems: [Problem] = []
  ) {
    self.format = format
    self.version = version
    self.encoding = encoding
    self.feed = feed
    self.problems = problems
  }
}

/// The family a feed document belongs to.
public enum Format: String, Sendable, Hashable, CaseIterable, Codable {
  case rss, rdf, atom, json, cdf
}
