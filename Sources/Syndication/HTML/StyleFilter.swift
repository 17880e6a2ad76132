/// The part of inline CSS that can neither load anything nor cover anything
/// beside the text it styles.
enum StyleFilter {
  private static let properties = [
    "background-clip", "background-color", "background-origin", "background-position",
    "background-position-x", "background-position-y", "background-x", "background-y",
    "background", "border-collapse", "border-radius", "border-spacing", "clear", "color",
    "direction", "display", "float", "height", "letter-spacing", "line-height",
    "list-style-type", "max-height", "max-width", "min-height", "min-width", "overflow",
    "pause", "text-align", "text-decoration", "text-indent", "text-transform", "unicode-bidi",
    "vertical-align", "white-space", "width", "word-break", "word-spacing",
  ]

  private static let sides = ["", "-top", "-right", "-bottom", "-left"]

  /// What may be said, and whether numbers below nought may be said of it:
  /// a margin below nought puts text over what is beside it.
  private static let allowed: HTMLNameMap<Bool> = {
    var names = properties.map { (HTMLName($0), true) }
    for side in sides {
      names.append((HTMLName("margin" + side), false))
      names.append((HTMLName("padding" + side), true))
      for part in ["", "-color", "-style", "-width"] {
        names.append((HTMLName("border" + side + part), true))
      }
    }
    for part in ["", "-family", "-size", "-stretch", "-style", "-variant", "-weight"] {
      names.append((HTMLName("font" + part), true))
    }
    return HTMLNameMap(names)
  }()

  private static let functions = HTMLNameMap(
    ["rgb", "rgba", "hsl", "hsla"].map { (HTMLName($0), true) })

  /// Appends the declarations that may stay, escaped for nothing: none of
  /// their characters means anything to markup.
  static func append(_ style: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    let start = output.count
    for declaration in style.split(separator: UInt8(ascii: ";")) {
      guard let colon = declaration.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let name = style[declaration.startIndex, colon].trimmed
      let value = style[colon + 1, declaration.endIndex].trimmed
      guard let property = HTMLName(name), let mayBeNegative = allowed[property],
        isSafe(value, mayBeNegative: mayBeNegative)
      else { continue }
      if output.count > start { output.append(UInt8(ascii: " ")) }
      for byte in name { output.append(byte &- 0x41 < 26 ? byte | 0x20 : byte) }
      output.append(": ")
      output.append(contentsOf: value)
      output.append(UInt8(ascii: ";"))
    }
  }

  /// Words, numbers, lengths, colours and quoted family names only. Escapes,
  /// comments and functions other than colours never pass.
  static func isSafe(_ value: UnsafeBufferPointer<UInt8>, mayBeNegative: Bool = true) -> Bool {
    guard !value.isEmpty, value.count <= 200 else { return false }
    var word = 0
    var digits = 0
    var isFraction = false
    var isHexadecimal = false
    var isQuoted = false
    var previous: UInt8 = 0
    for index in value.indices {
      let byte = value[index]
      switch byte {
      case UInt8(ascii: "#"): isHexadecimal = true
      case UInt8(ascii: "."):
        isFraction = true
        digits = 0
      case UInt8(ascii: "'"): isQuoted.toggle()
      case UInt8(ascii: "*") where previous == UInt8(ascii: "/"): return false
      case UInt8(ascii: "-"):
        let next = index + 1 < value.count ? value[index + 1] : 0
        if !mayBeNegative, next.isASCIIDigit || next == UInt8(ascii: ".") { return false }
      case UInt8(ascii: "("):
        let name = HTMLName(UnsafeBufferPointer(rebasing: value[word..<index]))
        guard !isQuoted, name.flatMap({ functions[$0] }) == true else { return false }
      case 0x20, UInt8(ascii: ","), UInt8(ascii: "%"), UInt8(ascii: "+"), UInt8(ascii: "!"),
        UInt8(ascii: ")"), UInt8(ascii: "/"):
        break
      default:
        guard byte.isASCIIAlphanumeric else { return false }
      }
      if byte.isASCIIDigit {
        digits += 1
        // Lengths that reach beyond any page are there to cover or to hide.
        if digits > 4, !isFraction, !isHexadecimal { return false }
      } else if byte != UInt8(ascii: ".") {
        digits = 0
        isFraction = false
      }
      if !byte.isASCIIAlphanumeric, byte != UInt8(ascii: "-") {
        word = index + 1
        if byte != UInt8(ascii: "#") { isHexadecimal = false }
      }
      previous = byte
    }
    return !isQuoted
  }
}
