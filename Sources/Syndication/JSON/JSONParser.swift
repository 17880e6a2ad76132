/// Reads JSON (RFC 8259) from bytes.
///
/// A document that is cut off or goes wrong somewhere costs what comes after
/// the fault: what was read up to there is kept. In strings, bytes that are
/// no UTF-8 and halves of surrogate pairs become U+FFFD.
struct JSONParser {
  /// The first thing that was wrong; nothing is read after it.
  private struct Fault {
    var position: Int
    var message: String
  }

  /// How deep arrays and objects may nest; no feed needs more than a few.
  static let maximumDepth = 512

  private let bytes: UnsafeBufferPointer<UInt8>
  private var cursor: Int
  private var fault: Fault?

  /// The value of the document, as much of it as could be read, and what
  /// ended the reading early. No value where not even its first character
  /// can be one.
  static func parse(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (value: JSONValue?, problem: Problem?) {
    var parser = JSONParser(bytes)
    let value = parser.value(depth: 0)
    parser.skipSpace()
    if parser.cursor < bytes.count { parser.fail("something follows the end of the document") }
    return (value, parser.problem)
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    cursor = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  // MARK: Values

  private mutating func value(depth: Int) -> JSONValue? {
    skipSpace()
    guard let byte = peek else {
      fail("a value was expected")
      return nil
    }
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard depth < Self.maximumDepth else {
        fail("more than \(Self.maximumDepth) arrays and objects stand inside each other")
        return nil
      }
      cursor += 1
      return byte == UInt8(ascii: "{") ? object(depth: depth) : array(depth: depth)
    case UInt8(ascii: "\""): return string().map { .string($0) }
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return number()
    case UInt8(ascii: "t"): return literal("true", .bool(true))
    case UInt8(ascii: "f"): return literal("false", .bool(false))
    case UInt8(ascii: "n"): return literal("null", .null)
    default:
      fail("a value was expected")
      return nil
    }
  }

  private mutating func object(depth: Int) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = []
    if skip(UInt8(ascii: "}")) { return .object(members) }
    repeat {
      skipSpace()
      guard peek == UInt8(ascii: "\"") else {
        fail("the name of a member was expected")
        break
      }
      guard let key = string(), fault == nil else { break }
      guard skip(UInt8(ascii: ":")) else {
        fail("“:” was expected")
        break
      }
      guard let value = value(depth: depth + 1) else { break }
      members.append((key, value))
    } while goesOn(to: UInt8(ascii: "}"))
    return .object(members)
  }

  private mutating func array(depth: Int) -> JSONValue {
    var values: [JSONValue] = []
    if skip(UInt8(ascii: "]")) { return .array(values) }
    repeat {
      guard let value = value(depth: depth + 1) else { break }
      values.append(value)
    } while goesOn(to: UInt8(ascii: "]"))
    return .array(values)
  }

  /// Whether a comma follows and not the end of the list.
  private mutating func goesOn(to end: UInt8) -> Bool {
    if fault != nil || skip(end) { return false }
    if skip(UInt8(ascii: ",")) { return true }
    fail("“,” or “\(Character(Unicode.Scalar(end)))” was expected")
    return false
  }

  private mutating func literal(_ text: StaticString, _ value: JSONValue) -> JSONValue? {
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    guard bytes[cursor...].starts(with: wanted) else {
      fail("a value was expected")
      return nil
    }
    cursor += wanted.count
    return value
  }

  /// A number that no `Double` holds is infinite.
  private mutating func number() -> JSONValue? {
    let start = cursor
    var isInteger = true
    loop: while let byte = peek {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): break
      case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "+"):
        isInteger = false
      default: break loop
      }
      cursor += 1
    }
    let text = String(decoding: bytes[start..<cursor], as: UTF8.self)
    if isInteger, let integer = Int64(text) { return .integer(integer) }
    guard let number = Double(text) else {
      cursor = start
      fail("a number was expected")
      return nil
    }
    return .number(number)
  }

  // MARK: Strings

  /// The string that begins here; what there is of it where it never ends.
  private mutating func string() -> String? {
    cursor += 1
    let start = cursor
    while let byte = peek, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { cursor += 1 }
    if peek == UInt8(ascii: "\"") {
      cursor += 1
      return String(decoding: bytes[start..<cursor - 1], as: UTF8.self)
    }
    var text = Array(bytes[start..<cursor])
    while let byte = peek {
      cursor += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard escape(into: &text) else { return String(decoding: text, as: UTF8.self) }
      default: text.append(byte)
      }
    }
    fail("a string has no end")
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escape(into text: inout [UInt8]) -> Bool {
    guard let byte = peek else {
      fail("a string has no end")
      return false
    }
    cursor += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      guard let unit = codeUnit() else {
        fail("four hexadecimal digits were expected")
        return false
      }
      text.append(contentsOf: String(Character(scalar(unit))).utf8)
    default:
      cursor -= 1
      fail("an escape was expected")
      return false
    }
    return true
  }

  private mutating func codeUnit() -> UInt32? {
    guard cursor + 4 <= bytes.count else { return nil }
    var unit: UInt32 = 0
    for byte in bytes[cursor..<cursor + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
        return nil
      }
      unit = unit << 4 | UInt32(digit)
    }
    cursor += 4
    return unit
  }

  /// The character of a code unit, and of the one behind it where they are a
  /// pair.
  private mutating func scalar(_ unit: UInt32) -> Unicode.Scalar {
    if let scalar = Unicode.Scalar(unit) { return scalar }
    let before = cursor
    if unit < 0xDC00, cursor + 6 <= bytes.count, bytes[cursor] == UInt8(ascii: "\\"),
      bytes[cursor + 1] == UInt8(ascii: "u")
    {
      cursor += 2
      if let low = codeUnit(), (0xDC00...0xDFFF).contains(low),
        let pair = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
      {
        return pair
      }
      cursor = before
    }
    return "\u{FFFD}"
  }

  // MARK: Small parts

  private var peek: UInt8? { cursor < bytes.count ? bytes[cursor] : nil }

  private mutating func skipSpace() {
    while let byte = peek, byte.isXMLSpace { cursor += 1 }
  }

  /// Passes over a sign and white space before it.
  private mutating func skip(_ byte: UInt8) -> Bool {
    skipSpace()
    guard peek == byte else { return false }
    cursor += 1
    return true
  }

  private mutating func fail(_ message: String) {
    if fault == nil { fault = Fault(position: cursor, message: message) }
  }

  private var problem: Problem? {
    guard let fault else { return nil }
    let before = bytes[..<fault.position]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return Problem(
      fault.position == bytes.count ? .truncated : .notWellFormed,
      line: before.count { $0 == 0x0A } + 1,
      // Bytes 0x80 to 0xBF continue a character.
      column: before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1, message: fault.message)
  }
}
