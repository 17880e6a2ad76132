import CityConfiguration
import Foundation
import Logging
import Storage
import Testing

@testable import Aggregation

@Suite struct `The alert hook` {
  private static let alert = SourceAlert(
    kind: .broken, source: "museum", title: "Museum",
    at: Date(timeIntervalSince1970: 1_700_000_000),
    since: Date(timeIntervalSince1970: 1_699_990_000),
    reason: Source.FailureReason(german: "der Server ist weg", english: "the server is gone"))

  private func tell(_ alerts: [SourceAlert], _ policy: FetchPolicy) async throws {
    var city = try City.parse(yaml: Self.yaml, folder: "/")
    city.fetching = policy
    await AlertHook(city: city, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
      .tell(alerts)
  }

  private static let yaml = """
    city: Stadt
    publisher: Stadt
    contact: presse@stadt.example
    language: de
    timeZone: Europe/Berlin
    site: https://stadt.example/
    tag: stadt.example,2024
    database: stadt.db
    output: feeds
    sections:
      - {slug: kultur, title: Kultur}
    digest:
      title: Alles
    """

  @Test func `posts alerts as a list in JSON to the address of the configuration`() async throws {
    let server = PartnerServer()
    try await server.run { port in
      var policy = FetchPolicy.loopback
      policy.webhook = "http://127.0.0.1:\(port)/hook"
      try await tell([], policy)
      #expect(server.posted.withLock { $0.isEmpty })
      try await tell([Self.alert], policy)
      let body = try #require(server.posted.withLock { $0.first })
      let list = try #require(
        try JSONSerialization.jsonObject(with: body) as? [[String: String]])
      #expect(
        list == [
          [
            "kind": "broken", "source": "museum", "title": "Museum",
            "at": "2023-11-14T22:13:20Z", "since": "2023-11-14T19:26:40Z",
            "message":
              "Museum: der Feed ist seit 14. November 2023 nicht zu lesen – der Server ist weg",
          ]
        ])
    }
  }

  @Test func `asks no address that the guard forbids`() async throws {
    let server = PartnerServer()
    try await server.run { port in
      var policy = FetchPolicy.loopback
      policy.networks = []
      policy.webhook = "http://127.0.0.1:\(port)/hook"
      try await tell([Self.alert], policy)
      #expect(server.posted.withLock { $0.isEmpty })
    }
  }

  @Test func `outlives an address that does not answer`() async throws {
    var policy = FetchPolicy.loopback
    // The discard service, which nobody runs.
    policy.webhook = "http://127.0.0.1:9/hook"
    try await tell([Self.alert], policy)
  }
}
