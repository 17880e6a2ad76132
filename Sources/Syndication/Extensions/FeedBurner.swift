/// The link before it was rewritten (`feedburner:origLink`), and a word to
/// people who open the feed in a browser (`feedburner:browserFriendly`).
enum FeedBurner {
  static func read<N: Node>(_ leaf: Leaf, into node: inout N) {
    switch leaf.name.local {
    case .browserFriendly: node.ifFeed { $0.info = $0.info ?? leaf.text() }
    case .origLink: readLink(leaf, into: &node)
    default: node.keep(leaf)
    }
  }

  private static func readLink<N: Node>(_ leaf: Leaf, into node: inout N) {
    guard let url = leaf.url else { return }
    node.ifEntry { entry in
      if let index = entry.links.prefix(100).firstIndex(where: { $0.rel == "alternate" }) {
        entry.links[index].href = url
      } else {
        entry.links.append(Link(url))
      }
    }
  }
}
