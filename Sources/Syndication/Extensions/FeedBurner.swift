/// The link before it was rewritten (`feedburner:origLink`).
enum FeedBurner {
  static func read<N: Node>(_ leaf: Leaf, into node: inout N) {
    guard leaf.name.local == .origLink, let url = leaf.url else { return }
    node.ifEntry { entry in
      if let index = entry.links.firstIndex(where: { $0.rel == "alternate" }) {
        entry.links[index].href = url
      } else {
        entry.links.append(Link(url))
      }
    }
  }
}
