import Foundation

/// One question to a server, and its answer; redirects are not followed.
public protocol FeedTransport: Sendable {
  /// - Throws: `FetchFailure`.
  func exchange(_ request: FeedRequest) async throws -> FeedAnswer
}

/// What is asked.
public struct FeedRequest: Sendable, Hashable {
  public var url: String
  /// The validator to ask with (RFC 9110 §13.1.2), word for word.
  public var etag: String?
  /// The validator to ask with (RFC 9110 §13.1.3), word for word.
  public var lastModified: String?
}

/// What is answered.
public struct FeedAnswer: Sendable, Hashable {
  public var status: Int
  /// Header fields by lower-case name; of several the first.
  public var headers: [String: String]
  /// Decompressed; empty for any status but 2xx.
  public var body: Data

  public init(status: Int, headers: [String: String] = [:], body: Data = Data()) {
    self.status = status
    self.headers = headers
    self.body = body
  }
}
