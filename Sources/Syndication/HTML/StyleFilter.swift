/// The part of inline CSS that can neither load anything nor cover anything
/// beside the text it styles.
enum StyleFilter {
  private static let properties: Set<String> = [
    "clear", "color", "direction", "display", "float", "font", "height", "letter-spacing",
    "line-height", "list-style-type", "max-height", "max-width", "min-height", "min-width",
    "overflow", "pause", "text-align", "text-decoration", "text-indent", "text-transform",
    "unicode-bidi", "vertical-align", "white-space", "width", "word-break", "word-spacing",
  ]

  /// Families of properties whose every member is harmless once functions
  /// such as `url()` are refused.
  private static let families = ["background", "border", "font", "margin", "padding"]

  /// What only concerns pictures, which a style may not load.
  private static let ofPictures: Set<String> = [
    "background-attachment", "background-image", "background-repeat", "background-size",
    "border-image", "border-image-source",
  ]

  private static func isAllowed(_ property: String) -> Bool {
    guard !ofPictures.contains(property) else { return false }
    return properties.contains(property)
      || families.contains { property == $0 || property.hasPrefix($0 + "-") }
  }

  /// The declarations that may stay; empty where none may.
  static func filter(_ style: String) -> String {
    var kept: [String] = []
    for declaration in style.split(separator: ";") {
      guard let colon = declaration.firstIndex(of: ":") else { continue }
      let name = String(declaration[..<colon]).trimmingSpace().lowercased()
      let value = String(declaration[declaration.index(after: colon)...]).trimmingSpace()
      if isAllowed(name), isSafe(value) { kept.append("\(name): \(value);") }
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
    // Lengths that reach beyond any page are there to cover or to hide.
    let lengths = lower.split(separator: " ").filter { !$0.hasPrefix("#") }
    guard lengths.allSatisfy({ $0.split { !$0.isNumber }.allSatisfy { $0.count <= 4 } }) else {
      return false
    }
    var rest = lower[...]
    while let open = rest.firstIndex(of: "(") {
      let name = rest[..<open].reversed().prefix { $0.isLetter || $0.isNumber || $0 == "-" }
      guard ["rgb", "rgba", "hsl", "hsla"].contains(String(name.reversed())) else { return false }
      rest = rest[rest.index(after: open)...]
    }
    return true
  }
}
