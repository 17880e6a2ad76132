import AsyncHTTPClient
import CityConfiguration
import Foundation
import Hummingbird
import Logging
import Server
import Testing

@Suite struct `The server` {
  private let folder = NSTemporaryDirectory() + "/stadtfeed-server-\(UUID().uuidString)"

  private func city() -> City {
    City(
      city: "M", publisher: "Stadt M", contact: "a@m.example", language: "de",
      timeZone: TimeZone(identifier: "Europe/Berlin")!,
      site: URL(string: "https://m.example/feeds/")!,
      tag: "m.example,2024", database: folder + ".sqlite", output: folder, sections: [],
      digest: DigestSettings(title: "D"))
  }

  /// Runs the body with the server's root URL.
  private func serving(_ body: @escaping @Sendable (String) async throws -> Void) async throws {
    try FileManager.default.createDirectory(
      atPath: folder + "/artikel", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (name, text) in [
      ("index.html", "<h1>Start</h1>"), ("alle.atom", "<feed/>"), ("alle.rss", "<rss/>"),
      ("alle.json", "{}"), ("artikel/ü.html", "<p>ü</p>"), (".geheim", "nein"),
    ] {
      try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
    }
    let (ports, continuation) = AsyncStream<Int>.makeStream()
    let application = buildApplication(
      city: city(), address: ServerAddress(port: 0),
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
      onReady: { continuation.yield($0) })
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await application.run() }
      for await port in ports {
        try await body("http://127.0.0.1:\(port)")
        break
      }
      group.cancelAll()
    }
  }

  private func ask(
    _ url: String, _ method: String = "GET", _ headers: [(String, String)] = []
  ) async throws -> (status: Int, headers: [String: String], body: String) {
    var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
    configuration.decompression = .disabled
    let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    defer { client.shutdown { _ in } }
    var request = HTTPClientRequest(url: url)
    request.method = .init(rawValue: method)
    for (name, value) in headers { request.headers.add(name: name, value: value) }
    let response = try await client.execute(request, timeout: .seconds(10))
    let body = try await response.body.collect(upTo: 1 << 20)
    let fields = Dictionary(
      response.headers.map { ($0.name.lowercased(), $0.value) }, uniquingKeysWith: { $1 })
    return (Int(response.status.code), fields, String(buffer: body))
  }

  @Test func `gives feeds with their types and validators`() async throws {
    try await serving { root in
      let atom = try await ask(root + "/feeds/alle.atom")
      #expect(atom.status == 200)
      #expect(atom.body == "<feed/>")
      #expect(atom.headers["content-type"] == "application/atom+xml; charset=utf-8")
      #expect(atom.headers["etag"]?.hasPrefix("\"") == true)
      #expect(atom.headers["access-control-allow-origin"] == "*")
      #expect(
        try await ask(root + "/feeds/alle.rss").headers["content-type"]
          == "application/rss+xml; charset=utf-8")
      #expect(
        try await ask(root + "/feeds/alle.json").headers["content-type"]
          == "application/feed+json; charset=utf-8")
      #expect(try await ask(root + "/feeds/artikel/%C3%BC.html").body == "<p>ü</p>")
      #expect(try await ask(root + "/feeds/").body == "<h1>Start</h1>")
      #expect(try await ask(root + "/").headers["location"] == "/feeds/")
    }
  }

  @Test func `answers 304 to who has it already`() async throws {
    try await serving { root in
      let url = root + "/feeds/alle.atom"
      let first = try await ask(url)
      let tag = try #require(first.headers["etag"])
      let date = try #require(first.headers["last-modified"])
      for headers in [
        [("If-None-Match", tag)], [("If-None-Match", "\"x\", W/\(tag)")], [("If-None-Match", "*")],
        [("If-Modified-Since", date)],
      ] {
        let answer = try await ask(url, "GET", headers)
        #expect(answer.status == 304)
        #expect(answer.body == "")
        #expect(answer.headers["etag"] == tag)
      }
      let outranked = [("If-None-Match", "\"x\""), ("If-Modified-Since", date)]
      #expect(try await ask(url, "GET", outranked).status == 200)
    }
  }

  @Test func `sees a file that was replaced`() async throws {
    try await serving { [folder] root in
      let url = root + "/feeds/alle.atom"
      let tag = try await ask(url).headers["etag"]
      try Data("<feed>neu</feed>".utf8).write(
        to: URL(fileURLWithPath: folder + "/alle.atom"), options: .atomic)
      let second = try await ask(url)
      #expect(second.body == "<feed>neu</feed>")
      #expect(second.headers["etag"] != tag)
    }
  }

  @Test func `answers HEAD as GET without a body, and refuses to be written to`() async throws {
    try await serving { root in
      let head = try await ask(root + "/feeds/alle.atom", "HEAD")
      #expect(head.status == 200)
      #expect(head.body == "")
      #expect(head.headers["content-length"] == "7")
      let missing = try await ask(root + "/feeds/fehlt", "HEAD")
      #expect(missing.status == 404)
      #expect(missing.body == "")
      let post = try await ask(root + "/feeds/alle.atom", "POST")
      #expect(post.status == 405)
      #expect(post.headers["allow"] == "GET, HEAD, OPTIONS")
      #expect(try await ask(root + "/feeds/alle.atom", "OPTIONS").headers["allow"] != nil)
    }
  }

  @Test(arguments: [
    "/feeds/.geheim", "/feeds/../etc/passwd", "/feeds/%2e%2e/geheim", "/feeds/..%2f..%2fetc/passwd",
    "/feeds/artikel", "/feeds/gibtesnicht.atom", "/feeds//alle.atom", "/feeds/alle.atom%00",
    "/feeds/%5c..%5c", "/anderswo", "/feeds/artikel/../alle.atom",
  ])
  func `gives nothing that was not published`(path: String) async throws {
    try await serving { root in
      let answer = try await ask(root + path)
      #expect(answer.status == 404 || answer.status == 400)
      #expect(!answer.body.contains("nein"))
    }
  }
}
