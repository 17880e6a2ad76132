import CityConfiguration
import Foundation
import Logging
import Syndication

/// Tells the editor what has become of sources: in the log, and to the
/// address that the configuration names.
public struct AlertHook: Sendable {
  private let policy: FetchPolicy
  private let resolver: any HostResolver
  private let logger: Logger

  public init(policy: FetchPolicy, resolver: (any HostResolver)? = nil, logger: Logger) {
    self.policy = policy
    self.resolver = resolver ?? SystemResolver()
    self.logger = logger
  }

  /// An address that does not answer is logged and costs nothing else.
  public func tell(_ alerts: [SourceAlert]) async {
    guard !alerts.isEmpty else { return }
    for alert in alerts {
      logger.warning(
        "source \(alert.kind.rawValue)",
        metadata: ["source": "\(alert.source)", "detail": "\(alert.detail ?? "")"])
    }
    guard let webhook = policy.webhook else { return }
    do {
      let json = try ModelJSON.encode(alerts.map(Message.init))
      try await HTTPTransport.with(policy, resolver: resolver) {
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
    var detail: String?

    init(_ alert: SourceAlert) {
      kind = alert.kind
      source = alert.source
      title = alert.title
      at = alert.at
      since = alert.since
      detail = alert.detail
    }
  }
}
