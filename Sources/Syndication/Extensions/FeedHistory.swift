/// Whether a document is the whole feed or an archive of it (`fh:`,
/// RFC 5005 §2 and §4).
enum FeedHistory {
  static func read<N: Node>(_ leaf: Leaf, into node: inout N) {
    node.ifFeed { feed in
      switch leaf.name.local {
      case .complete: feed.complete = true
      case .archive: feed.archive = true
      default: feed.keep(leaf)
      }
    }
  }
}
