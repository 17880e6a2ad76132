import CityConfiguration
import Foundation
import Storage
import Syndication

/// Asks for one partner's feed: over HTTP, conditionally where the last
/// answer allows it, or from a file.
public struct FeedFetcher: Sendable {
  private let transport: any FeedTransport
  private let policy: FetchPolicy

  public init(_ transport: some FeedTransport, policy: FetchPolicy) {
    self.transport = transport
    self.policy = policy
  }

  /// Runs the body with a fetcher whose connections are closed afterwards.
  ///
  /// - Parameter resolver: finds the addresses of hosts; the system where
  ///   there is none.
  public static func with<Result: Sendable>(
    _ policy: FetchPolicy, resolver: (any HostResolver)? = nil,
    _ body: (FeedFetcher) async throws -> Result
  ) async throws -> Result {
    try await HTTPTransport.with(policy, resolver: resolver ?? SystemResolver()) {
      try await body(FeedFetcher($0, policy: policy))
    }
  }

  /// Never throws: what went wrong is an outcome.
  public func fetch(_ source: Source, at now: Date) async -> FetchResult {
    do {
      guard source.host != nil else { return try fromFile(source) }
      return try await fromServer(source, now)
    } catch let error as FeedError {
      return FetchResult(.failed(FetchFailure(.notAFeed(error))))
    } catch {
      return FetchResult(.failed(FetchFailure(error, policy)))
    }
  }

  /// What an address answers, and where the bytes came from in the end.
  ///
  /// - Throws: `FetchFailure`.
  public func load(_ url: String) async throws -> (body: Data, origin: FeedParser.Origin) {
    let way = try await follow(url, Source.FetchState())
    guard (200..<300).contains(way.answer.status) else {
      throw FetchFailure(.status(way.answer.status))
    }
    return (way.answer.body, FeedParser.Origin(url: way.url, headers: way.answer.headers))
  }

  // MARK: Files

  private func fromFile(_ source: Source) throws -> FetchResult {
    guard let data = FileManager.default.contents(atPath: source.feed) else {
      throw FetchFailure(.noSuchFile)
    }
    guard data.count <= policy.maximumSize else {
      throw FetchFailure(.tooLarge(limit: policy.maximumSize))
    }
    return try read(data, from: FeedParser.Origin(url: source.website), source.fetchState)
  }

  // MARK: Servers

  private func fromServer(_ source: Source, _ now: Date) async throws -> FetchResult {
    let state = source.fetchState
    let way = try await follow(source.address, state)
    let answer = way.answer
    var result: FetchResult
    switch answer.status {
    case 304: result = FetchResult(.unchanged)
    case 200..<300:
      let origin = FeedParser.Origin(url: way.url, headers: answer.headers)
      do {
        result = try read(answer.body, from: origin, state)
      } catch let error as FeedError {
        result = FetchResult(.failed(FetchFailure(error, of: answer.body, from: origin)))
      }
    default: result = FetchResult(.failed(FetchFailure(.status(answer.status))))
    }
    result.host = Source.host(of: way.url)
    result.permanentTarget = way.permanentTarget
    result.freshness = Freshness.seconds(answer.headers, at: now)
    result.retryAfter = Freshness.retryAfter(answer.headers, at: now)
    let etag = answer.headers["etag"]
    let lastModified = answer.headers["last-modified"]
    // A 304 without validators leaves those it was asked with.
    if answer.status != 304 || etag != nil || lastModified != nil {
      result.validators = FetchResult.Validators(
        etag: etag, lastModified: lastModified, url: way.url)
    }
    return result
  }

  private func read(
    _ data: Data, from origin: FeedParser.Origin, _ state: Source.FetchState
  ) throws -> FetchResult {
    let digest = ContentDigest.of(data)
    guard digest != state.documentDigest else { return FetchResult(.unchanged) }
    var result = FetchResult(.changed(try FeedParser().parse(data, from: origin)))
    result.documentDigest = digest
    return result
  }

  // MARK: Redirects

  private struct Way {
    var answer: FeedAnswer
    /// The address that gave it.
    var url: String
    var permanentTarget: String?
  }

  private static let permanent: Set<Int> = [301, 308]
  private static let temporary: Set<Int> = [302, 303, 307]

  /// Follows redirects, each address guarded anew by the transport.
  private func follow(_ start: String, _ state: Source.FetchState) async throws -> Way {
    var url = start
    var seen: Set<String> = []
    var isPermanent = true
    var permanentTarget: String?
    while true {
      guard seen.insert(url).inserted else { throw FetchFailure(.redirectLoop) }
      let isValidated = state.validatedURL == url
      let answer = try await transport.exchange(
        FeedRequest(
          url: url, etag: isValidated ? state.etag : nil,
          lastModified: isValidated ? state.lastModified : nil))
      let isRedirect =
        Self.permanent.contains(answer.status) || Self.temporary.contains(answer.status)
      guard isRedirect else {
        return Way(answer: answer, url: url, permanentTarget: permanentTarget)
      }
      guard seen.count <= policy.maximumRedirects else {
        throw FetchFailure(.tooManyRedirects(limit: policy.maximumRedirects))
      }
      guard let location = answer.headers["location"],
        let target = URL(string: location, relativeTo: URL(string: url))?.absoluteString
      else { throw FetchFailure(.redirectToNowhere) }
      url = target
      // A fragment is for those who read the page (RFC 9110 §10.2.2).
      if let fragment = url.firstIndex(of: "#") { url = String(url[..<fragment]) }
      isPermanent = isPermanent && Self.permanent.contains(answer.status)
      if isPermanent { permanentTarget = url }
    }
  }
}
