extension Node {
  /// The categories that `media:category` does not already say.
  var ownCategories: [Category] {
    guard let said = media?.categories, !said.isEmpty else { return categories }
    return categories.filter { !said.contains($0) }
  }
}
