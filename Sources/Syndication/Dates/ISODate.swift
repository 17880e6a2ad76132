/// Dates as ISO 8601 and W3C-DTF write them, with or without time and zone:
/// `2024`, `2024-05`, `2024-05-23`, `20240523`, `2024-144`, `2024-W21-4`.
enum ISODate {
  static func civilDate(_ bytes: UnsafeBufferPointer<UInt8>) -> CivilDate? {
    var cursor = DateCursor(bytes)
    if bytes.count > 4, cursor.skip("-") { return centuryLess(cursor) }
    guard let year = cursor.number(digits: 4) else { return nil }
    if cursor.isAtEnd { return CivilDate(year: year) }
    let civil = cursor.skip("-") ? extended(&cursor, year) : basic(&cursor, year)
    return civil.flatMap { time(&cursor, of: $0) }
  }

  /// What follows `2024-`.
  private static func extended(_ cursor: inout DateCursor, _ year: Int) -> CivilDate? {
    if cursor.skip("W") { return week(&cursor, year) }
    guard let month = cursor.number(upTo: 3) else { return nil }
    if month.count == 3 { return ordinalDate(year: year, day: month.value) }
    guard cursor.skip("-") else { return CivilDate(year: year, month: month.value) }
    guard let day = cursor.number(upTo: 2) else { return nil }
    return CivilDate(year: year, month: month.value, day: day.value)
  }

  /// What follows `2024` where nothing separates the parts.
  private static func basic(_ cursor: inout DateCursor, _ year: Int) -> CivilDate? {
    if cursor.skip("W") { return week(&cursor, year) }
    guard let rest = cursor.number(upTo: 4) else { return nil }
    switch rest.count {
    case 4: return CivilDate(year: year, month: rest.value / 100, day: rest.value % 100)
    case 3: return ordinalDate(year: year, day: rest.value)
    case 2: return CivilDate(year: year, month: rest.value)
    default: return nil
    }
  }

  /// `-0312` is December 2003: the century is the current one, left out.
  private static func centuryLess(_ start: DateCursor) -> CivilDate? {
    var cursor = start
    guard let number = cursor.number(digits: 4) else { return nil }
    var civil = CivilDate(year: 2000 + number / 100, month: number % 100)
    if cursor.skip("-"), let day = cursor.number(digits: 2) { civil.day = day }
    return time(&cursor, of: civil)
  }

  private static func time(_ cursor: inout DateCursor, of date: CivilDate) -> CivilDate? {
    var civil = date
    cursor.skipBlanks()
    if cursor.isAtEnd { return civil }
    if cursor.skip("T") || cursor.skip("t") { cursor.skipBlanks() }
    if let hour = cursor.number(upTo: 2) {
      civil.hour = hour.value
      let colon = cursor.skip(":")
      if colon || cursor.peek.isASCIIDigit {
        guard let minute = cursor.number(upTo: 2) else { return nil }
        civil.minute = minute.value
        if cursor.skip(":") || (!colon && cursor.peek.isASCIIDigit) {
          guard let second = cursor.number(upTo: 2) else { return nil }
          civil.second = second.value
          if cursor.skip(".") || cursor.skip(",") { civil.fraction = cursor.fraction() }
        }
      }
    }
    cursor.skipBlanks()
    if cursor.isAtEnd { return civil }
    guard let offset = DateZone.offset(cursor.rest) else { return nil }
    civil.offset = offset
    return civil
  }

  private static func ordinalDate(year: Int, day: Int) -> CivilDate? {
    guard day >= 1, day <= (CivilDate.isLeap(year) ? 366 : 365) else { return nil }
    let first = CivilDate.daysSince1970(year: year, month: 1, day: 1)
    return CivilDate(daysSince1970: first + day - 1)
  }

  /// What follows `2024-W`.
  private static func week(_ cursor: inout DateCursor, _ year: Int) -> CivilDate? {
    guard let week = cursor.number(digits: 2) else { return nil }
    _ = cursor.skip("-")
    let day = cursor.number(digits: 1) ?? 1
    guard week >= 1, week <= weeks(in: year), (1...7).contains(day) else { return nil }
    return CivilDate(daysSince1970: firstMonday(of: year) + (week - 1) * 7 + day - 1)
  }

  /// The Monday of week 1, the one with 4 January in it, in days since 1970.
  private static func firstMonday(of year: Int) -> Int {
    let fourth = CivilDate(year: year, month: 1, day: 4)
    return CivilDate.daysSince1970(year: year, month: 1, day: 4) - (fourth.weekday + 6) % 7
  }

  private static func weeks(in year: Int) -> Int {
    (firstMonday(of: year + 1) - firstMonday(of: year)) / 7
  }
}
