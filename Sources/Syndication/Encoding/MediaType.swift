/// A media type with its parameters (RFC 9110 §8.3.1).
struct MediaType: Hashable {
  /// `application/atom+xml`, in lower case.
  var essence: String
  /// Names in lower case, values without quotes.
  var parameters: [String: String] = [:]

  init(_ header: String) {
    let parts = Self.parts(header)
    essence = (parts.first ?? "").trimmingSpace().lowercased()
    for part in parts.dropFirst() {
      guard let equals = part.firstIndex(of: "=") else { continue }
      let name = String(part[..<equals]).trimmingSpace().lowercased()
      let value = String(part[part.index(after: equals)...])
        .trimmingSpace().filter { $0 != "'" }
      if parameters[name] == nil, !value.isEmpty { parameters[name] = value }
    }
  }

  /// What semicolons split, outside of quotes. The quotes go; so does what
  /// follows a comma, where two headers were made one.
  private static func parts(_ header: String) -> [String] {
    var parts = [""]
    var isQuoted = false
    var isEscaped = false
    for character in header {
      if isEscaped {
        isEscaped = false
      } else if isQuoted, character == "\\" {
        isEscaped = true
        continue
      } else if character == "\"" {
        isQuoted.toggle()
        continue
      } else if !isQuoted, character == "," {
        break
      } else if !isQuoted, character == ";" {
        parts.append("")
        continue
      }
      parts[parts.count - 1].append(character)
    }
    return parts
  }
}
