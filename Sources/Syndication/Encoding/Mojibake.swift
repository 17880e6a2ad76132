/// UTF-8 that was taken for windows-1252 and encoded once more: `Ã¼` where
/// `ü` was meant, `â€¦` for `…`.
enum Mojibake {
  /// The text that was meant; nil where the text means what it says.
  ///
  /// All characters must be of windows-1252, their bytes must be UTF-8 from
  /// the first to the last, and the characters that come out of scripts in
  /// common use: a text that says this by chance is hardly one of words.
  static func mended(_ text: String) -> String? {
    guard mayBegin(text) else { return nil }
    var bytes: [UInt8] = []
    // How many bytes the sequence that is open still needs.
    var missing = 0
    for scalar in text.unicodeScalars {
      guard let byte = Windows1252.byte(of: scalar) else { return nil }
      if missing > 0 {
        guard (0x80...0xBF).contains(byte) else { return nil }
        missing -= 1
      } else if byte >= 0x80 {
        guard let length = sequenceLength(byte) else { return nil }
        missing = length - 1
      }
      bytes.append(byte)
    }
    guard missing == 0 else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  /// Whether the first character beyond ASCII is one that `sequenceLength`
  /// knows, which tells nearly every text from one that was encoded twice.
  private static func mayBegin(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      let first = bytes.firstBeyondASCII
      guard first + 1 < bytes.count, bytes[first] == 0xC3 else { return false }
      // U+00C0 to U+00FF are C3 80 to C3 BF.
      return sequenceLength(bytes[first + 1] + 0x40) != nil
    }
  }

  /// The length that a first byte announces: of Latin, Greek and Cyrillic
  /// letters, of signs and East Asian characters, of emoji. Other alphabets
  /// begin with what French and German have at the end of words (`É`, `Ü`).
  private static func sequenceLength(_ first: UInt8) -> Int? {
    switch first {
    case 0xC2...0xC5, 0xCE...0xD1: 2
    case 0xE2...0xED, 0xEF: 3
    case 0xF0: 4
    default: nil
    }
  }
}

extension Windows1252 {
  /// The byte of a character; nil where the encoding has none. C1 control
  /// characters stand for their bytes, as ISO 8859-1 has them.
  fileprivate static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    if scalar.value <= 0xFF { return UInt8(scalar.value) }
    return scalars.firstIndex(of: scalar.value).map { UInt8($0 + 0x80) }
  }
}

extension Leaf {
  /// The content as human-readable text, mended where it was encoded twice.
  func mendedText(_ type: TextType? = nil) -> Text? { mended?.text(type) ?? text(type) }

  /// The same with its value mended; nil where it was not encoded twice.
  var mended: Leaf? {
    guard let value = Mojibake.mended(value) else { return nil }
    reader.report(
      .encodingMismatch, severity: .warning, "a text was encoded twice in UTF-8; it was mended")
    var leaf = self
    leaf.value = value
    return leaf
  }
}
