import Foundation

/// What the Channel Definition Format says in attributes; its elements are
/// called as RSS calls them, or `ABSTRACT` (W3C note, 9 March 1997).
enum CDF {
  static func read<N: Node>(
    _ attributes: XMLAttributes, _ resolver: URLResolver, into node: inout N
  ) {
    if let href = attributes.trimmed(.href), URLScheme.isAllowed(href) {
      node.links.append(Link(resolver.absolute(href)))
    }
    node.updated = attributes.trimmed(.lastMod).flatMap(FeedDate.parse) ?? node.updated
  }
}
