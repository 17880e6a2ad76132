/// The part of inline CSS that loads nothing, computes nothing and takes
/// nothing out of its place on the page.
enum StyleFilter {
  private static let properties = [
    "background-clip", "background-color", "background-origin", "background-position",
    "background-position-x", "background-position-y", "background-x", "background-y",
    "background", "border-collapse", "border-radius", "border-spacing", "clear", "color",
    "direction", "display", "float", "height", "line-height", "list-style-type", "max-height",
    "max-width", "min-height", "min-width", "overflow", "pause", "text-align", "text-decoration",
    "text-transform", "unicode-bidi",
    "vertical-align", "white-space", "width", "word-break",
  ]

  private static let sides = ["", "-top", "-right", "-bottom", "-left"]

  /// What may be said, and how far its numbers may reach.
  private static let allowed: HTMLNameMap<StyleReach> = {
    var names = properties.map { (HTMLName($0), StyleReach.box) }
    for side in sides {
      names.append((HTMLName("margin" + side), .margin))
      names.append((HTMLName("padding" + side), .ink))
      for part in ["", "-color", "-style", "-width"] {
        names.append((HTMLName("border" + side + part), .ink))
      }
    }
    for name in ["letter-spacing", "text-indent", "word-spacing"] {
      names.append((HTMLName(name), .ink))
    }
    for part in ["", "-family", "-size", "-stretch", "-style", "-variant", "-weight"] {
      names.append((HTMLName("font" + part), .type))
    }
    return HTMLNameMap(names)
  }()

  private static let functions = HTMLNameMap(
    ["rgb", "rgba", "hsl", "hsla"].map { (HTMLName($0), true) })

  private static let overflow = HTMLName("overflow")

  /// Appends the declarations that may stay, escaped for nothing: none of
  /// their characters means anything to markup. What is said stays as it was
  /// written, up to its `;`. A drawing stays within its frame.
  static func append(
    _ style: UnsafeBufferPointer<UInt8>, isOfDrawing: Bool, to output: inout [UInt8]
  ) {
    let start = output.count
    for declaration in style.split(separator: UInt8(ascii: ";")) {
      guard let colon = declaration.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let name = style[declaration.startIndex, colon].trimmed
      let written = style[colon + 1, declaration.endIndex].drop(while: \.isXMLSpace)
      let value = UnsafeBufferPointer(rebasing: written).trimmed
      guard let property = HTMLName(name), let reach = allowed[property], isSafe(value),
        reach.holds(value), !isOfDrawing || property != overflow
      else { continue }
      if output.count > start { output.append(UInt8(ascii: " ")) }
      for byte in name { output.append(byte.asciiLowercased) }
      output.append(": ")
      output.append(contentsOf: written)
      output.append(UInt8(ascii: ";"))
    }
  }

  /// Words, numbers, lengths, colours and quoted family names only. Escapes,
  /// comments and functions other than colours never pass.
  static func isSafe(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !value.isEmpty, value.count <= 200 else { return false }
    var word = 0
    var isQuoted = false
    for index in value.indices {
      let byte = value[index]
      switch byte {
      case UInt8(ascii: "'"): isQuoted.toggle()
      case UInt8(ascii: "("):
        guard !isQuoted, let name = HTMLName(value[word, index]), functions[name] == true else {
          return false
        }
      case 0x20, UInt8(ascii: "#"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: ","),
        UInt8(ascii: "%"), UInt8(ascii: "+"), UInt8(ascii: "!"), UInt8(ascii: ")"),
        UInt8(ascii: "/"):
        break
      default:
        guard byte.isASCIIAlphanumeric else { return false }
      }
      if !byte.isASCIIAlphanumeric, byte != UInt8(ascii: "-") { word = index + 1 }
    }
    return !isQuoted
  }
}
