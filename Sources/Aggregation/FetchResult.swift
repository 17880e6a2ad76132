import Foundation
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
    /// What is there is a page that names these feeds.
    case page(feeds: [String])
  }

  public let reason: Reason

  init(_ reason: Reason) { self.reason = reason }

  /// Why bytes are no feed: the error, or the feeds they name if they are a
  /// page.
  public init(_ error: FeedError, of page: Data, from origin: FeedParser.Origin) {
    let feeds = FeedDiscovery(page: page, from: origin).links.map(\.href)
    reason = feeds.isEmpty ? .notAFeed(error) : .page(feeds: feeds)
  }
}
