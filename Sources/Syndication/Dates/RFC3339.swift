import Foundation

/// Timestamps of Atom and JSON Feed (RFC 3339 §5.6).
public enum RFC3339 {
  /// `2024-05-23T12:05:00Z`: UTC, whole seconds.
  public static func string(from date: Date) -> String {
    let civil = CivilDate(utc: date)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(20)
    bytes.append(digits: civil.year, width: 4)
    bytes.append(UInt8(ascii: "-"))
    bytes.append(digits: civil.month, width: 2)
    bytes.append(UInt8(ascii: "-"))
    bytes.append(digits: civil.day, width: 2)
    bytes.append(UInt8(ascii: "T"))
    bytes.append(time: civil)
    bytes.append(UInt8(ascii: "Z"))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Reads a timestamp: date, time and offset, all of them; nil for anything
  /// else.
  public static func date(from text: String) -> Date? {
    var text = text
    return text.withUTF8 { CommonDate.timestamp($0)?.date }
  }
}

/// Timestamps of RSS (RFC 822 §5 with four-digit years).
public enum RFC822 {
  /// `Thu, 23 May 2024 12:05:00 GMT`.
  public static func string(from date: Date) -> String {
    let civil = CivilDate(utc: date)
    let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    var bytes: [UInt8] = []
    bytes.reserveCapacity(29)
    bytes.append(contentsOf: weekdays[civil.weekday].utf8)
    bytes.append(contentsOf: ", ".utf8)
    bytes.append(digits: civil.day, width: 2)
    bytes.append(UInt8(ascii: " "))
    bytes.append(contentsOf: months[civil.month - 1].utf8)
    bytes.append(UInt8(ascii: " "))
    bytes.append(digits: civil.year, width: 4)
    bytes.append(UInt8(ascii: " "))
    bytes.append(time: civil)
    bytes.append(contentsOf: " GMT".utf8)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension [UInt8] {
  fileprivate mutating func append(digits number: Int, width: Int) {
    var divisor = 1
    for _ in 1..<width { divisor *= 10 }
    while divisor > 0 {
      append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
      divisor /= 10
    }
  }

  /// `12:05:00`
  fileprivate mutating func append(time civil: CivilDate) {
    append(digits: civil.hour, width: 2)
    append(UInt8(ascii: ":"))
    append(digits: civil.minute, width: 2)
    append(UInt8(ascii: ":"))
    append(digits: civil.second, width: 2)
  }
}
