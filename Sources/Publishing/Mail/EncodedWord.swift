/// Words in header fields that are not ASCII (RFC 2047).
enum EncodedWord {
  /// How long an encoded word, and a line with one, is at most (§2).
  private static let width = 75

  /// Text of a field like `Subject`; as it is where ASCII can say it.
  static func text(_ text: String, after field: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return isPlain(line) ? line : words(line, after: field)
  }

  /// A name before an address; in quotes where ASCII can say it
  /// (RFC 5322 §3.2.4).
  static func phrase(_ name: String, after field: String) -> String {
    let line = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard isPlain(line) else { return words(line, after: field) }
    let escaped = line.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped)\""
  }

  /// Plain is what no reader takes for an encoded word.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !text.contains("=?")
  }

  /// No character is parted between two words (§5).
  private static func words(_ text: String, after field: String) -> String {
    var words: [String] = []
    var word = ""
    var room = width - field.count - 12
    for character in text {
      let unit = character.utf8.map(encoded).joined()
      if word.count + unit.count > room, !word.isEmpty {
        words.append(word)
        word = ""
        // A space begins the next line.
        room = width - 1 - 12
      }
      word += unit
    }
    words.append(word)
    return words.map { "=?utf-8?Q?\($0)?=" }.joined(separator: "\r\n ")
  }

  /// The Q encoding, with the fewest characters as they are: they may stand
  /// in a name too (§4.2, §5).
  private static func encoded(_ byte: UInt8) -> String {
    if byte == 0x20 { return "_" }
    let scalar = UnicodeScalar(byte)
    let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || (0x30...0x39).contains(byte))
    return isPlain ? String(scalar) : "=" + QuotedPrintable.hexadecimal(byte)
  }
}
