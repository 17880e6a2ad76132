import Foundation
import Syndication

/// A line of a message's header (RFC 5322 §2.2).
enum HeaderField {
  /// How long a line should be at most (§2.1.1).
  private static let width = 78

  /// Folded between words where it is too long and not folded already.
  static func line(_ name: String, _ value: String) -> String {
    var lines = ["\(name):"]
    guard !value.contains("\r\n") else { return lines[0] + " " + value }
    for word in value.split(separator: " ") {
      let last = lines.count - 1
      let isTooLong = lines[last].count + 1 + word.count > width
      // The first word stays beside the name.
      if isTooLong, lines[last].contains(" ") {
        lines.append(" " + word)
      } else {
        lines[last] += " " + word
      }
    }
    return lines.joined(separator: "\r\n")
  }
}

/// Dates of messages (RFC 5322 §3.3).
enum MailDate {
  /// `Thu, 23 May 2024 12:05:00 +0000`; `GMT` is a form of old.
  static func string(from date: Date) -> String {
    RFC822.string(from: date).replacing(" GMT", with: " +0000")
  }
}
