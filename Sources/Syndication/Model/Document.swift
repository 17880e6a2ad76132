/// What a parser understood of one document: the feed, how it was written,
/// and what was wrong with it.
public struct Document: Sendable, Hashable, Codable {
  /// The family the document belongs to.
  public var format: Format
  /// The format's version as it is usually named: `2.0`, `0.91`, `1.0`;
  /// empty where the document does not say.
  public var version: String
  /// The IANA name of the character encoding actually used.
  public var encoding: String
  /// What was understood.
  public var feed: Feed
  /// What had to be guessed or mended, in document order. A feed with
  /// problems is still a feed.
  public var problems: [Problem]

  enum CodingKeys: String, CodingKey {
    case format, version, encoding, feed, problems
  }

  /// A document that was read, or one as if it had been.
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
  /// RSS 0.91 to 0.94 and 2.0.
  case rss
  /// RSS 0.90 and 1.0, in a frame of RDF.
  case rdf
  /// Atom 0.3 and 1.0 (RFC 4287).
  case atom
  /// JSON Feed 1.0 and 1.1.
  case json
  /// The Channel Definition Format (W3C note, 9 March 1997).
  case cdf
}
