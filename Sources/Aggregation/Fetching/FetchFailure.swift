import AsyncHTTPClient
import CityConfiguration
import Foundation
import NIOCore
import NIOHTTP1
import NIOHTTPCompression
import NIOPosix
import NIOSSL
import Syndication

/// Why a feed could not be fetched.
public struct FetchFailure: Error, Sendable, Hashable {
  public enum Reason: Sendable, Hashable {
    case noSuchFile
    case status(Int)
    case unknownHost(String, reason: String)
    case unreachable(String)
    case untrusted(String)
    case closed
    case malformed(String)
    case tooLarge(limit: Int)
    case tooSlow(seconds: Int)
    case tooManyRedirects(limit: Int)
    case redirectLoop
    case redirectToNowhere
    case notAWebAddress(String)
    case forbiddenAddress(String)
    case forbiddenPort(Int)
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

  /// What a library's error means for those who wait for the feed.
  init(_ error: any Error, _ policy: FetchPolicy) {
    reason = Self.reason(error, policy)
  }

  private static func reason(_ error: any Error, _ policy: FetchPolicy) -> Reason {
    switch error {
    case let error as FetchFailure: error.reason
    case is NIOTooManyBytesError, is NIOHTTPDecompression.DecompressionError:
      .tooLarge(limit: policy.maximumSize)
    case let error as HTTPClientError: Self.reason(error, policy)
    case let error as NIOSSLError: .untrusted(String(describing: error))
    case let error as NIOSSLExtraError: .untrusted(String(describing: error))
    case let error as HTTPParserError: .malformed(String(describing: error))
    case let error as IOError: .unreachable(String(cString: strerror(error.errnoCode)))
    case let error as NIOConnectionError:
      if let attempt = error.connectionErrors.first {
        Self.reason(attempt.error, policy)
      } else {
        .unreachable(String(describing: error.dnsAError ?? error))
      }
    default: .unreachable(String(describing: error))
    }
  }

  private static func reason(_ error: HTTPClientError, _ policy: FetchPolicy) -> Reason {
    if error == .deadlineExceeded || error == .readTimeout {
      return .tooSlow(seconds: policy.requestTimeout)
    }
    if error == .connectTimeout || error == .getConnectionFromPoolTimeout {
      return .tooSlow(seconds: policy.connectTimeout)
    }
    return error == .remoteConnectionClosed ? .closed : .unreachable(error.description)
  }
}
