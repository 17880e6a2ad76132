import CityConfiguration
import Foundation
import Logging
import NIOCore
import NIOSSL
import Storage
import Syndication
import Testing

@testable import Aggregation

/// Whatever a server does, the answer is a feed or a reason that people
/// understand, in bounded time, and the other sources come all the same.
@Suite(.serialized, .timeLimit(.minutes(10))) struct `A hostile server` {
  private static let feed =
    "<rss version=\"2.0\"><channel><title>T</title><item><guid>a</guid></item></channel></rss>"
  private static let whole =
    "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nContent-Length: \(feed.utf8.count)\r\n\r\n"
    + feed

  private static var policy: FetchPolicy {
    var policy = FetchPolicy.loopback
    policy.maximumSize = 256 * 1024
    return policy
  }

  /// For servers that must be left; others get the time that a busy computer
  /// may need.
  private static var impatient: FetchPolicy {
    var policy = policy
    policy.connectTimeout = 2
    policy.requestTimeout = 2
    return policy
  }

  private static func source(_ url: String, _ slug: String = "a") -> Source {
    Source(slug: slug, title: slug, feed: url)
  }

  /// What comes of a source whose server follows the script.
  private static func result(
    _ path: String = "/feed", policy: FetchPolicy = policy,
    _ script: @escaping HostileServer.Script
  ) async throws -> FetchResult {
    try await HostileServer().run(script) { port in
      try await FeedFetcher.with(policy) {
        await $0.fetch(source("http://127.0.0.1:\(port)\(path)"), at: Date())
      }
    }
  }

  private static func reason(
    _ path: String = "/feed", policy: FetchPolicy = policy,
    _ script: @escaping HostileServer.Script
  ) async throws -> FetchFailure.Reason? {
    let result = try await result(path, policy: policy, script)
    guard case .failed(let failure) = result.outcome else { return nil }
    #expect(failure.message(.german).count > 10)
    #expect(failure.message(.german) != failure.message(.english))
    return failure.reason
  }

  // MARK: Slow, large, endless

  @Test func `that is slow with its headers is left`() async throws {
    let reason = try await Self.reason(policy: Self.impatient) { _ in
      [.send("HTTP/1.1 200 OK\r\n"), .flood("X-A: b\r\n", pause: 100)]
    }
    #expect(reason == .tooSlow(seconds: 2))
  }

  @Test func `that is slow with its body is left`() async throws {
    let reason = try await Self.reason(policy: Self.impatient) { _ in
      [.send("HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n"), .flood("x", pause: 100)]
    }
    #expect(reason == .tooSlow(seconds: 2))
  }

  @Test func `that says nothing at all is left`() async throws {
    #expect(try await Self.reason(policy: Self.impatient) { _ in [] } == .tooSlow(seconds: 2))
  }

  @Test func `that sends without end is left once it has sent too much`() async throws {
    let chunk = "2000\r\n" + String(repeating: "x", count: 0x2000) + "\r\n"
    let reason = try await Self.reason { _ in
      [.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"), .flood(chunk)]
    }
    #expect(reason == .tooLarge(limit: 256 * 1024))
  }

  @Test func `that sends a bomb of gzip is left before it has gone off`() async throws {
    let bomb = try Self.gzip(Data(count: 50_000_000))
    #expect(bomb.count < 100_000)
    let reason = try await Self.reason { _ in
      [
        .send(
          "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: \(bomb.count)\r\n\r\n"),
        .sendData(bomb),
      ]
    }
    #expect(reason == .tooLarge(limit: 256 * 1024))
  }

  private static func gzip(_ data: Data) throws -> Data {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try data.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/gzip")
    process.arguments = ["--best", "--stdout", file.path]
    process.standardOutput = output
    try process.run()
    return output.fileHandleForReading.readDataToEndOfFile()
  }

  @Test(arguments: [
    "X-A: b\r\n", "X-A: " + String(repeating: "b", count: 4096) + "\r\n",
    String(repeating: "b", count: 4096),
  ])
  func `that floods with headers is left`(line: String) async throws {
    let reason = try await Self.reason { _ in [.send("HTTP/1.1 200 OK\r\n"), .flood(line)] }
    #expect(reason != nil)
  }

  // MARK: Redirects

  @Test func `that redirects in a circle or on and on is left`() async throws {
    let circle = try await Self.reason("/a") { path in
      [
        .send(
          "HTTP/1.1 302 Found\r\nLocation: \(path == "/a" ? "/b" : "/a")\r\nContent-Length: 0\r\n\r\n"
        )
      ]
    }
    #expect(circle == .redirectLoop)
    let chain = try await Self.reason("/1") { path in
      [.send("HTTP/1.1 301 Moved\r\nLocation: \(path)1\r\nContent-Length: 0\r\n\r\n")]
    }
    #expect(chain == .tooManyRedirects(limit: 5))
    let nowhere = try await Self.reason { _ in
      [.send("HTTP/1.1 301 Moved\r\nContent-Length: 0\r\n\r\n")]
    }
    #expect(nowhere == .redirectToNowhere)
  }

  @Test(arguments: [
    "http://10.0.0.1/feed", "http://169.254.169.254/latest/meta-data/", "http://[::ffff:10.0.0.1]/",
    "http://192.168.0.1:8080/", "http://2130706433.example.invalid/", "file:///etc/passwd",
    "gopher://127.0.0.1/x", "http://[fd00::1]/",
  ])
  func `cannot send us into the city's own network`(target: String) async throws {
    let reason = try await Self.reason { _ in
      [.send("HTTP/1.1 302 Found\r\nLocation: \(target)\r\nContent-Length: 0\r\n\r\n")]
    }
    switch reason {
    case .forbiddenAddress, .notAWebAddress, .unknownHost: break
    default: Issue.record("\(target): \(String(describing: reason))")
    }
  }

  @Test func `gets no request where a name has another address when it is connected to`()
    async throws
  {
    /// Says first that a name is public, as an attacker's server would.
    struct Liar: HostResolver {
      func addresses(of host: String, port: Int) async throws -> [SocketAddress] {
        [try SocketAddress(ipAddress: "93.184.216.34", port: port)]
      }
    }
    let server = HostileServer()
    try await server.run { _ in
      [.send(Self.whole)]
    } _: { port in
      var policy = Self.impatient
      policy.networks = []
      let result = try await FeedFetcher.with(policy, resolver: Liar()) {
        await $0.fetch(Self.source("http://localhost:\(port)/feed"), at: Date())
      }
      guard case .failed = result.outcome else {
        Issue.record("the guard let a connection to loopback pass")
        return
      }
      #expect(server.requests.withLock { $0 } == 0)
    }
  }

  // MARK: Not quite HTTP

  @Test func `that promises more than it sends has hung up`() async throws {
    let reason = try await Self.reason { _ in
      [.send("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n\(Self.feed)"), .hangUp]
    }
    #expect(reason != nil)
  }

  @Test func `that sends more than it promises gives what it promised`() async throws {
    let result = try await Self.result { _ in
      [.send("HTTP/1.1 200 OK\r\nContent-Length: 60\r\n\r\n\(Self.feed)\(Self.feed)"), .hangUp]
    }
    guard case .changed(let document) = result.outcome else {
      Issue.record("\(result.outcome)")
      return
    }
    #expect(document.feed.title?.value == "T")
    #expect(!document.problems.isEmpty)
  }

  @Test func `that speaks HTTP/1.0 is understood`() async throws {
    let result = try await Self.result { _ in
      [.send("HTTP/1.0 200 OK\r\nContent-Type: text/xml\r\n\r\n\(Self.feed)"), .hangUp]
    }
    guard case .changed(let document) = result.outcome else {
      Issue.record("\(result.outcome)")
      return
    }
    #expect(document.feed.entries.count == 1)
    #expect(document.problems.isEmpty)
  }

  @Test(arguments: [
    "SSH-2.0-OpenSSH_9.2\r\n", "\u{0}\u{1}\u{2}", "HTTP/9.9 abc\r\n\r\n", "\r\n\r\n",
  ])
  func `that speaks something else is no server of feeds`(text: String) async throws {
    #expect(try await Self.reason { _ in [.send(text), .hangUp] } != nil)
  }

  @Test func `that resets the connection at any byte costs one attempt`() async throws {
    let bytes = Array(Self.whole.utf8)
    try await HostileServer().run { path in
      let length = Int(path.dropFirst()) ?? 0
      return [.sendData(Data(bytes[..<length])), .wait(milliseconds: 2), .reset]
    } _: { port in
      try await FeedFetcher.with(Self.policy) { fetcher in
        for length in 0..<bytes.count {
          let url = "http://127.0.0.1:\(port)/\(length)"
          let result = await fetcher.fetch(Self.source(url), at: Date())
          guard case .failed(let failure) = result.outcome else {
            Issue.record("a feed came of \(length) bytes")
            continue
          }
          #expect(failure.message(.german).count > 10)
        }
      }
    }
  }

  // MARK: TLS

  private static func certificate(_ name: String) throws -> (NIOSSLContext, [NIOSSLCertificate]) {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Certificates").path
    let server = TLSConfiguration.makeServerConfiguration(
      certificateChain: try NIOSSLCertificate.fromPEMFile("\(folder)/\(name).pem").map {
        .certificate($0)
      },
      privateKey: .privateKey(try NIOSSLPrivateKey(file: "\(folder)/\(name).key", format: .pem)))
    return (
      try NIOSSLContext(configuration: server),
      try NIOSSLCertificate.fromPEMFile("\(folder)/authority.pem")
    )
  }

  @Test(arguments: [
    ("valid", true), ("other-name", false), ("expired", false), ("self-signed", false),
  ])
  func `is believed only with a certificate in order`(name: String, isValid: Bool) async throws {
    let (context, authorities) = try Self.certificate(name)
    let server = HostileServer()
    try await server.run(tls: context) { _ in
      [.send(Self.whole)]
    } _: { port in
      let policy = Self.policy
      let result = try await HTTPTransport.with(
        policy, resolver: SystemResolver(), authorities: authorities
      ) {
        await FeedFetcher($0, policy: policy).fetch(
          Self.source("https://localhost:\(port)/feed"), at: Date())
      }
      switch result.outcome {
      case .changed: #expect(isValid)
      case .failed(let failure):
        #expect(!isValid, "\(failure)")
        #expect(server.requests.withLock { $0 } == 0)
        guard case .untrusted = failure.reason else {
          Issue.record("\(failure)")
          return
        }
      case .unchanged: Issue.record("nothing was known before")
      }
    }
  }

  // MARK: The others

  @Test func `stops no other source`() async throws {
    let chunk = "2000\r\n" + String(repeating: "x", count: 0x2000) + "\r\n"
    try await HostileServer().run { path in
      switch path {
      case "/hang": []
      case "/trickle": [.send("HTTP/1.1 200 OK\r\n"), .flood("X-A: b\r\n", pause: 100)]
      case "/endless":
        [.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"), .flood(chunk)]
      case "/reset": [.reset]
      default: [.send("HTTP/1.1 302 Found\r\nLocation: \(path)\r\nContent-Length: 0\r\n\r\n")]
      }
    } _: { hostile in
      try await HostileServer().run { _ in
        [.send(Self.whole)]
      } _: { good in
        let store = try Store.inMemory()
        let bad = ["hang", "trickle", "endless", "reset", "loop"]
        try await store.save(
          sources: bad.map { Self.source("http://127.0.0.1:\(hostile)/\($0)", $0) }
            + [Self.source("http://localhost:\(good)/feed", "gut")])
        var policy = Self.policy
        policy.requestTimeout = 10
        let patience = policy
        let outcomes = try await FeedFetcher.with(patience) { fetcher in
          try await Refresher(
            store: store, fetcher: fetcher, policy: patience,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
          ).refresh(try await store.sources())
        }
        for outcome in outcomes {
          #expect((outcome.failure == nil) == (outcome.source == "gut"), "\(outcome.source)")
        }
        #expect(try await store.entries().map(\.source) == ["gut"])
      }
    }
  }
}
