/// The number of comments (`slash:comments`); section, department and votes
/// are kept.
enum Slash {
  static func read<N: Node>(_ leaf: Leaf, into node: inout N) {
    guard leaf.name.local == .comments else { return node.keep(leaf) }
    node.ifEntry { $0.commentsCount = leaf.integer }
  }
}
