import CityConfiguration
import Storage

/// How people name a partner's entry: `museum/2024-031`, or its key alone
/// where only one partner has it.
enum EntryName {
  static func text(_ entry: EntryReference) -> String { "\(entry.source)/\(entry.key)" }

  /// - Throws: `CommandFailure` where there is none, or more than one.
  static func entry(_ name: String, in store: Store) async throws -> StoredEntry {
    if let entry = try await find(name, in: store) { return entry }
    throw CommandFailure(
      .noInput,
      words(
        de: "Die Meldung „\(name)“ ist nicht gespeichert; stadtfeed entries list zeigt alle.",
        en: "There is no entry “\(name)”; stadtfeed entries list shows them all."))
  }

  /// The entry or item of the city, by its slug or id.
  static func entryOrItem(_ name: String, in store: Store) async throws -> EntryReference {
    if let entry = try await find(name, in: store) { return entry.reference }
    if let item = try await store.item(id: name) { return .item(item.id) }
    if let item = try await store.item(slug: name) { return .item(item.id) }
    throw CommandFailure(
      .noInput,
      words(
        de: """
          „\(name)“ ist nicht gespeichert; stadtfeed entries list und stadtfeed items list zeigen, \
          was es gibt.
          """,
        en: """
          “\(name)” is not stored; stadtfeed entries list and stadtfeed items list show what there \
          is.
          """))
  }

  private static func find(_ name: String, in store: Store) async throws -> StoredEntry? {
    let parts = name.split(separator: "/", maxSplits: 1)
    if parts.count == 2 {
      let reference = EntryReference(source: String(parts[0]), key: String(parts[1]))
      if let entry = try await store.entries([reference]).first { return entry }
    }
    let entries = try await store.entries(key: name)
    guard entries.count > 1 else { return entries.first }
    let names = entries.map { text($0.reference) }.joined(separator: ", ")
    throw CommandFailure(
      .usage,
      words(
        de: "„\(name)“ gibt es mehrmals; nennen Sie den Partner dazu: \(names)",
        en: "There are several “\(name)”; name the partner too: \(names)"))
  }
}

extension City {
  /// Refuses the slug of a partner that there is not.
  func requirePartner(_ slug: String?) throws {
    try require(slug, partners.map(\.slug), words(de: "Den Partner", en: "partner"))
  }

  /// Refuses the slug of a topic that there is not.
  func requireTopic(_ slug: String?) throws {
    try require(slug, topics.map(\.slug), words(de: "Das Thema", en: "topic"))
  }

  private func require(_ slug: String?, _ known: [String], _ what: String) throws {
    guard let slug, !known.contains(slug) else { return }
    let list = known.isEmpty ? "–" : known.joined(separator: ", ")
    throw CommandFailure(
      .usage,
      words(
        de: "\(what) „\(slug)“ gibt es nicht. Es gibt: \(list)",
        en: "There is no \(what) “\(slug)”. There are: \(list)"))
  }
}
