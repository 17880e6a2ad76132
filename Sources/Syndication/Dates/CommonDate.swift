/// The two forms in which nearly every feed writes its dates, read from
/// bytes without allocating: `2024-05-23T14:05:33+02:00` (RFC 3339 §5.6) and
/// `Thu, 23 May 2024 14:05:33 +0200` (RFC 822 §5).
enum CommonDate {
  /// What the form says, whether or not the calendar has such a date; nil
  /// for any other form.
  static func civilDate(_ bytes: UnsafeBufferPointer<UInt8>) -> CivilDate? {
    guard bytes.count >= 14, bytes.count <= 40 else { return nil }
    return bytes[4] == UInt8(ascii: "-") && bytes[0].isASCIIDigit
      ? timestamp(bytes) : messageDate(bytes)
  }

  // MARK: RFC 3339

  static func timestamp(_ bytes: UnsafeBufferPointer<UInt8>) -> CivilDate? {
    var cursor = DateCursor(bytes)
    guard let year = cursor.number(digits: 4), cursor.skip("-"),
      let month = cursor.number(digits: 2), cursor.skip("-"),
      let day = cursor.number(digits: 2), cursor.skip("T"),
      let hour = cursor.number(digits: 2), cursor.skip(":"),
      let minute = cursor.number(digits: 2), cursor.skip(":"),
      let second = cursor.number(digits: 2)
    else { return nil }
    var civil = CivilDate(
      year: year, month: month, day: day, hour: hour, minute: minute, second: second)
    if cursor.skip(".") {
      guard cursor.peek.isASCIIDigit else { return nil }
      civil.fraction = cursor.fraction()
    }
    if cursor.skip("Z") { return cursor.isAtEnd ? civil : nil }
    guard let sign = cursor.sign(), let hours = cursor.number(digits: 2), cursor.skip(":"),
      let minutes = cursor.number(digits: 2), cursor.isAtEnd, hours < 24, minutes < 60
    else { return nil }
    civil.offset = sign * (hours * 3600 + minutes * 60)
    return civil
  }

  // MARK: RFC 822

  /// With the four-digit years of RFC 1123 §5.2.14, or two digits; weekday,
  /// seconds and zone may be missing.
  private static func messageDate(_ bytes: UnsafeBufferPointer<UInt8>) -> CivilDate? {
    var cursor = DateCursor(bytes)
    if !cursor.peek.isASCIIDigit {
      guard isWeekday(cursor.letters(3)) else { return nil }
      _ = cursor.skip(",")
    }
    cursor.skipBlanks()
    guard let day = cursor.number(digits: 2) ?? cursor.number(digits: 1), cursor.separator(),
      let month = month(cursor.letters(3)), cursor.separator()
    else { return nil }
    var civil = CivilDate(year: 0, month: month, day: day)
    if let year = cursor.number(digits: 4) {
      civil.year = year
    } else if let year = cursor.number(digits: 2) {
      civil.year = CivilDate.fullYear(year, digits: 2)
    } else {
      return nil
    }
    guard cursor.separator(), let hour = cursor.number(digits: 2), cursor.skip(":"),
      let minute = cursor.number(digits: 2)
    else { return nil }
    civil.hour = hour
    civil.minute = minute
    if cursor.skip(":") {
      guard let second = cursor.number(digits: 2) else { return nil }
      civil.second = second
    }
    cursor.skipBlanks()
    guard let offset = zone(&cursor), cursor.isAtEnd else { return nil }
    civil.offset = offset
    return civil
  }

  /// Seconds east of UTC: `+0200`, or a name of RFC 822 §5.1; nil for any
  /// other name.
  private static func zone(_ cursor: inout DateCursor) -> Int? {
    if cursor.isAtEnd || cursor.skip("Z") { return 0 }
    if let sign = cursor.sign() {
      guard let number = cursor.number(digits: 4), number < 2400, number % 100 < 60 else {
        return nil
      }
      return sign * (number / 100 * 3600 + number % 100 * 60)
    }
    switch cursor.letters(3) {
    case key("gmt"), key("utc"): return 0
    case key("edt"): return -4 * 3600
    case key("est"), key("cdt"): return -5 * 3600
    case key("cst"), key("mdt"): return -6 * 3600
    case key("mst"), key("pdt"): return -7 * 3600
    case key("pst"): return -8 * 3600
    default: return nil
    }
  }

  private static func isWeekday(_ letters: UInt32) -> Bool {
    switch letters {
    case key("mon"), key("tue"), key("wed"), key("thu"), key("fri"), key("sat"), key("sun"): true
    default: false
    }
  }

  private static func month(_ letters: UInt32) -> Int? {
    switch letters {
    case key("jan"): 1
    case key("feb"): 2
    case key("mar"): 3
    case key("apr"): 4
    case key("may"): 5
    case key("jun"): 6
    case key("jul"): 7
    case key("aug"): 8
    case key("sep"): 9
    case key("oct"): 10
    case key("nov"): 11
    case key("dec"): 12
    default: nil
    }
  }

  /// Three letters as one number, as `DateCursor.letters` gives them.
  @inline(__always)
  private static func key(_ name: StaticString) -> UInt32 {
    let bytes = name.utf8Start
    return UInt32(bytes[0]) << 16 | UInt32(bytes[1]) << 8 | UInt32(bytes[2])
  }
}
