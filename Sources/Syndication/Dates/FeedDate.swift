import Foundation

/// Dates as feeds write them: RFC 3339 and W3C-DTF, RFC 822 and 2822 with
/// every part that may be missing, asctime, and the forms of German, Greek,
/// Hungarian, Korean and Japanese publishers.
public enum FeedDate {
  /// The moment meant; nil for what is no date, or a date that no calendar
  /// has. A time without zone is taken as UTC.
  public static func parse(_ text: String) -> Date? {
    var text = text.trimmingSpace()
    return text.withUTF8 { bytes in
      if bytes.count <= 100, let civil = isoDate(bytes) { return civil.date }
      guard bytes.count <= 100 else { return nil }
      var words = DateWords(tokens: DateToken.tokens(of: bytes))
      return words.civilDate()?.date
    }
  }

  // MARK: ISO 8601

  /// `2024`, `2024-05`, `2024-05-23`, `20240523`, `2024-144`, `2024-W21-4`,
  /// each with or without time and zone.
  private static func isoDate(_ bytes: UnsafeBufferPointer<UInt8>) -> CivilDate? {
    var cursor = DigitCursor(bytes)
    if cursor.peek == UInt8(ascii: "-"), bytes.count > 4 { return centuryLess(bytes) }
    guard let year = cursor.digits(4) else { return nil }
    var civil = CivilDate(year: year)
    if cursor.isAtEnd { return civil }
    if cursor.skip(UInt8(ascii: "-")) {
      if cursor.skip(UInt8(ascii: "W")) {
        guard let week = cursor.digits(2) else { return nil }
        let day = cursor.skip(UInt8(ascii: "-")) ? cursor.digits(1) ?? 1 : cursor.digits(1) ?? 1
        guard let found = weekDate(year: year, week: week, day: day) else { return nil }
        civil = found
      } else {
        guard let month = cursor.digits(upTo: 3) else { return nil }
        switch month.count {
        case 3:
          guard let found = ordinalDate(year: year, day: month.value) else { return nil }
          civil = found
        case 1, 2:
          civil.month = month.value
          if cursor.skip(UInt8(ascii: "-")) {
            guard let day = cursor.digits(upTo: 2) else { return nil }
            civil.day = day.value
          }
        default: return nil
        }
      }
    } else {
      let rest = cursor.digits(upTo: 4)
      switch rest?.count {
      case 4:
        civil.month = rest!.value / 100
        civil.day = rest!.value % 100
      case 3:
        guard let found = ordinalDate(year: year, day: rest!.value) else { return nil }
        civil = found
      case 2: civil.month = rest!.value
      default: return nil
      }
    }
    return time(&cursor, of: civil)
  }

  /// `-0312` is December 2003: the century is the current one, left out.
  private static func centuryLess(_ bytes: UnsafeBufferPointer<UInt8>) -> CivilDate? {
    var cursor = DigitCursor(bytes)
    guard cursor.skip(UInt8(ascii: "-")), let number = cursor.digits(upTo: 4), number.count == 4
    else { return nil }
    var civil = CivilDate(year: 2000 + number.value / 100, month: number.value % 100)
    if cursor.skip(UInt8(ascii: "-")), let day = cursor.digits(2) { civil.day = day }
    return time(&cursor, of: civil)
  }

  private static func time(_ cursor: inout DigitCursor, of date: CivilDate) -> CivilDate? {
    var civil = date
    cursor.skipSpace()
    if cursor.isAtEnd { return civil }
    if cursor.skip(UInt8(ascii: "T")) || cursor.skip(UInt8(ascii: "t")) { cursor.skipSpace() }
    if let hour = cursor.digits(upTo: 2) {
      civil.hour = hour.value
      let colon = cursor.skip(UInt8(ascii: ":"))
      if colon || (cursor.peek?.isASCIIDigit ?? false) {
        guard let minute = cursor.digits(upTo: 2) else { return nil }
        civil.minute = minute.value
        if cursor.skip(UInt8(ascii: ":")) || (!colon && (cursor.peek?.isASCIIDigit ?? false)) {
          guard let second = cursor.digits(upTo: 2) else { return nil }
          civil.second = second.value
          if cursor.skip(UInt8(ascii: ".")) || cursor.skip(UInt8(ascii: ",")) {
            civil.fraction = cursor.fraction()
          }
        }
      }
    }
    cursor.skipSpace()
    if cursor.isAtEnd { return civil }
    guard let offset = DateZone.offset(cursor.rest) else { return nil }
    civil.offset = offset
    return civil
  }

  private static func ordinalDate(year: Int, day: Int) -> CivilDate? {
    guard day >= 1, day <= (CivilDate.isLeap(year) ? 366 : 365) else { return nil }
    return CivilDate(daysSince1970: CivilDate.daysSince1970(year: year, month: 1, day: day))
  }

  private static func weekDate(year: Int, week: Int, day: Int) -> CivilDate? {
    guard (1...53).contains(week), (1...7).contains(day) else { return nil }
    // 4 January is always in week 1.
    let fourth = CivilDate(year: year, month: 1, day: 4)
    let monday =
      CivilDate.daysSince1970(year: year, month: 1, day: 4) - (fourth.weekday + 6) % 7
    return CivilDate(daysSince1970: monday + (week - 1) * 7 + day - 1)
  }
}

/// Reads digits from the front of bytes.
private struct DigitCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { position >= bytes.count }
  var peek: UInt8? { isAtEnd ? nil : bytes[position] }
  var rest: String { String(decoding: bytes[position...], as: UTF8.self) }

  mutating func skip(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    position += 1
    return true
  }

  mutating func skipSpace() {
    while let byte = peek, byte.isXMLSpace { position += 1 }
  }

  mutating func digits(_ count: Int) -> Int? {
    let start = position
    guard let number = digits(upTo: count), number.count == count else {
      position = start
      return nil
    }
    return number.value
  }

  mutating func digits(upTo limit: Int) -> (value: Int, count: Int)? {
    var value = 0
    var count = 0
    while count < limit, let byte = peek, byte.isASCIIDigit {
      value = value * 10 + Int(byte - 0x30)
      count += 1
      position += 1
    }
    return count == 0 ? nil : (value, count)
  }

  mutating func fraction() -> Double {
    var value = 0.0
    var scale = 0.1
    while let byte = peek, byte.isASCIIDigit {
      value += Double(byte - 0x30) * scale
      scale /= 10
      position += 1
    }
    return value
  }
}
