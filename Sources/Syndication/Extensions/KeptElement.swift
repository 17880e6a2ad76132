/// Elements that the model has no place for, whether their namespace is known
/// or not.
extension Node {
  /// Keeps the text of an element by namespace and name, and each attribute
  /// beside it under `element@attribute`. A known namespace goes by its own
  /// URI, however the document spells it.
  mutating func keep(_ leaf: Leaf) {
    let namespace = leaf.name.namespace
    guard namespace != .none else { return }
    let name = leaf.written.local
    let uri = namespace == .other ? leaf.written.uri : namespace.uri
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
