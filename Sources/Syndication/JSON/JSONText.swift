/// Writes JSON: members in the order given, no escapes but those that RFC 8259
/// §7 demands.
struct JSONText {
  enum Style {
    /// Without any white space.
    case compact
    /// Two blanks of indentation, a blank before each colon too, and a line
    /// of nothing in an empty list.
    case spaced
    /// Two blanks of indentation, and a new line at the end.
    case document
  }

  private let style: Style
  private var bytes: [UInt8] = []

  private init(_ style: Style) { self.style = style }

  static func write(_ value: JSONValue, as style: Style) -> [UInt8] {
    var text = JSONText(style)
    text.append(value, indent: 0)
    if style == .document { text.bytes.append(UInt8(ascii: "\n")) }
    return text.bytes
  }

  private mutating func append(_ value: JSONValue, indent: Int) {
    switch value {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .integer(let value): bytes.append(contentsOf: String(value).utf8)
    case .number(let value): bytes.append(contentsOf: DecimalText.of(value).utf8)
    case .string(let value): append(value)
    case .array(let values):
      list(values, open: "[", close: "]", indent: indent) { $0.append($1, indent: indent + 1) }
    case .object(let members):
      list(members, open: "{", close: "}", indent: indent) { text, member in
        text.append(member.key)
        text.appendColon()
        text.append(member.value, indent: indent + 1)
      }
    }
  }

  private mutating func list<Element>(
    _ elements: [Element], open: Unicode.Scalar, close: Unicode.Scalar, indent: Int,
    _ write: (inout JSONText, Element) -> Void
  ) {
    bytes.append(UInt8(ascii: open))
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      newLine(indent + 1)
      write(&self, element)
    }
    if elements.isEmpty, style == .spaced { bytes.append(UInt8(ascii: "\n")) }
    if !elements.isEmpty || style == .spaced { newLine(indent) }
    bytes.append(UInt8(ascii: close))
  }

  private mutating func appendColon() {
    switch style {
    case .compact: bytes.append(UInt8(ascii: ":"))
    case .spaced: bytes.append(contentsOf: " : ".utf8)
    case .document: bytes.append(contentsOf: ": ".utf8)
    }
  }

  private mutating func newLine(_ indent: Int) {
    guard style != .compact else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent * 2))
  }

  private mutating func append(_ string: String) {
    var string = string
    bytes.append(UInt8(ascii: "\""))
    string.withUTF8 { utf8 in
      // What needs no escape is copied in one piece.
      var start = 0
      for (index, byte) in utf8.enumerated()
      where byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        bytes.append(contentsOf: utf8[start..<index])
        appendEscape(of: byte)
        start = index + 1
      }
      bytes.append(contentsOf: utf8[start...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func appendEscape(of byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    default:
      bytes.append(contentsOf: "u00".utf8)
      bytes.append(Self.hexDigit(byte >> 4))
      bytes.append(Self.hexDigit(byte & 15))
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
