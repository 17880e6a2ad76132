import CityConfiguration
import Foundation
import Logging
import Syndication

/// Tells the editor what has become of sources: in the log, and to the
/// address that the configuration names, in the city's language.
public struct AlertHook: Sendable {
  private let policy: FetchPolicy
  private let words: Wording
  private let time: LocalTime
  private let logger: Logger

  public init(city: City, logger: Logger) {
    policy = city.fetching
    words = Wording(language: city.language)
    time = city.localTime
    self.logger = logger
  }

  /// An address that does not answer is logged and costs nothing else.
  public func tell(_ alerts: [SourceAlert]) async {
    guard !alerts.isEmpty else { return }
    let english = LocalTime(timeZone: time.timeZone, language: "en")
    for alert in alerts {
      logger.warning(
        "source \(alert.kind.rawValue)",
        metadata: [
          "source": "\(alert.source)", "detail": "\(alert.message(.english, english))",
        ])
    }
    guard let webhook = policy.webhook else { return }
    do {
      let messages = alerts.map { Message($0, $0.message(words, time)) }
      let json = try ModelJSON.encode(messages)
      try await HTTPTransport.with(policy, resolver: SystemResolver()) {
        try await $0.post(json, to: webhook)
      }
    } catch {
      logger.error("alert not delivered", metadata: ["reason": "\(error)"])
    }
  }

  /// What is posted: a list of these.
  private struct Message: Encodable {
    var kind: SourceAlert.Kind
    var source: String
    var title: String
    var at: Date
    var since: Date?
    /// The same for people.
    var message: String
    var target: String?

    init(_ alert: SourceAlert, _ message: String) {
      kind = alert.kind
      source = alert.source
      title = alert.title
      at = alert.at
      since = alert.since
      self.message = message
      target = alert.target
    }
  }
}
