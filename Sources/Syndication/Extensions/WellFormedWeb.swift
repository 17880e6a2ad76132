/// Where comments are and where they can be sent (`wfw:`, Comment API).
enum WellFormedWeb {
  static func read<N: Node>(_ leaf: Leaf, into node: inout N) {
    node.ifFeed { $0.keep(leaf) }
    node.ifEntry { entry in
      switch leaf.name.local {
      case .comment: entry.commentAPI = leaf.url
      case .commentRss: entry.commentsFeed = leaf.url
      default: entry.keep(leaf)
      }
    }
  }
}
