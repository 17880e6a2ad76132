import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Storage
import Syndication

/// Asks for one partner's feed: over HTTP, conditionally where the last
/// answer allows it, or from a file.
public struct FeedFetcher: Sendable {
  private let client: HTTPClient
  private let policy: FetchPolicy

  /// Runs the body with a fetcher whose connections are closed afterwards.
  public static func with<Result: Sendable>(
    _ policy: FetchPolicy, _ body: (FeedFetcher) async throws -> Result
  ) async throws -> Result {
    var configuration = HTTPClient.Configuration(
      redirectConfiguration: .follow(max: policy.maximumRedirects, allowCycles: false),
      timeout: .init(connect: .seconds(Int64(policy.connectTimeout))),
      decompression: .enabled(limit: .size(policy.maximumSize)))
    configuration.httpVersion = .automatic
    let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    do {
      let result = try await body(FeedFetcher(client: client, policy: policy))
      try await client.shutdown()
      return result
    } catch {
      try? await client.shutdown()
      throw error
    }
  }

  public func fetch(_ source: Source) async -> FetchResult {
    do {
      guard URI.isWebAddress(source.feed) else {
        return try fromFile(source)
      }
      guard let page = try await request(source.feed, source.fetchState) else { return .unchanged }
      return .changed(
        try Self.document(page), etag: page.origin.headers["etag"],
        lastModified: page.origin.headers["last-modified"])
    } catch let error as FeedError {
      return .failed(FetchFailure(.notAFeed(error)))
    } catch {
      return .failed(Self.failure(error, policy))
    }
  }

  /// - Throws: `FetchFailure`, which names the feeds of a page.
  private static func document(
    _ page: (body: Data, origin: FeedParser.Origin)
  ) throws -> Document {
    do {
      return try FeedParser().parse(page.body, from: page.origin)
    } catch let error as FeedError {
      throw FetchFailure(error, of: page.body, from: page.origin)
    }
  }

  /// What an address answers, and where the bytes came from in the end.
  ///
  /// - Throws: `FetchFailure`.
  public func load(
    _ url: String
  ) async throws -> (body: Data, origin: FeedParser.Origin) {
    do {
      return try await request(url, Source.FetchState()) ?? (Data(), FeedParser.Origin(url: url))
    } catch {
      throw Self.failure(error, policy)
    }
  }

  private static func failure(_ error: any Error, _ policy: FetchPolicy) -> FetchFailure {
    switch error {
    case let error as FetchFailure: error
    case is NIOTooManyBytesError: FetchFailure(.tooLarge(limit: policy.maximumSize))
    default: FetchFailure(.unreachable(String(describing: error)))
    }
  }

  private func fromFile(_ source: Source) throws -> FetchResult {
    guard let data = FileManager.default.contents(atPath: source.feed) else {
      throw FetchFailure(.noSuchFile)
    }
    guard data.count <= policy.maximumSize else {
      throw FetchFailure(.tooLarge(limit: policy.maximumSize))
    }
    let origin = FeedParser.Origin(url: source.website)
    return .changed(try FeedParser().parse(data, from: origin), etag: nil, lastModified: nil)
  }

  /// Asks for a URL, conditionally if it has answered before; nil where
  /// nothing has changed since.
  private func request(
    _ url: String, _ state: Source.FetchState
  ) async throws -> (body: Data, origin: FeedParser.Origin)? {
    var asked = HTTPClientRequest(url: url)
    asked.headers.add(name: "User-Agent", value: policy.userAgent)
    asked.headers.add(name: "Accept", value: FetchPolicy.accept)
    if let etag = state.etag { asked.headers.add(name: "If-None-Match", value: etag) }
    if let lastModified = state.lastModified {
      asked.headers.add(name: "If-Modified-Since", value: lastModified)
    }
    let request = asked
    let (response, body) = try await deadline {
      let response = try await client.execute(
        request, timeout: .seconds(Int64(policy.requestTimeout)))
      // The body of an answer that is no feed is not read.
      guard (200..<300).contains(response.status.code) else { return (response, ByteBuffer()) }
      return (response, try await response.body.collect(upTo: policy.maximumSize))
    }
    switch response.status.code {
    case 304: return nil
    case 200..<300: break
    default: throw FetchFailure(.status(Int(response.status.code)))
    }
    let headers = Dictionary(
      response.headers.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    return (
      Data(body.readableBytesView),
      FeedParser.Origin(url: response.url?.absoluteString ?? url, headers: headers)
    )
  }

  /// Gives up after the time a whole request may take, however slowly the
  /// body trickles in.
  private func deadline<Result: Sendable>(
    _ body: @escaping @Sendable () async throws -> Result
  ) async throws -> Result {
    try await withThrowingTaskGroup(of: Result.self) { group in
      group.addTask(operation: body)
      group.addTask {
        try await Task.sleep(for: .seconds(policy.requestTimeout))
        throw FetchFailure(.tooSlow(seconds: policy.requestTimeout))
      }
      defer { group.cancelAll() }
      guard let result = try await group.next() else { throw CancellationError() }
      return result
    }
  }
}
