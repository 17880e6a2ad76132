/// Finds the bytes that mean something to markup, eight at a time.
enum ByteScan {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// The first `<` or `&` from `start` on, or the end.
  @inline(__always)
  static func markup(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    first(
      bytes, from: start, word: { equal($0, 0x3C) | equal($0, 0x26) },
      byte: { $0 == 0x3C || $0 == 0x26 })
  }

  /// The first byte that cannot stand for itself in text, or the end.
  @inline(__always)
  static func escapedInText(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    // `<` and `>` differ in one bit.
    first(
      bytes, from: start, word: { equal($0 | ones &* 2, 0x3E) | equal($0, 0x26) },
      byte: { $0 | 2 == 0x3E || $0 == 0x26 })
  }

  /// The first byte that cannot stand for itself in a value in double
  /// quotes, or the end.
  @inline(__always)
  static func escapedInValue(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    // So do `"` and `&`.
    first(
      bytes, from: start, word: { equal($0 | ones &* 2, 0x3E) | equal($0 | ones &* 4, 0x26) },
      byte: { $0 | 2 == 0x3E || $0 | 4 == 0x26 })
  }

  /// Where the first character begins that XML forbids: a control character,
  /// U+FFFE or U+FFFF (XML 1.0 §2.2); or the end.
  static func forbidden(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Int {
    var cursor = start
    while true {
      cursor = first(
        bytes, from: cursor,
        word: { ($0 &- ones &* 0x20) & ~$0 & highs | equal($0, 0xEF) },
        byte: { $0 < 0x20 || $0 == 0xEF })
      guard cursor < bytes.count else { return cursor }
      if bytes[cursor] == 0xEF {
        if cursor + 2 < bytes.count, bytes[cursor + 1] == 0xBF, bytes[cursor + 2] | 1 == 0xBF {
          return cursor
        }
      } else if !bytes[cursor].isXMLSpace {
        return cursor
      }
      cursor += 1
    }
  }

  /// The high bit of each byte that equals `needle`; exact up to the first.
  @inline(__always)
  private static func equal(_ word: UInt64, _ needle: UInt8) -> UInt64 {
    let difference = word ^ (ones &* UInt64(needle))
    return (difference &- ones) & ~difference & highs
  }

  @inline(__always)
  private static func first(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, word: (UInt64) -> UInt64,
    byte: (UInt8) -> Bool
  ) -> Int {
    var cursor = start
    guard let base = bytes.baseAddress else { return bytes.count }
    while cursor &+ 8 <= bytes.count {
      let value = UnsafeRawPointer(base + cursor).loadUnaligned(as: UInt64.self)
      let found = word(UInt64(littleEndian: value))
      if found != 0 { return cursor &+ found.trailingZeroBitCount / 8 }
      cursor &+= 8
    }
    while cursor < bytes.count, !byte(base[cursor]) { cursor &+= 1 }
    return cursor
  }
}
