/// Reads the parts of a date from the front of bytes. Each read that finds
/// something else leaves the cursor where it was.
struct DateCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { position >= bytes.count }
  /// The next byte; zero at the end.
  var peek: UInt8 { isAtEnd ? 0 : bytes[position] }
  var rest: String { String(decoding: bytes[position...], as: UTF8.self) }

  @inline(__always)
  mutating func skip(_ byte: Unicode.Scalar) -> Bool {
    guard !isAtEnd, bytes[position] == UInt8(ascii: byte) else { return false }
    position += 1
    return true
  }

  mutating func skipBlanks() {
    while !isAtEnd, bytes[position].isXMLSpace { position += 1 }
  }

  /// White space or one hyphen, as between the parts of `23 May 2024` and
  /// `23-May-2024`.
  mutating func separator() -> Bool {
    let start = position
    skipBlanks()
    return position > start || skip("-")
  }

  /// 1 or -1.
  mutating func sign() -> Int? { skip("+") ? 1 : skip("-") ? -1 : nil }

  /// A number of exactly so many digits.
  @inline(__always)
  mutating func number(digits: Int) -> Int? {
    guard position + digits <= bytes.count else { return nil }
    var value = 0
    for index in position..<position + digits {
      guard bytes[index].isASCIIDigit else { return nil }
      value = value * 10 + Int(bytes[index] - 0x30)
    }
    position += digits
    return value
  }

  /// A number of as many digits as there are, up to a limit.
  mutating func number(upTo limit: Int) -> (value: Int, count: Int)? {
    var value = 0
    var count = 0
    while count < limit, peek.isASCIIDigit {
      value = value * 10 + Int(peek - 0x30)
      count += 1
      position += 1
    }
    return count == 0 ? nil : (value, count)
  }

  /// So many letters of ASCII in lower case, as one number; zero where there
  /// are fewer, or more.
  mutating func letters(_ count: Int) -> UInt32 {
    guard position + count <= bytes.count else { return 0 }
    var key: UInt32 = 0
    for index in position..<position + count {
      guard bytes[index].isASCIILetter else { return 0 }
      key = key << 8 | UInt32(bytes[index] | 0x20)
    }
    let end = position + count
    guard end == bytes.count || !(bytes[end].isASCIILetter || bytes[end] >= 0x80) else { return 0 }
    position = end
    return key
  }

  /// The digits behind a decimal point.
  mutating func fraction() -> Double {
    var value = 0.0
    var scale = 1.0
    while peek.isASCIIDigit {
      if scale < 1e15 {
        value = value * 10 + Double(peek - 0x30)
        scale *= 10
      }
      position += 1
    }
    return value / scale
  }
}
