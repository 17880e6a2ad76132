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

  private init(client: HTTPClient, policy: FetchPolicy) {
    self.client = client
    self.policy = policy
  }

  public func fetch(_ source: Source) async -> FetchResult {
    do {
      if source.feed.hasPrefix("http://") || source.feed.hasPrefix("https://") {
        return try await overHTTP(source)
      }
      return try fromFile(source)
    } catch let error as FetchFailure {
      return .failed(error)
    } catch let error as FeedError {
      return .failed(FetchFailure(.notAFeed(error)))
    } catch is NIOTooManyBytesError {
      return .failed(FetchFailure(.tooLarge(limit: policy.maximumSize)))
    } catch {
      return .failed(FetchFailure(.unreachable(String(describing: error))))
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

  private func overHTTP(_ source: Source) async throws -> FetchResult {
    var request = HTTPClientRequest(url: source.feed)
    request.headers.add(name: "User-Agent", value: policy.userAgent)
    request.headers.add(name: "Accept", value: FetchPolicy.accept)
    if let etag = source.fetchState.etag {
      request.headers.add(name: "If-None-Match", value: etag)
    }
    if let lastModified = source.fetchState.lastModified {
      request.headers.add(name: "If-Modified-Since", value: lastModified)
    }
    let response = try await client.execute(
      request, timeout: .seconds(Int64(policy.requestTimeout)))
    switch response.status.code {
    case 304: return .unchanged
    case 200..<300: break
    default: throw FetchFailure(.status(Int(response.status.code)))
    }
    let body = try await response.body.collect(upTo: policy.maximumSize)
    let headers = Dictionary(
      response.headers.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    let origin = FeedParser.Origin(url: response.url?.absoluteString ?? source.feed, headers: headers)
    let document = try FeedParser().parse(Data(body.readableBytesView), from: origin)
    return .changed(
      document, etag: response.headers.first(name: "ETag"),
      lastModified: response.headers.first(name: "Last-Modified"))
  }
}
