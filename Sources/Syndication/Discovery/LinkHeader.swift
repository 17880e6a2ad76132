/// The HTTP header `Link`: `<https://city.example/feed>; rel="alternate"`
/// (RFC 8288 §3).
enum LinkHeader {
  /// The links of a field value, several split by commas; what is no link is
  /// passed over.
  static func links(_ value: String) -> [Link] {
    var links: [Link] = []
    var rest = value[...]
    while let start = rest.firstIndex(of: "<") {
      rest = rest[rest.index(after: start)...]
      guard let end = rest.firstIndex(of: ">") else { break }
      var link = Link(String(rest[..<end]).trimmingSpace(), rel: "")
      rest = rest[rest.index(after: end)...]
      while let (name, value) = parameter(&rest) {
        switch name {
        // The first counts (RFC 8288 §3.3, §3.4.1).
        case "rel": if link.rel.isEmpty { link.rel = value }
        case "type": link.type = link.type ?? value
        case "title": link.title = link.title ?? value
        case "hreflang": link.hreflang = link.hreflang ?? value
        default: break
        }
      }
      if !link.href.isEmpty { links.append(link) }
    }
    return links
  }

  /// Takes `; name=value`, the value in quotes or not.
  private static func parameter(_ rest: inout Substring) -> (String, String)? {
    rest = rest.drop { $0.isWhitespace }
    guard rest.first == ";" else { return nil }
    rest = rest.dropFirst().drop { $0.isWhitespace }
    let name = rest.prefix { !"=;,".contains($0) }
    rest = rest[name.endIndex...]
    var value = ""
    if rest.first == "=" {
      rest = rest.dropFirst().drop { $0.isWhitespace }
      value = rest.first == "\"" ? quoted(&rest) : token(&rest)
    }
    return (String(name).trimmingSpace().lowercased(), value)
  }

  private static func token(_ rest: inout Substring) -> String {
    let value = rest.prefix { !";,".contains($0) }
    rest = rest[value.endIndex...]
    return String(value).trimmingSpace()
  }

  /// A quoted string (RFC 9110 §5.6.4).
  private static func quoted(_ rest: inout Substring) -> String {
    var value = ""
    rest = rest.dropFirst()
    while let character = rest.popFirst(), character != "\"" {
      if character == "\\", let next = rest.popFirst() {
        value.append(next)
      } else {
        value.append(character)
      }
    }
    return value
  }
}
