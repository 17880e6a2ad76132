import Syndication

/// Reads how partners' feeds are fetched.
struct FetchingReader {
  let problems: ProblemList

  private static let keys = [
    "interval", "minimumInterval", "maximumInterval", "connectTimeout", "requestTimeout",
    "maximumSize", "redirects", "concurrency", "networks", "ports", "webhook",
  ]

  func policy(_ fields: Fields, contact: String) -> FetchPolicy {
    var policy = FetchPolicy(contact: contact)
    guard let fetching = fields.mapping("fetching", allowed: Self.keys) else { return policy }
    func set(_ path: WritableKeyPath<FetchPolicy, Int>, _ key: String, unit: Int = 1) {
      // No setting needs more than a year or a terabyte.
      if let count = fetching.count(key) { policy[keyPath: path] = min(count, 1 << 20) * unit }
    }
    set(\.interval, "interval", unit: 60)
    set(\.minimumInterval, "minimumInterval", unit: 60)
    set(\.maximumInterval, "maximumInterval", unit: 60)
    set(\.connectTimeout, "connectTimeout")
    set(\.requestTimeout, "requestTimeout")
    set(\.maximumSize, "maximumSize", unit: 1024 * 1024)
    set(\.maximumRedirects, "redirects")
    set(\.concurrency, "concurrency")
    if policy.minimumInterval > policy.maximumInterval {
      problems.add(.badIntervals, line: fetching.line(of: "minimumInterval"))
    }
    policy.networks = fetching.texts("networks").compactMap { text in
      if let network = IPNetwork(text) { return network }
      problems.add(.badNetwork(text), line: fetching.line(of: "networks"))
      return nil
    }
    for text in fetching.texts("ports") {
      if let port = Int(text), 1...65_535 ~= port {
        policy.ports.insert(port)
      } else {
        problems.add(.badPort(text), line: fetching.line(of: "ports"))
      }
    }
    if let webhook = fetching.text("webhook") {
      if URI.isWebAddress(webhook) {
        policy.webhook = webhook
      } else {
        problems.add(.badWebhook(webhook), line: fetching.line(of: "webhook"))
      }
    }
    return policy
  }
}
