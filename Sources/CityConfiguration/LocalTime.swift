import Foundation

/// Dates as people in one place read and write them.
public struct LocalTime: Sendable, Hashable {
  public let timeZone: TimeZone
  /// A language tag (BCP 47).
  public let language: String
  private let calendar: Calendar

  public init(timeZone: TimeZone, language: String) {
    self.timeZone = timeZone
    self.language = language
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = timeZone
    self.calendar = calendar
  }

  /// `23. Mai 2024, 14:05 Uhr`.
  public func text(_ date: Date) -> String {
    guard isGerman else {
      return date.formatted(style(date: .long, time: .shortened))
    }
    return "\(dayText(date)), \(clockText(date))"
  }

  /// `23. Mai 2024`.
  public func dayText(_ date: Date) -> String {
    guard isGerman else { return date.formatted(style(date: .long, time: .omitted)) }
    return verbatim("\(day: .defaultDigits). \(month: .wide) \(year: .defaultDigits)", date)
  }

  /// `Mai 2024`.
  public func monthText(_ date: Date) -> String {
    verbatim("\(month: .wide) \(year: .defaultDigits)", date)
  }

  /// `14. September 2024, 18:00 Uhr bis 23:30 Uhr`; without `end`, or where
  /// it is `start`, the beginning alone.
  public func period(_ start: Date, to end: Date?) -> String {
    guard let end, end != start else { return moment(start) }
    let isSameDay = day(of: end) == day(of: start)
    return moment(start) + (isGerman ? " bis " : " to ")
      + (isSameDay ? clockText(end) : moment(end))
  }

  /// The moment of a date and time on the wall; nil where the calendar has
  /// no such date. An hour that is left out in spring counts as the next
  /// one, an hour that comes twice in autumn is the first.
  public func date(
    year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0
  ) -> Date? {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    let wanted = DateComponents(year: year, month: month, day: day)
    guard let start = calendar.date(from: wanted), self.day(of: start) == wanted else {
      return nil
    }
    return calendar.date(
      from: DateComponents(year: year, month: month, day: day, hour: hour, minute: minute))
  }

  /// Year, month and day at this place.
  public func day(of date: Date) -> DateComponents {
    calendar.dateComponents([.year, .month, .day], from: date)
  }

  /// The same time on the wall so many days later.
  public func date(_ date: Date, plusDays days: Int) -> Date {
    calendar.date(byAdding: .day, value: days, to: date) ?? date
  }

  /// The day alone where the time is midnight, else day and time.
  public func moment(_ date: Date) -> String {
    let clock = calendar.dateComponents([.hour, .minute], from: date)
    return clock.hour == 0 && clock.minute == 0 ? dayText(date) : text(date)
  }

  /// `14:05 Uhr`, or as the language writes it.
  public func clockText(_ date: Date) -> String {
    guard isGerman else { return date.formatted(style(date: .omitted, time: .shortened)) }
    let clock: Date.FormatString =
      "\(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits)"
    return verbatim(clock, date) + " Uhr"
  }

  private var isGerman: Bool { language.lowercased().split(separator: "-").first == "de" }

  private func style(
    date: Date.FormatStyle.DateStyle, time: Date.FormatStyle.TimeStyle
  ) -> Date.FormatStyle {
    Date.FormatStyle(
      date: date, time: time, locale: Locale(identifier: language), calendar: calendar,
      timeZone: timeZone)
  }

  private func verbatim(_ format: Date.FormatString, _ date: Date) -> String {
    date.formatted(
      Date.VerbatimFormatStyle(
        format: format, locale: Locale(identifier: language), timeZone: timeZone,
        calendar: calendar))
  }
}
