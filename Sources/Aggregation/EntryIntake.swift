import Foundation
import Storage
import Syndication

/// Turns a partner's document into entries for the store: each with an
/// identity that holds, clean addresses, a sensible date, and its source.
struct EntryIntake {
  let source: Source
  let now: Date

  /// What the document brings: entries that its partner has taken back,
  /// marked as deleted, then those that are there. What lies further back
  /// than the retention of the source is not taken.
  func entries(of document: Document) -> [StoredEntry] {
    let credit = credit(document.feed)
    let identity = EntryIdentity(document.feed, from: source)
    let earliest = source.earliestDate(at: now) ?? .distantPast
    let deletions = deletions(in: document.feed)
    var seen = Set(deletions.map(\.key))
    return deletions
      + document.feed.entries.compactMap { entry in
        // The same entry twice in one document is one entry: the first, which
        // is the newest.
        let key = identity.key(of: entry)
        guard seen.insert(key).inserted else { return nil }
        let date = entry.published ?? entry.updated
        guard date ?? now >= earliest else { return nil }
        var entry = entry
        for index in entry.links.indices {
          entry.links[index].href = CanonicalURL.withoutTracking(entry.links[index].href)
        }
        entry.forgetBases()
        entry.cite(entry.source)
        entry.source = credit
        if entry.authors.isEmpty { entry.authors = document.feed.authors }
        if entry.language == nil { entry.language = document.feed.language ?? source.language }
        return StoredEntry(
          source: source.slug, key: key, entry: entry,
          canonicalURL: entry.permalink.map(CanonicalURL.of), arrived: now, published: date,
          sortDate: min(date ?? now, now))
      }
  }

  /// What the partner has taken back (RFC 6721): known by its id, without
  /// anything to say. An entry of the same document that was updated later
  /// is there again.
  private func deletions(in feed: Feed) -> [StoredEntry] {
    guard !feed.tombstones.isEmpty else { return [] }
    var updates: [String: Date] = [:]
    for entry in feed.entries {
      guard let id = entry.id, let date = entry.updated ?? entry.published else { continue }
      updates[id] = max(date, updates[id] ?? date)
    }
    return feed.tombstones.filter { tombstone in
      guard !tombstone.ref.isEmpty else { return false }
      guard let when = tombstone.when, let updated = updates[tombstone.ref] else { return true }
      return updated <= when
    }.map {
      StoredEntry(source: source.slug, key: $0.ref, entry: Entry(), arrived: now, deleted: true)
    }
  }

  /// Where the entries come from (RFC 4287 §4.2.11), without what changes at
  /// every visit, so that an unchanged entry stays unchanged.
  private func credit(_ feed: Feed) -> Feed {
    var credit = Feed()
    credit.id = feed.id
    credit.title = feed.title ?? Text(source.title)
    credit.title?.base = nil
    credit.rights = feed.rights
    credit.rights?.base = nil
    credit.links = feed.links.filter { $0.rel == "alternate" || $0.rel == "self" }
    credit.licenses = feed.licenses
    return credit
  }
}

extension Entry {
  /// Where the partner itself had the entry from stays as a link; what is
  /// credited is the partner (RFC 4287 §4.2.7.2, `via`).
  fileprivate mutating func cite(_ source: Feed?) {
    let link = source?.links.first { $0.rel == "self" } ?? source?.links.first
    guard let link else { return }
    links.append(Link(link.href, rel: "via", title: source?.title?.plainText))
  }

  /// The parser made every reference absolute: their base says nothing more.
  fileprivate mutating func forgetBases() {
    title?.base = nil
    summary?.base = nil
    rights?.base = nil
    for index in content.indices { content[index].base = nil }
  }
}
