import Foundation
import Hummingbird
import Logging
import Synchronization

/// A partner's server on loopback.
final class PartnerServer: Sendable {
  let requests = Mutex<[HTTPFields]>([])
  let feed = Mutex(PartnerServer.rss(["a", "b"]))
  /// What was posted to `/hook`.
  let posted = Mutex<[Data]>([])

  static func rss(_ ids: [String]) -> String {
    let items = ids.map {
      "<item><title>Beitrag \($0)</title><guid isPermaLink=\"false\">\($0)</guid><link>https://partner.example/\($0)?utm_source=feed</link><pubDate>Thu, 23 May 2024 12:00:00 GMT</pubDate></item>"
    }
    return
      "<rss version=\"2.0\"><channel><title>Partner</title><link>https://partner.example/</link>\(items.joined())</channel></rss>"
  }

  /// Runs the body against the server's port.
  func run(_ body: @escaping @Sendable (Int) async throws -> Void) async throws {
    let router = Router()
    router.get("feed") { request, _ in
      self.requests.withLock { $0.append(request.headers) }
      let text = self.feed.withLock { $0 }
      let tag = "\"\(text.utf8.count)\""
      if request.headers[.ifNoneMatch] == tag {
        return Response(status: .notModified, headers: [.eTag: tag])
      }
      return Response(
        status: .ok, headers: [.eTag: tag, .contentType: "application/rss+xml"],
        body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
    router.get("moved") { _, _ in Response(status: .found, headers: [.location: "/feed"]) }
    router.get("broken") { _, _ in Response(status: .internalServerError) }
    router.get("trickle") { _, _ in
      let body = ResponseBody { writer in
        for _ in 0..<60 {
          try await writer.write(ByteBuffer(string: " "))
          try await Task.sleep(for: .milliseconds(500))
        }
        try await writer.finish(nil)
      }
      return Response(status: .ok, body: body)
    }
    router.get("start") { _, _ in
      "<html><link rel=alternate type=application/rss+xml href=/feed></html>"
    }
    router.get("page") { _, _ in "<html><body>Kein Feed</body></html>" }
    router.post("hook") { request, _ in
      var body = try await request.body.collect(upTo: 1 << 20)
      let data = body.readData(length: body.readableBytes) ?? Data()
      self.posted.withLock { $0.append(data) }
      return Response(status: .noContent)
    }
    let (ports, continuation) = AsyncStream<Int>.makeStream()
    let application = Application(
      router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { continuation.yield($0.localAddress?.port ?? 0) },
      logger: Logger(label: "partner") { _ in SwiftLogNoOpLogHandler() })
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await application.run() }
      for await port in ports {
        try await body(port)
        break
      }
      group.cancelAll()
    }
  }
}
