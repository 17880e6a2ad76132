/// Licences (`creativeCommons:license`, `cc:license`).
enum CreativeCommons {
  static func read<N: Node>(_ leaf: Leaf, into node: inout N) {
    guard leaf.name.local == .license || leaf.name.local == .licence else {
      return node.keep(leaf)
    }
    let resource = leaf.attributes[.rdf, .resource] ?? leaf.attributes[any: .resource]
    guard let url = leaf.url ?? resource.flatMap(leaf.url(_:)) else { return }
    node.licenses.append(url)
  }
}
