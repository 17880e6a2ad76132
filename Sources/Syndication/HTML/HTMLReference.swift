/// Character references as HTML reads them (HTML Standard §13.2.5.72 on).
enum HTMLReference {
  /// What the `&` at `start` begins, and where that ends; nil where it only
  /// means itself. In attributes a name without `;` is none where the value
  /// goes on like a query.
  static func scalar(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, inAttribute: Bool
  ) -> (scalar: Unicode.Scalar, end: Int)? {
    guard start + 1 < bytes.count else { return nil }
    if bytes[start + 1] == UInt8(ascii: "#") { return number(bytes, at: start + 2) }
    var end = start + 1
    while end < bytes.count, end - start <= HTMLName.maximumLength,
      bytes[end].isASCIIAlphanumeric
    {
      end += 1
    }
    if end < bytes.count, bytes[end] == UInt8(ascii: ";"),
      let scalar = HTMLEntity.scalar(named: bytes[start + 1, end], hasSemicolon: true)
    {
      return (scalar, end + 1)
    }
    // The longest name counts.
    end = min(end, start + 1 + HTMLEntity.longestFreeName)
    while end > start + 2 {
      if let scalar = HTMLEntity.scalar(named: bytes[start + 1, end], hasSemicolon: false) {
        let next = end < bytes.count ? bytes[end] : 0
        if inAttribute, next == UInt8(ascii: "=") || next.isASCIIAlphanumeric { return nil }
        return (scalar, end)
      }
      end -= 1
    }
    return nil
  }

  private static func number(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (scalar: Unicode.Scalar, end: Int)? {
    var cursor = start
    let isHexadecimal = cursor < bytes.count && bytes[cursor] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { cursor += 1 }
    let digits = cursor
    var value: UInt32 = 0
    while cursor < bytes.count, let digit = digit(bytes[cursor], isHexadecimal) {
      value = min(value &* (isHexadecimal ? 16 : 10) &+ digit, 0x11_0000)
      cursor += 1
    }
    guard cursor > digits else { return nil }
    if cursor < bytes.count, bytes[cursor] == UInt8(ascii: ";") { cursor += 1 }
    guard let scalar = HTMLEntity.scalar(value), scalar.isAllowedInXML else {
      return ("\u{FFFD}", cursor)
    }
    return (scalar, cursor)
  }

  private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
    if byte.isASCIIDigit { return UInt32(byte - 0x30) }
    let letter = (byte | 0x20) &- 0x61
    return isHexadecimal && letter < 6 ? UInt32(letter) + 10 : nil
  }

  /// The character as text has it.
  static func withBytes(
    of scalar: Unicode.Scalar, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4) { buffer in
      let (_, count) = buffer.initialize(from: UTF8.encode(scalar)!)
      body(UnsafeBufferPointer(rebasing: buffer[..<count]))
    }
  }

  /// Whether a number stands for a character that could stand for itself.
  /// Publishers hide mail addresses so from those who collect them
  /// (WordPress's `antispambot`), and what is hidden stays hidden.
  static func hides(_ scalar: Unicode.Scalar, _ reference: UnsafeBufferPointer<UInt8>) -> Bool {
    guard reference[1] == UInt8(ascii: "#"), 0x21...0x7E ~= scalar.value else { return false }
    switch scalar {
    case "&", "<", ">", "\"", "'": return false
    default: return true
    }
  }

  /// Appends a number as XML wants it: with a small `x` and its `;`; and
  /// without noughts before it.
  static func append(number reference: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    let isHexadecimal = reference[2] | 0x20 == UInt8(ascii: "x")
    output.append(isHexadecimal ? "&#x" : "&#")
    let digits = reference[(isHexadecimal ? 3 : 2)...].drop { $0 == UInt8(ascii: "0") }
    output.append(contentsOf: digits)
    if digits.last != UInt8(ascii: ";") { output.append(UInt8(ascii: ";")) }
  }

  /// Appends a value with its references replaced.
  static func decode(_ value: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    var cursor = 0
    while cursor < value.count {
      let next = value.first(UInt8(ascii: "&"), from: cursor, to: value.count)
      output.append(contentsOf: UnsafeBufferPointer(rebasing: value[cursor..<next]))
      guard next < value.count else { return }
      if let (scalar, end) = scalar(value, at: next, inAttribute: true) {
        output.append(contentsOf: UTF8.encode(scalar)!)
        cursor = end
      } else {
        output.append(UInt8(ascii: "&"))
        cursor = next + 1
      }
    }
  }
}
