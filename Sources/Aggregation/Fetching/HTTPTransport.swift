import AsyncHTTPClient
import CityConfiguration
import Foundation
import NIOCore
import NIOHTTP1
import NIOHTTPCompression
import NIOSSL

/// Asks over HTTP: one connection a host, every address guarded, everything
/// bounded. No cookies, no referrer, nothing added to the query.
struct HTTPTransport: FeedTransport {
  private let client: HTTPClient
  private let policy: FetchPolicy
  private let addresses: AddressGuard
  private let resolver: any HostResolver

  private static let version = "0.1"
  private static let accept =
    "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, "
    + "application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1"

  private init(_ client: HTTPClient, _ policy: FetchPolicy, _ resolver: any HostResolver) {
    self.client = client
    self.policy = policy
    self.resolver = resolver
    addresses = AddressGuard(policy)
  }

  /// Runs the body with a transport whose connections are closed afterwards.
  ///
  /// - Parameter authorities: who may sign certificates besides those whom the
  ///   system trusts.
  static func with<Result: Sendable>(
    _ policy: FetchPolicy, resolver: any HostResolver,
    authorities: [NIOSSLCertificate] = [],
    _ body: (HTTPTransport) async throws -> Result
  ) async throws -> Result {
    var configuration = configuration(policy)
    if !authorities.isEmpty {
      var tls = TLSConfiguration.makeClientConfiguration()
      tls.additionalTrustRoots = [.certificates(authorities)]
      configuration.tlsConfiguration = tls
    }
    let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    do {
      let transport = HTTPTransport(client, policy, resolver)
      let result = try await body(transport)
      try await client.shutdown()
      return result
    } catch {
      try? await client.shutdown()
      throw error
    }
  }

  private static func configuration(_ policy: FetchPolicy) -> HTTPClient.Configuration {
    var configuration = HTTPClient.Configuration(
      redirectConfiguration: .disallow,
      timeout: .init(connect: .seconds(Int64(policy.connectTimeout))),
      connectionPool: .init(
        idleTimeout: .seconds(10), concurrentHTTP1ConnectionsPerHostSoftLimit: 1),
      decompression: .enabled(limit: .size(policy.maximumSize)))
    // Who cannot be reached is asked again when the schedule says so.
    configuration.connectionPool.retryConnectionEstablishment = false
    // A name may have got another address since it was looked up: no request
    // goes over a connection before its address has been looked at.
    let addresses = AddressGuard(policy)
    let check: @Sendable (any Channel) -> EventLoopFuture<Void> = { channel in
      do {
        try addresses.check(channel.remoteAddress)
        return channel.eventLoop.makeSucceededVoidFuture()
      } catch {
        channel.close(promise: nil)
        return channel.eventLoop.makeFailedFuture(error)
      }
    }
    configuration.http1_1ConnectionDebugInitializer = check
    configuration.http2ConnectionDebugInitializer = check
    return configuration
  }

  /// `Stadtfeed/0.1 (+https://www.stadt.example/)`
  private var userAgent: String { "Stadtfeed/\(Self.version) (+\(policy.contact))" }

  func exchange(_ request: FeedRequest) async throws -> FeedAnswer {
    try await guarded(request.url) { try await ask(request) }
  }

  /// Sends JSON to an address that wants to be told of something.
  ///
  /// - Throws: `FetchFailure`, also where the answer is no success.
  func post(_ json: Data, to url: String) async throws {
    var asked = HTTPClientRequest(url: url)
    asked.method = .POST
    asked.headers.add(name: "User-Agent", value: userAgent)
    asked.headers.add(name: "Content-Type", value: "application/json")
    asked.body = .bytes(ByteBuffer(bytes: json))
    let request = asked
    let status = try await guarded(url) {
      try await client.execute(request, timeout: .seconds(Int64(policy.requestTimeout))).status
    }
    guard (200..<300).contains(status.code) else { throw FetchFailure(.status(Int(status.code))) }
  }

  /// Does something with an address that may be asked, within the time a
  /// request may take.
  private func guarded<Result: Sendable>(
    _ url: String, _ body: @escaping @Sendable () async throws -> Result
  ) async throws -> Result {
    do {
      let (host, port) = try addresses.check(url)
      return try await deadline {
        for address in try await resolver.addresses(of: host, port: port) {
          try addresses.check(address)
        }
        return try await body()
      }
    } catch {
      throw FetchFailure(error, policy)
    }
  }

  private func ask(_ request: FeedRequest) async throws -> FeedAnswer {
    var asked = HTTPClientRequest(url: request.url)
    asked.headers.add(name: "User-Agent", value: userAgent)
    asked.headers.add(name: "Accept", value: Self.accept)
    if let etag = request.etag { asked.headers.add(name: "If-None-Match", value: etag) }
    if let lastModified = request.lastModified {
      asked.headers.add(name: "If-Modified-Since", value: lastModified)
    }
    let response = try await client.execute(
      asked, timeout: .seconds(Int64(policy.requestTimeout)))
    let headers = Dictionary(
      response.headers.map { ($0.name.lowercased(), $0.value) },
      uniquingKeysWith: { first, _ in first })
    // The body of an answer that is no feed is not read.
    guard (200..<300).contains(response.status.code) else {
      return FeedAnswer(status: Int(response.status.code), headers: headers)
    }
    let body = try await response.body.collect(upTo: policy.maximumSize)
    return FeedAnswer(
      status: Int(response.status.code), headers: headers, body: Data(body.readableBytesView))
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
