import Foundation

/// Dublin Core in feeds (`dc:`, DCMI Metadata Element Set 1.1) and its terms
/// (`dcterms:`).
enum DublinCore {
  static func read<N: Node>(_ leaf: Leaf, into node: inout N) {
    switch leaf.name.local {
    case .title: if !take(leaf.mendedText(), as: &node.title) { node.keep(leaf) }
    case .description: if !take(leaf.mendedText(), as: &node.abstract) { node.keep(leaf) }
    case .creator, .author:
      if let person = PersonText.person(leaf.value) { node.authors.append(person) }
    case .contributor:
      if let person = PersonText.person(leaf.value) { node.contributors.append(person) }
    case .publisher: node.publisher = PersonText.person(leaf.value) ?? node.publisher
    case .subject:
      if let term = leaf.string { node.categories.append(Category(term)) }
    case .rights: if !take(leaf.mendedText(), as: &node.rights) { node.keep(leaf) }
    case .language: node.language = leaf.string.map(LanguageTag.normalized) ?? node.language
    case .identifier: if !take(leaf.string, as: &node.id) { node.keep(leaf) }
    case .date: node.updated = leaf.date("updated", &node.dateTexts) ?? node.updated
    // `type`, `format`, `source`, `relation`, `coverage`
    default: node.keep(leaf)
    }
  }

  static func readTerm<N: Node>(_ leaf: Leaf, into node: inout N) {
    switch leaf.name.local {
    case .issued: node.published = leaf.date("published", &node.dateTexts) ?? node.published
    case .modified: node.updated = leaf.date("updated", &node.dateTexts) ?? node.updated
    case .created:
      node.ifFeed { $0.created = leaf.date("created", &$0.dateTexts) ?? $0.created }
      node.ifEntry { $0.created = leaf.date("created", &$0.dateTexts) ?? $0.created }
    case .valid:
      node.ifFeed { readPeriod(leaf, into: &$0) }
      node.ifEntry { $0.keep(leaf) }
    case .abstract: if !take(leaf.mendedText(), as: &node.abstract) { node.keep(leaf) }
    case .license:
      guard let url = leaf.url ?? leaf.attributes[any: .resource].flatMap(leaf.url(_:)) else {
        return node.keep(leaf)
      }
      node.licenses.append(url)
    default: read(leaf, into: &node)
    }
  }

  /// `start=2003-12-31T10:14:55Z; end=2004-…; scheme=W3C-DTF`
  /// (DCMI Period Encoding Scheme).
  private static func readPeriod(_ leaf: Leaf, into feed: inout Feed) {
    for part in leaf.value.split(separator: ";") {
      let pair = part.split(separator: "=", maxSplits: 1).map { String($0).trimmingSpace() }
      guard pair.count == 2 else { continue }
      var piece = leaf
      piece.value = pair[1]
      switch pair[0].lowercased() {
      case "start": feed.validFrom = piece.date("validFrom", &feed.dateTexts) ?? feed.validFrom
      case "end": feed.validUntil = piece.date("validUntil", &feed.dateTexts) ?? feed.validUntil
      default: break
      }
    }
  }

  static func writePeriod(from start: Date?, until end: Date?, to writer: borrowing XMLWriter) {
    let parts = [
      start.map { "start=" + RFC3339.string(from: $0) },
      end.map { "end=" + RFC3339.string(from: $0) },
    ].compactMap { $0 }
    guard !parts.isEmpty else { return }
    writer.element("dcterms:valid", parts.joined(separator: "; ") + "; scheme=W3C-DTF")
  }

  /// Takes a value where there is none yet.
  ///
  /// - Returns: false where there is another.
  private static func take<Value: Equatable>(_ value: Value?, as field: inout Value?) -> Bool {
    guard let value else { return true }
    field = field ?? value
    return field == value
  }
}
