/// Who makes a feed and whom to tell of errors (`admin:`, RSS 1.0
/// administration module).
enum Admin {
  static func read<N: Node>(_ leaf: Leaf, into node: inout N) {
    let resource = leaf.attributes[any: .resource].flatMap(leaf.url(_:)) ?? leaf.url
    guard let resource else { return }
    node.ifFeed { feed in
      switch leaf.name.local {
      case .generatorAgent: feed.generator = Generator(name: resource, url: resource)
      case .errorReportsTo: feed.errorReportsTo = resource
      default: feed.keep(leaf)
      }
    }
  }
}
