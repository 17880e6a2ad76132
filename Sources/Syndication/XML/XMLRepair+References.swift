extension XMLRepair {
  /// The longest reference looked for, in bytes; HTML's names are shorter.
  private static let longestReference = 34
  /// The references of XML itself (XML 1.0 §4.6).
  private static let predefined = ["amp", "lt", "gt", "quot", "apos"].map { Array($0.utf8) }

  /// Passes a reference on, or mends it; nil where its end is not there yet.
  mutating func reference(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, final: Bool
  ) -> Int? {
    let limit = min(bytes.count, start + Self.longestReference)
    var end = start + 1
    while end < limit, bytes[end].isASCIIAlphanumeric || (end == start + 1 && bytes[end] == 0x23) {
      end += 1
    }
    if end == limit, limit == bytes.count, !final { return nil }
    guard end < limit, bytes[end] == 0x3B, end > start + 1 else {
      return escapeAmpersand(start, in: bytes)
    }
    let name = bytes[start + 1..<end]
    if name.first == 0x23 {
      return numericReference(bytes, at: start, end: end)
    }
    if Self.predefined.contains(where: { name.elementsEqual($0) }) {
      copy(bytes, start..<end + 1)
      return end + 1
    }
    if let character = HTMLEntity.character(named: name) {
      output.append(contentsOf: String(character).utf8)
      return end + 1
    }
    return escapeAmpersand(start, in: bytes)
  }

  private mutating func numericReference(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, end: Int
  ) -> Int? {
    let digits = bytes[start + 2..<end]
    let isHex = digits.first.map { $0 | 0x20 == 0x78 } ?? false
    let text = String(decoding: isHex ? digits.dropFirst() : digits, as: UTF8.self)
    guard !text.isEmpty, let number = UInt32(text, radix: isHex ? 16 : 10) else {
      return escapeAmpersand(start, in: bytes)
    }
    if let scalar = HTMLEntity.scalar(number), scalar.isAllowedInXML {
      if scalar.value == number && scalar.value != 0xA0 || scalar.value < 0x80 {
        // Markup characters must stay references.
        output.append(contentsOf: "&#\(scalar.value);".utf8)
      } else {
        output.append(contentsOf: String(Character(scalar)).utf8)
      }
    } else {
      report(
        .controlCharacter, at: start, in: bytes,
        "“&#\(text);” is no character that XML allows; it was left out")
    }
    return end + 1
  }
}
