import Syndication

/// What came of asking for a feed.
public enum FetchResult: Sendable {
  /// A document, with the validators to ask with the next time.
  case changed(Document, etag: String?, lastModified: String?)
  /// The feed is as it was.
  case unchanged
  case failed(FetchFailure)
}

/// Why a feed could not be fetched.
public struct FetchFailure: Error, Sendable, Hashable {
  public enum Reason: Sendable, Hashable {
    case noSuchFile
    case status(Int)
    case unreachable(String)
    case tooLarge(limit: Int)
    case tooSlow(seconds: Int)
    case notAFeed(FeedError)
  }

  public let reason: Reason

  init(_ reason: Reason) { self.reason = reason }
}
