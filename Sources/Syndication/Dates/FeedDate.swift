import Foundation

/// Dates as feeds write them: RFC 3339 and W3C-DTF, RFC 822 and 2822 with
/// every part that may be missing, asctime, and the forms of German, Greek,
/// Hungarian, Korean and Japanese publishers.
public enum FeedDate {
  /// The longest text that is looked at, in bytes.
  private static let longest = 100

  /// The moment meant; nil for what is no date, or a date that no calendar
  /// has. A time without zone is taken as UTC.
  public static func parse(_ text: String) -> Date? {
    var text = text
    return text.withUTF8 { parse($0) }
  }

  /// The same from UTF-8. The common forms allocate nothing.
  static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> Date? {
    let bytes = bytes.trimmed
    guard bytes.count <= longest else { return nil }
    if let civil = CommonDate.civilDate(bytes) { return civil.date }
    if let civil = ISODate.civilDate(bytes) { return civil.date }
    var words = DateWords(tokens: DateToken.tokens(of: bytes))
    return words.civilDate()?.date
  }
}
