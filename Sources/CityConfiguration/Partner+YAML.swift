import Foundation

extension Partner {
  /// Partners as entries of `partners:` in the configuration file. What is
  /// as by default is left out.
  public static func yaml(_ partners: [Partner]) -> String {
    partners.map { partner in
      var lines = ["slug: \(partner.slug)", "title: \(quoted(partner.title))"]
      lines.append("feed: \(quoted(partner.feed))")
      if let website = partner.website { lines.append("website: \(quoted(website))") }
      if let language = partner.language { lines.append("language: \(quoted(language))") }
      if let entries = partner.entries { lines.append("entries: \(entries)") }
      if let section = partner.section { lines.append("section: \(section)") }
      if partner.needsApproval { lines.append("approval: true") }
      if let days = partner.retentionDays { lines.append("retention: \(days)") }
      return "  - " + lines.joined(separator: "\n    ") + "\n"
    }.joined()
  }

  /// A scalar in double quotes (YAML 1.2 §7.3.1): whatever it holds, it stays
  /// one line and a text.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case _ where scalar.properties.generalCategory == .control,
        "\u{2028}", "\u{2029}", "\u{FEFF}":
        result += "\\u" + String(format: "%04x", scalar.value)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
