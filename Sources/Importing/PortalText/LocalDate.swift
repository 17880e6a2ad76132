import CityConfiguration
import Foundation

/// Reads dates as German offices write them.
struct LocalDate {
  let localTime: LocalTime

  /// Whether a line has the form of a date, possible or not.
  static func isShape(_ line: String) -> Bool { DateShape(line) != nil }

  /// The moment of such a line, midnight where it has no time.
  func date(_ text: String) -> Date? {
    guard let shape = DateShape(text) else { return nil }
    return localTime.date(
      year: shape.year, month: shape.month, day: shape.day, hour: shape.time?.hour ?? 0,
      minute: shape.time?.minute ?? 0)
  }

  /// The moment from which on something is over: the time given, or the end
  /// of the day.
  func end(_ text: String) -> Date? {
    guard let shape = DateShape(text), let date = date(text) else { return nil }
    return shape.time == nil ? localTime.date(date, plusDays: 1) : date
  }

  /// A date in the calendar: `14.09.2024`, `14.09.2024, 19:30 Uhr`,
  /// `14.09.2024, 11:00–18:00 Uhr`, `14.09.2024 bis 16.09.2024`. An end
  /// without a time is the last second of that day; a time that lies before
  /// the start is meant for the next morning.
  func span(_ text: String) -> (start: Date, end: Date?)? {
    guard let match = text.wholeMatch(of: Self.span),
      let start = date(match.1, match.2, match.3, match.4, match.5)
    else { return nil }
    guard match.6 != nil else { return (start, nil) }

    if let day = match.7, let month = match.8, let year = match.9 {
      guard let end = date(day, month, year, match.10, match.11) else { return nil }
      let isWholeDay = match.10 == nil
      let last = isWholeDay ? localTime.date(end, plusDays: 1).addingTimeInterval(-1) : end
      return last >= start ? (start, last) : nil
    }
    guard match.4 != nil, match.10 != nil,
      let end = date(match.1, match.2, match.3, match.10, match.11)
    else { return nil }
    return (start, end > start ? end : localTime.date(end, plusDays: 1))
  }

  private func date(
    _ day: Substring, _ month: Substring, _ year: Substring, _ hour: Substring?,
    _ minute: Substring?
  ) -> Date? {
    guard let day = Int(day), let month = Int(month), let year = Int(year) else { return nil }
    return localTime.date(
      year: year, month: month, day: day, hour: hour.flatMap { Int($0) } ?? 0,
      minute: minute.flatMap { Int($0) } ?? 0)
  }

  private typealias SpanOutput = (
    Substring, Substring, Substring, Substring, Substring?, Substring?, Substring?, Substring?,
    Substring?, Substring?, Substring?, Substring?
  )

  private static var span: Regex<SpanOutput> {
    #/
    ([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})
    (?: ,? \s* ([0-9]{1,2})[:.]([0-9]{2}) (?: \s* Uhr)? )?
    (
      \s* (?: – | - | bis ) \s*
      (?: ([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4}) (?: ,? \s* (?= [0-9]))? )?
      (?: ([0-9]{1,2})[:.]([0-9]{2}) (?: \s* Uhr)? )?
    )?
    /#
  }
}
