import Foundation

extension Source {
  /// What the attempts to read a feed left behind: enough to ask politely the
  /// next time, also after a restart.
  public struct FetchState: Sendable, Hashable {
    /// The validator the server sent (RFC 9110 §8.8.3), quotes included.
    public var etag: String?
    /// The `Last-Modified` header, word for word.
    public var lastModified: String?
    /// The URL that gave both; they are given back to no other.
    public var validatedURL: String?
    /// The SHA-256 of the last document, in hexadecimal.
    public var documentDigest: String?
    /// When the feed was last asked for.
    public var fetchedAt: Date?
    /// When asking last brought a feed or the answer that nothing is new.
    public var succeededAt: Date?
    /// When it last brought something new.
    public var changedAt: Date?
    /// When it may be asked for again; absent means now.
    public var nextFetch: Date?
    /// How long is waited between two requests while nobody asks for more, in
    /// seconds; absent before the first answer.
    public var interval: Int?
    /// What the feed itself asks for.
    public var wishes = PollWishes()
    /// How long it usually takes from one change to the next, in seconds;
    /// absent before the second change.
    public var rhythm: Int?
    /// Since when it is quiet for longer than usual.
    public var quietSince: Date?
    /// Attempts in a row that failed.
    public var failures: Int
    /// Since when they fail.
    public var failingSince: Date?
    /// What went wrong last; absent after a success.
    public var lastError: FailureReason?
    /// Where a permanent redirect leads, while it may still be a mistake.
    public var redirectTarget: String?
    /// Since when it leads there.
    public var redirectedSince: Date?
    /// The address that has taken the place of `Source.feed` for good.
    public var movedTo: String?
    /// When the server said that the feed is given up (410); it is not asked
    /// for again.
    public var goneAt: Date?

    public init(
      etag: String? = nil, lastModified: String? = nil, fetchedAt: Date? = nil,
      succeededAt: Date? = nil, changedAt: Date? = nil, failures: Int = 0,
      lastError: FailureReason? = nil
    ) {
      self.etag = etag
      self.lastModified = lastModified
      self.fetchedAt = fetchedAt
      self.succeededAt = succeededAt
      self.changedAt = changedAt
      self.failures = failures
      self.lastError = lastError
    }
  }

  /// Why a feed could not be read. Who reads it later may speak another
  /// language than who asked for the feed.
  public struct FailureReason: Sendable, Hashable, Codable {
    public var german: String
    public var english: String

    public init(german: String, english: String) {
      self.german = german
      self.english = english
    }
  }

  /// The address that is asked: the feed's, or where it has moved.
  public var address: String { fetchState.movedTo ?? feed }

  /// The host that is asked, in lower case; nil for a file.
  public var host: String? { Self.host(of: address) }

  /// The host of a web address, in lower case; nil for anything else.
  public static func host(of url: String) -> String? {
    guard url.hasPrefix("http") else { return nil }
    return URL(string: url)?.host()?.lowercased()
  }
}

/// How often a feed wants to be asked for.
public struct PollWishes: Sendable, Hashable, Codable {
  /// The shortest time between two requests, in seconds (`ttl`,
  /// `sy:updatePeriod`).
  public var interval: Int?
  /// For how many seconds its answers are fresh; a 304 that says nothing of
  /// it leaves it as it was (RFC 9111 §4.3.4).
  public var freshness: Int?
  /// Hours of the day in UTC, 0 to 23, in which nobody need ask.
  public var skipHours: [Int]
  /// English names of days, in UTC, on which nobody need ask.
  public var skipDays: [String]

  public init(
    interval: Int? = nil, freshness: Int? = nil, skipHours: [Int] = [], skipDays: [String] = []
  ) {
    self.interval = interval
    self.freshness = freshness
    self.skipHours = skipHours
    self.skipDays = skipDays
  }
}
