import Foundation

/// What the Channel Definition Format says in attributes; its elements are
/// called as RSS calls them, or `ABSTRACT` (W3C note, 9 March 1997).
enum CDF {
  /// What a channel or an item says of itself.
  static func read<N: Node>(
    _ attributes: XMLAttributes, _ resolver: URLResolver, into node: inout N
  ) {
    for (name, relation) in [(LocalName.href, "alternate"), (LocalName.ownAddress, "self")] {
      if let href = attributes.trimmed(name), URLScheme.isAllowed(href) {
        node.links.append(Link(resolver.absolute(href), rel: relation))
      }
    }
    node.updated = attributes.trimmed(.lastMod).flatMap(FeedDate.parse) ?? node.updated
  }

  static func opening(_ name: LocalName, _ reader: inout FeedBuilder) -> FeedBuilder.Opening {
    reader.format == .cdf && name == .schedule ? .container(.transparent) : .leaf
  }

  /// Elements that RSS has not.
  static func read<N: Node>(_ leaf: Leaf, into node: inout N) {
    guard leaf.reader.format == .cdf else { return }
    let attributes = leaf.attributes
    switch leaf.name.local {
    case .a: if let href = leaf.url(.href) { node.links.append(Link(href)) }
    case .logo:
      guard let url = leaf.url(.href) else { return }
      let isIcon = attributes.trimmed(.style)?.lowercased() == "icon"
      node.ifFeed { feed in
        if isIcon { feed.icon = url } else { feed.logo = url }
      }
      node.ifEntry { $0.image = $0.image ?? Image(url: url) }
    case .intervalTime:
      let minutes = [(LocalName.day, 1440), (.hour, 60), (.min, 1)].reduce(0) { sum, unit in
        let count = attributes.integer(unit.0) ?? 0
        return (0...10_000).contains(count) ? sum + count * unit.1 : sum
      }
      if minutes > 0 { node.ifFeed { $0.ttl = minutes } }
    default: break
    }
  }
}
