/// References to characters: `&amp;`, `&#228;`, `&#xE4;`, and HTML's names.
extension XMLScanner {
  private enum Reference {
    case scalar(Unicode.Scalar, end: Int)
    /// A number that means no character of XML.
    case forbidden(end: Int)
    /// A `&` that means itself.
    case none
  }

  /// The longest reference looked for, in bytes; HTML's names are shorter.
  private static var longestReference: Int { 34 }

  /// Resolves a reference in text; nil where its end is not there yet.
  mutating func textReference(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, final: Bool
  ) -> Int? {
    guard let reference = reference(bytes, at: start, final: final) else { return nil }
    switch reference {
    case .scalar(let scalar, let end):
      text.append(scalar)
      return end
    case .forbidden(let end): return end
    case .none:
      text.append(UInt8(ascii: "&"))
      return start + 1
    }
  }

  /// Passes a reference in an attribute on as libxml2 understands it; nil
  /// where its end is not there yet.
  mutating func attributeReference(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, final: Bool
  ) -> Int? {
    guard let reference = reference(bytes, at: start, final: final) else { return nil }
    switch reference {
    case .scalar(let scalar, let end):
      appendToValue(scalar)
      return end
    case .forbidden(let end): return end
    case .none:
      appendToValue("&amp;")
      return start + 1
    }
  }

  private mutating func reference(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, final: Bool
  ) -> Reference? {
    let limit = min(bytes.count, start + Self.longestReference)
    var end = start + 1
    if end < limit, bytes[end] == UInt8(ascii: "#") { end += 1 }
    while end < limit, bytes[end].isASCIIAlphanumeric { end += 1 }
    if end == limit, limit == bytes.count, !final { return nil }
    if end < limit, bytes[end] == UInt8(ascii: ";"), end > start + 1 {
      if bytes[start + 1] == UInt8(ascii: "#") {
        if let number = Self.number(bytes[start + 2, end]) {
          return numeric(number, at: start, end: end + 1)
        }
      } else if let scalar = Self.named(bytes[start + 1, end]) {
        return .scalar(scalar, end: end + 1)
      }
    }
    report(.bareAmpersand, at: start, "a “&” that begins no reference must be written “&amp;”")
    return Reference.none
  }

  private mutating func numeric(_ number: UInt32, at start: Int, end: Int) -> Reference {
    if let scalar = HTMLEntity.scalar(number), scalar.isAllowedInXML {
      return .scalar(scalar, end: end)
    }
    report(
      .controlCharacter, at: start,
      "“&#\(number);” is no character that XML allows; it was left out")
    return .forbidden(end: end)
  }

  /// The value of digits, or of `x` and hexadecimal digits.
  private static func number(_ digits: UnsafeBufferPointer<UInt8>) -> UInt32? {
    guard let first = digits.first else { return nil }
    let isHex = first | 0x20 == UInt8(ascii: "x")
    let digits = isHex ? digits[1, digits.count] : digits
    guard !digits.isEmpty else { return nil }
    var value: UInt32 = 0
    for digit in digits {
      let number: UInt32
      switch digit {
      case 0x30...0x39: number = UInt32(digit - 0x30)
      case 0x61...0x66 where isHex: number = UInt32(digit - 0x61 + 10)
      case 0x41...0x46 where isHex: number = UInt32(digit - 0x41 + 10)
      default: return nil
      }
      // No character is that large; the sum must not overflow.
      value = min(value * (isHex ? 16 : 10) + number, 0x110000)
    }
    return value
  }

  /// XML's own references, then HTML's.
  private static func named(_ name: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
    switch name.count {
    case 2:
      if name.has("lt", at: 0) { return "<" }
      if name.has("gt", at: 0) { return ">" }
    case 3: if name.has("amp", at: 0) { return "&" }
    case 4:
      if name.has("quot", at: 0) { return "\"" }
      if name.has("apos", at: 0) { return "'" }
    default: break
    }
    return HTMLEntity.scalar(named: name)
  }
}
