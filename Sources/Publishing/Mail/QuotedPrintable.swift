/// Text as ASCII in short lines (RFC 2045 §6.7).
enum QuotedPrintable {
  /// How long a line is at most, the `=` at its end included.
  private static let width = 76

  /// The text in UTF-8. Its line feeds become CRLF; the last line has none.
  static func encoded(_ text: String) -> String {
    var text = text[...]
    if text.last == "\n" { text.removeLast() }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line(Array($0.utf8)) }.joined(separator: "\r\n")
  }

  private static func line(_ bytes: [UInt8]) -> String {
    var lines = ""
    var length = 0
    for (index, byte) in bytes.enumerated() {
      let isLast = index == bytes.count - 1
      let unit = self.unit(byte, isLast: isLast)
      // The last line of it needs no `=`.
      if length + unit.count > (isLast ? width : width - 1) {
        lines += "=\r\n"
        length = 0
      }
      // A point alone would end the message on its way (RFC 5321 §4.5.2).
      let written = length == 0 && byte == UInt8(ascii: ".") ? "=2E" : unit
      lines += written
      length += written.count
    }
    return lines
  }

  /// White space at the end of a line does not survive as it is.
  private static func unit(_ byte: UInt8, isLast: Bool) -> String {
    let isPlain = (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "=")
    let isSpace = byte == 0x20 || byte == 0x09
    if isPlain || (isSpace && !isLast) { return String(UnicodeScalar(byte)) }
    return "=" + hexadecimal(byte)
  }

  static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "0" + digits : digits
  }
}
