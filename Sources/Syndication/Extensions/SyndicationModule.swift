/// How often a feed changes (`sy:`, RSS 1.0 syndication module).
enum SyndicationModule {
  static func read<N: Node>(_ leaf: Leaf, into node: inout N) {
    node.ifEntry { $0.keep(leaf) }
    node.ifFeed { feed in
      switch leaf.name.local {
      case .updatePeriod: feed.updatePeriod = leaf.string
      case .updateFrequency: feed.updateFrequency = leaf.integer
      case .updateBase: feed.updateBase = leaf.string
      default: feed.keep(leaf)
      }
    }
  }
}
