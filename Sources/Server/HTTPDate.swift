import Foundation
import Syndication

/// Dates of HTTP headers (RFC 9110 §5.6.7), which are those of RSS.
enum HTTPDate {
  static func string(from date: Date) -> String { RFC822.string(from: date) }
  static func date(from text: String) -> Date? { FeedDate.parse(text) }
}
