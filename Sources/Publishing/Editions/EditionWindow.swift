import CityConfiguration
import Foundation
import Storage

extension Edition.Window {
  /// The week (from Monday, ISO 8601), month or quarter that holds a moment,
  /// as the calendar on the wall in this time zone has it.
  public init(_ period: Edition.Period, containing moment: Date, in timeZone: TimeZone) {
    let calendar = Self.calendar(timeZone)
    var first = calendar.dateComponents([.year, .month], from: moment)
    var length = DateComponents(month: 1)
    switch period {
    case .week:
      first = calendar.dateComponents([.yearForWeekOfYear, .weekOfYear], from: moment)
      length = DateComponents(day: 7)
    case .month: break
    case .quarter:
      first.month = ((first.month ?? 1) - 1) / 3 * 3 + 1
      length = DateComponents(month: 3)
    }
    // The calendar has no gap as long as any of these.
    let start = calendar.date(from: first) ?? moment
    self.init(period, start: start, end: calendar.date(byAdding: length, to: start) ?? start)
  }

  /// The last one that is over at a moment.
  public init(_ period: Edition.Period, endedBy moment: Date, in timeZone: TimeZone) {
    let present = Self(period, containing: moment, in: timeZone)
    self.init(period, containing: present.start.addingTimeInterval(-1), in: timeZone)
  }

  /// `Woche 41/2024`, `Oktober 2024`, `4. Quartal 2024`.
  public func name(_ time: LocalTime, _ words: Wording) -> String {
    let calendar = Self.calendar(time.timeZone)
    let date = calendar.dateComponents(
      [.year, .month, .yearForWeekOfYear, .weekOfYear], from: start)
    switch period {
    case .week:
      return words(de: "Woche", en: "Week")
        + " \(date.weekOfYear ?? 0)/\(date.yearForWeekOfYear ?? 0)"
    case .month: return time.monthText(start)
    case .quarter:
      let number = ((date.month ?? 1) + 2) / 3
      return words(
        de: "\(number). Quartal \(date.year ?? 0)", en: "Quarter \(number), \(date.year ?? 0)")
    }
  }

  private static func calendar(_ timeZone: TimeZone) -> Calendar {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = timeZone
    return calendar
  }
}
