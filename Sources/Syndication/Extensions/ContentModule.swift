/// Full content in RSS (`content:encoded`, RSS 1.0 content module).
enum ContentModule {
  static func read<N: Node>(_ leaf: Leaf, into node: inout N) {
    guard leaf.name.local == .encoded else { return node.keep(leaf) }
    guard let text = leaf.mendedText(.html) else { return }
    node.ifEntry { $0.content.append(Content(text)) }
    node.ifFeed { $0.keep(leaf) }
  }
}

/// XHTML put straight into RSS (`xhtml:body`, `xhtml:div`).
enum XHTMLBody {
  static func read<N: Node>(_ leaf: Leaf, into node: inout N) {
    guard let text = leaf.mendedText(.xhtml) else { return }
    node.ifEntry { $0.content.append(Content(text)) }
  }
}
