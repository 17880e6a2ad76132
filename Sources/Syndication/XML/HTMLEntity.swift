import CLibXML2

/// The characters that HTML's references mean.
enum HTMLEntity {
  /// The character of a named reference such as `uuml`; nil for a name that
  /// HTML does not know.
  static func character(named name: Slice<UnsafeBufferPointer<UInt8>>) -> Character? {
    guard name.count < 32 else { return nil }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: name.count + 1) { buffer in
      _ = buffer.initialize(from: name)
      buffer[name.count] = 0
      guard let entity = htmlEntityLookup(buffer.baseAddress) else { return nil }
      return Unicode.Scalar(UInt32(entity.pointee.value)).map(Character.init)
    }
  }

  /// The scalar of a named reference such as `uuml`; nil for a name that
  /// HTML does not know.
  static func scalar(named name: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
    character(named: name[...])?.unicodeScalars.first
  }

  /// The scalar of a numeric reference. Numbers 128 to 159 mean the
  /// characters of windows-1252 (HTML Standard §13.2.5.80).
  static func scalar(_ number: UInt32) -> Unicode.Scalar? {
    if (0x80...0x9F).contains(number) {
      return Unicode.Scalar(Windows1252.scalars[Int(number - 0x80)])
    }
    return Unicode.Scalar(number)
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
