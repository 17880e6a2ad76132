/// Elements that the model has no place for, whether their namespace is known
/// or not.
extension Node {
  /// Keeps the text of an element by namespace and name, and each attribute
  /// beside it under `element@attribute`.
  mutating func keep(_ leaf: Leaf) {
    guard leaf.name.namespace != .none else { return }
    let uri = leaf.written.uri
    keep(
      leaf, uri: uri.isEmpty ? leaf.name.namespace.uri : uri, name: leaf.written.local)
  }

  private mutating func keep(_ leaf: Leaf, uri: String, name: String) {
    guard !uri.isEmpty, !name.isEmpty else { return }
    var values: [(String, String)] = []
    if let value = leaf.string { values.append((name, value)) }
    leaf.attributes.forEachMarkup { attribute, value in
      guard !attribute.contains(":"), !value.isEmpty else { return }
      values.append((name + "@" + attribute, String(wellFormed: value)))
    }
    for (key, value) in values {
      extensions[uri, default: [:]][key, default: []].append(value)
    }
  }
}
