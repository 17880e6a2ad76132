/// Writes JSON as people like to read it: members in the order given, two
/// blanks of indentation, no escapes but those that RFC 8259 §7 demands.
struct JSONText {
  private(set) var bytes: [UInt8] = []

  static func write(_ value: JSONValue) -> [UInt8] {
    var text = JSONText()
    text.append(value, indent: 0)
    text.bytes.append(UInt8(ascii: "\n"))
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
        text.bytes.append(contentsOf: ": ".utf8)
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
    if !elements.isEmpty { newLine(indent) }
    bytes.append(UInt8(ascii: close))
  }

  private mutating func newLine(_ indent: Int) {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent * 2))
  }

  private mutating func append(_ string: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in string.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes.append(contentsOf: "\\\"".utf8)
      case UInt8(ascii: "\\"): bytes.append(contentsOf: "\\\\".utf8)
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      case 0x0D: bytes.append(contentsOf: "\\r".utf8)
      case 0x09: bytes.append(contentsOf: "\\t".utf8)
      case 0..<0x20:
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(Self.hexDigit(byte >> 4))
        bytes.append(Self.hexDigit(byte & 15))
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
