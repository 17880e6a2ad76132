import Foundation

/// Dublin Core in feeds (`dc:`, DCMI Metadata Element Set 1.1) and its terms
/// (`dcterms:`).
enum DublinCore {
  static func read<N: Node>(_ leaf: Leaf, into node: inout N) {
    switch leaf.name.local {
    case .title: node.title = node.title ?? leaf.text()
    case .description: node.abstract = node.abstract ?? leaf.text()
    case .creator, .author:
      if let person = PersonText.person(leaf.value) { node.authors.append(person) }
    case .contributor:
      if let person = PersonText.person(leaf.value) { node.contributors.append(person) }
    case .publisher: node.publisher = PersonText.person(leaf.value) ?? node.publisher
    case .subject:
      if let term = leaf.string { node.categories.append(Category(term)) }
    case .rights: node.rights = node.rights ?? leaf.text()
    case .language: node.language = leaf.string ?? node.language
    case .identifier: node.id = node.id ?? leaf.string
    case .date: node.updated = leaf.date("updated", &node.dateTexts) ?? node.updated
    default: break
    }
  }

  static func readTerm<N: Node>(_ leaf: Leaf, into node: inout N) {
    switch leaf.name.local {
    case .issued: node.published = leaf.date("published", &node.dateTexts) ?? node.published
    case .modified: node.updated = leaf.date("updated", &node.dateTexts) ?? node.updated
    case .created:
      node.ifFeed { $0.created = leaf.date("created", &$0.dateTexts) ?? $0.created }
      node.ifEntry { $0.created = leaf.date("created", &$0.dateTexts) ?? $0.created }
    case .valid: node.ifFeed { readPeriod(leaf, into: &$0) }
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
}
