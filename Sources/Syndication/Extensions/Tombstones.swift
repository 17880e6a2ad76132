/// Entries that were deleted (`at:deleted-entry`, RFC 6721 §3).
enum Tombstones {
  static func opening(
    _ name: LocalName, _ attributes: XMLAttributes, _ reader: inout FeedBuilder
  ) -> FeedBuilder.Opening {
    guard name == .deletedEntry else { return .leaf }
    reader.tombstone = Tombstone(
      ref: attributes.trimmed(.ref) ?? "",
      when: attributes.trimmed(.when).flatMap(FeedDate.parse))
    return .container(.tombstone)
  }

  static func write(_ tombstone: Tombstone, to writer: borrowing XMLWriter) {
    writer.start("at:deleted-entry")
    writer.attribute("ref", tombstone.ref)
    writer.attribute("when", tombstone.when.map(RFC3339.string))
    writer.element("at:comment", tombstone.comment)
    writer.end()
  }
}
