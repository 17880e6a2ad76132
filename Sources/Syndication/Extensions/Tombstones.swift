/// Entries that were deleted (`at:deleted-entry`, RFC 6721 §3).
enum Tombstones {
  static func opening(
    _ name: LocalName, _ attributes: XMLAttributes, _ reader: inout FeedBuilder
  ) -> FeedBuilder.Opening {
    switch name {
    case .deletedEntry:
      reader.tombstone = Tombstone(
        ref: attributes.trimmed(.ref) ?? "",
        when: attributes.trimmed(.when).flatMap(FeedDate.parse))
      return .container(.tombstone)
    case .by: return .container(.transparent)
    default: return .leaf
    }
  }

  static func readPart(_ leaf: Leaf, into tombstone: inout Tombstone) {
    switch leaf.name.local {
    case .comment: tombstone.comment = leaf.string
    case .name: change(&tombstone.by) { $0.name = leaf.string }
    case .email: change(&tombstone.by) { $0.email = leaf.string }
    case .uri: change(&tombstone.by) { $0.url = leaf.url }
    case .link: if let link = Atom.link(leaf) { tombstone.links.append(link) }
    default: break
    }
  }

  private static func change(_ person: inout Person?, _ change: (inout Person) -> Void) {
    var value = person ?? Person()
    change(&value)
    if !value.isEmpty { person = value }
  }

  static func write(_ tombstone: Tombstone, to writer: borrowing XMLWriter) {
    writer.start("at:deleted-entry")
    writer.attribute("ref", tombstone.ref)
    writer.attribute("when", tombstone.when.map(RFC3339.string))
    if let person = tombstone.by {
      writer.start("at:by")
      writer.element("atom:name", person.name)
      writer.element("atom:uri", person.url)
      writer.element("atom:email", person.email)
      writer.end()
    }
    writer.element("at:comment", tombstone.comment)
    for link in tombstone.links { AtomElements.link("atom:link", link, to: writer) }
    writer.end()
  }
}
