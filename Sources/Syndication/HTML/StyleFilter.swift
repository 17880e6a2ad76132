/// The part of inline CSS that can neither load anything nor cover anything
/// beside the text it styles.
enum StyleFilter {
  private static let properties: Set<String> = [
    "background-color", "border", "border-bottom", "border-bottom-color", "border-bottom-style",
    "border-bottom-width", "border-collapse", "border-color", "border-left",
    "border-left-color", "border-left-style", "border-left-width", "border-right",
    "border-right-color", "border-right-style", "border-right-width", "border-spacing",
    "border-style", "border-top", "border-top-color", "border-top-style", "border-top-width",
    "border-width", "clear", "color", "direction", "display", "float", "font", "font-family",
    "font-size", "font-style", "font-variant", "font-weight", "height", "letter-spacing",
    "line-height", "list-style-type", "margin", "margin-bottom", "margin-left", "margin-right",
    "margin-top", "max-height", "max-width", "min-height", "min-width", "overflow", "padding",
    "padding-bottom", "padding-left", "padding-right", "padding-top", "pause", "text-align",
    "text-decoration", "text-indent", "text-transform", "unicode-bidi", "vertical-align",
    "white-space", "width", "word-break", "word-spacing",
  ]

  /// The declarations that may stay; empty where none may.
  static func filter(_ style: String) -> String {
    var kept: [String] = []
    for declaration in style.split(separator: ";") {
      guard let colon = declaration.firstIndex(of: ":") else { continue }
      let name = String(declaration[..<colon]).trimmingSpace().lowercased()
      let value = String(declaration[declaration.index(after: colon)...]).trimmingSpace()
      if properties.contains(name), isSafe(value) { kept.append("\(name): \(value);") }
    }
    return kept.joined(separator: " ")
  }

  /// Words, numbers, lengths, colours and quoted family names only. Escapes,
  /// comments and functions other than colours never pass.
  private static func isSafe(_ value: String) -> Bool {
    let lower = value.lowercased()
    guard !lower.isEmpty, lower.utf8.count <= 200 else { return false }
    guard
      lower.utf8.allSatisfy({
        $0.isASCIIAlphanumeric || " ,.#%-+!()'/".utf8.contains($0)
      }), !lower.contains("/*")
    else { return false }
    var rest = lower[...]
    while let open = rest.firstIndex(of: "(") {
      let name = rest[..<open].reversed().prefix { $0.isLetter || $0.isNumber || $0 == "-" }
      guard ["rgb", "rgba", "hsl", "hsla"].contains(String(name.reversed())) else { return false }
      rest = rest[rest.index(after: open)...]
    }
    return true
  }
}
