import Foundation

/// A date and time of day in the proleptic Gregorian calendar, with its
/// offset from UTC. Knows which dates exist and which do not.
struct CivilDate {
  var year: Int
  var month = 1
  var day = 1
  var hour = 0
  var minute = 0
  var second = 0
  /// A part of a second, 0 ..< 1.
  var fraction = 0.0
  /// Seconds east of UTC.
  var offset = 0

  /// The moment meant, or nil where the calendar has no such date. A leap
  /// second counts as the first second of the next minute.
  var date: Date? {
    guard (1...12).contains(month), day >= 1, day <= Self.days(inMonth: month, of: year),
      (0...9999).contains(year), (0...24).contains(hour), (0...59).contains(minute),
      (0...60).contains(second), hour < 24 || (minute == 0 && second == 0),
      abs(offset) < 24 * 3600
    else { return nil }
    let days = Self.daysSince1970(year: year, month: month, day: day)
    let seconds = days * 86_400 + hour * 3600 + minute * 60 + second - offset
    let moment = Double(seconds) + fraction
    // An offset can lead out of the years that can be written.
    guard moment >= Self.writable.lowerBound, moment < Self.writable.upperBound + 1 else {
      return nil
    }
    return Date(timeIntervalSince1970: moment)
  }

  init(
    year: Int, month: Int = 1, day: Int = 1, hour: Int = 0, minute: Int = 0, second: Int = 0,
    offset: Int = 0
  ) {
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
    self.offset = offset
  }

  /// The years 0 to 9999 in seconds since 1970: what RFC 3339 §1 can write.
  private static let writable = -62_167_219_200.0...253_402_300_799.0

  /// The moment as it is written in UTC; a part of a second is dropped. A
  /// moment outside of the years 0 to 9999 becomes the nearest inside.
  init(utc date: Date) {
    let interval = date.timeIntervalSince1970
    let bounded =
      interval.isNaN ? 0 : min(max(interval, Self.writable.lowerBound), Self.writable.upperBound)
    let seconds = Int(bounded.rounded(.down))
    let (days, time) = seconds.quotientAndFloorRemainder(dividingBy: 86_400)
    self.init(daysSince1970: days)
    hour = time / 3600
    minute = time % 3600 / 60
    second = time % 60
  }

  init(daysSince1970 days: Int) {
    // Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days
    let (era, dayOfEra) = (days + 719_468).quotientAndFloorRemainder(dividingBy: 146_097)
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shifted + 2) / 5 + 1
    month = shifted < 10 ? shifted + 3 : shifted - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// 0 is Sunday.
  var weekday: Int {
    let days = Self.daysSince1970(year: year, month: month, day: day)
    return (days + 4).quotientAndFloorRemainder(dividingBy: 7).remainder
  }

  /// RFC 2822 §4.3: two digits below 50 are of this century, three digits
  /// count from 1900.
  static func fullYear(_ number: Int, digits: Int) -> Int {
    switch digits {
    case 1, 2: number < 50 ? 2000 + number : 1900 + number
    case 3: 1900 + number
    default: number
    }
  }

  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
    // Hinnant, days_from_civil
    let shiftedYear = month <= 2 ? year - 1 : year
    let (era, yearOfEra) = shiftedYear.quotientAndFloorRemainder(dividingBy: 400)
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}

extension Int {
  /// Division that rounds towards minus infinity.
  fileprivate func quotientAndFloorRemainder(
    dividingBy divisor: Int
  ) -> (quotient: Int, remainder: Int) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
