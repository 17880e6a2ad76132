import Foundation
import Syndication

/// What came of asking for a feed.
public struct FetchResult: Sendable {
  public enum Outcome: Sendable {
    /// A document that differs from the last.
    case changed(Document)
    /// The feed is as it was.
    case unchanged
    case failed(FetchFailure)
  }

  public var outcome: Outcome
  /// The validators to ask with the next time, and who gave them; nil where
  /// the answer says nothing of them.
  public var validators: Validators?
  /// The SHA-256 of the document, in hexadecimal.
  public var documentDigest: String?
  /// Where permanent redirects lead from the first address on; nil where the
  /// first address answers itself, or sends elsewhere only for now.
  public var permanentTarget: String?
  /// For how many seconds the answer is fresh (RFC 9111 §4.2.1).
  public var freshness: Int?
  /// For how many seconds the server wants to be left alone (RFC 9110
  /// §10.2.3).
  public var retryAfter: Int?
  /// The host that answered last.
  public var host: String?

  public init(_ outcome: Outcome) { self.outcome = outcome }

  /// Validators as they came; never parsed, never made up.
  public struct Validators: Sendable, Hashable {
    public var etag: String?
    public var lastModified: String?
    public var url: String
  }
}
