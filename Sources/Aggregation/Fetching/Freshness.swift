import Foundation
import Syndication

/// What the headers of an answer say of the time until the next question.
enum Freshness {
  /// For how many seconds the answer is fresh: `max-age`, else `Expires`
  /// (RFC 9111 §4.2.1), less its `Age`; nil where nothing is said.
  static func seconds(_ headers: [String: String], at now: Date) -> Int? {
    let age = max(0, headers["age"].flatMap { Int($0) } ?? 0)
    if let control = headers["cache-control"] {
      let directives = control.lowercased().split(separator: ",").map { $0.trimmed }
      if directives.contains("no-cache") || directives.contains("no-store") { return nil }
      for directive in directives where directive.hasPrefix("max-age=") {
        let value = directive.dropFirst(8).filter { $0 != "\"" }
        return Int(value).map { max(0, max(0, $0) - age) }
      }
    }
    guard let expires = headers["expires"].flatMap(FeedDate.parse) else { return nil }
    // By the server's own clock, which may be wrong.
    let start = headers["date"].flatMap(FeedDate.parse) ?? now
    return max(0, Int(expires.timeIntervalSince(start)) - age)
  }

  /// Seconds or a date (RFC 9110 §10.2.3).
  static func retryAfter(_ headers: [String: String], at now: Date) -> Int? {
    guard let text = headers["retry-after"]?.trimmed else { return nil }
    if let seconds = Int(text) { return max(0, seconds) }
    return FeedDate.parse(text).map { max(0, Int($0.timeIntervalSince(now))) }
  }
}

extension StringProtocol {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}
