/// The characters that HTML's references mean.
enum HTMLEntity {
  private struct Named {
    var scalar: Unicode.Scalar
    var needsSemicolon: Bool
  }

  /// Names are compared with their case.
  private static let names: HTMLNameMap<Named> = {
    var entries: [(HTMLName, Named)] = []
    let text = HTMLCharacterNames.text
    let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    for entry in bytes.split(separator: UInt8(ascii: " ")) {
      guard let sign = entry.firstIndex(of: UInt8(ascii: "=")),
        let value = UInt32(String(decoding: entry[(sign + 1)...], as: UTF8.self), radix: 16),
        let scalar = Unicode.Scalar(value)
      else { preconditionFailure("a character's names must end with its number") }
      for name in entry[..<sign].split(separator: UInt8(ascii: ",")) {
        let isFree = name.last == UInt8(ascii: "*")
        let letters = UnsafeBufferPointer(rebasing: isFree ? name.dropLast() : name)
        guard let key = HTMLName(letters, caseSensitive: true) else {
          preconditionFailure("a character's name must be short")
        }
        entries.append((key, Named(scalar: scalar, needsSemicolon: !isFree)))
      }
    }
    return HTMLNameMap(entries)
  }()

  /// The longest name that needs no semicolon: `Aacute` and its like.
  static let longestFreeName = 6

  /// What HTML means by a name such as `uuml`; nil for one that it does not
  /// know, or not without the semicolon behind it.
  static func scalar(
    named name: UnsafeBufferPointer<UInt8>, hasSemicolon: Bool
  ) -> Unicode.Scalar? {
    guard let key = HTMLName(name, caseSensitive: true), let found = names[key],
      hasSemicolon || !found.needsSemicolon
    else { return nil }
    return found.scalar
  }

  /// What a feed in XML means by a name: as the document type of RSS 0.91
  /// declares it after HTML 4, which had other angle brackets.
  static func scalar(named name: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
    if name.count == 4 {
      if name.has("lang", at: 0) { return "\u{2329}" }
      if name.has("rang", at: 0) { return "\u{232A}" }
    }
    return scalar(named: name, hasSemicolon: true)
  }

  /// The scalar of a numeric reference. Numbers 128 to 159 mean the
  /// characters of windows-1252 (HTML Standard §13.2.5.80).
  static func scalar(_ number: UInt32) -> Unicode.Scalar? {
    UInt8(exactly: number).map(Windows1252.scalar(of:)) ?? Unicode.Scalar(number)
  }
}

/// The upper part of windows-1252 where it differs from ISO-8859-1
/// (WHATWG Encoding Standard, index windows-1252).
enum Windows1252 {
  /// The scalars of the bytes 0x80 to 0x9F.
  static let scalars: [UInt32] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
  ]

  /// The character of a byte. Five have none and stay the control characters
  /// they are, which XML allows: text that was encoded twice in UTF-8 needs
  /// them to be mended (XML 1.0 §2.2).
  static func scalar(of byte: UInt8) -> Unicode.Scalar {
    guard 0x80...0x9F ~= byte else { return Unicode.Scalar(byte) }
    return Unicode.Scalar(scalars[Int(byte) - 0x80]) ?? Unicode.Scalar(byte)
  }
}

extension Unicode.Scalar {
  /// Whether XML 1.0 §2.2 allows the character in a document.
  var isAllowedInXML: Bool {
    switch value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
