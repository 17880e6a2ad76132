import Foundation
import Storage
import Syndication

/// Turns a partner's document into entries for the store: each with an
/// identity that holds, clean addresses, a sensible date, and its source.
struct EntryIntake {
  let source: Source
  let now: Date

  func entries(of document: Document) -> [StoredEntry] {
    let credit = credit(document.feed)
    let repeated = repeatedIDs(document.feed.entries)
    var seen: Set<String> = []
    return document.feed.entries.compactMap { entry in
      var entry = entry
      for index in entry.links.indices {
        entry.links[index].href = CanonicalURL.withoutTracking(entry.links[index].href)
      }
      entry.forgetBases()
      entry.cite(entry.source)
      entry.source = credit
      if entry.authors.isEmpty { entry.authors = document.feed.authors }
      if entry.language == nil { entry.language = document.feed.language ?? source.language }
      // The same entry twice in one document is one entry: the first, which
      // is the newest.
      let key = key(of: entry, repeated: repeated)
      guard seen.insert(key).inserted else { return nil }
      let date = entry.published ?? entry.updated
      return StoredEntry(
        source: source.slug, key: key, entry: entry,
        canonicalURL: entry.permalink.map(CanonicalURL.of), arrived: now, published: date,
        sortDate: min(date ?? now, now))
    }
  }

  /// `id`, else the permalink, else what the entry says. An id that several
  /// entries share identifies none of them.
  private func key(of entry: Entry, repeated: Set<String>) -> String {
    if let id = entry.id, !id.isEmpty, !repeated.contains(id) { return id }
    // With its fragment: pages with many stories tell them apart by it.
    if let link = entry.permalink, !link.isEmpty { return CanonicalURL.withoutTracking(link) }
    let parts = [
      entry.title?.value ?? "", entry.published.map(RFC3339.string) ?? "",
      entry.summary?.value ?? entry.content.first?.value ?? "",
    ]
    return "sha256:" + ContentDigest.of(Data(parts.joined(separator: "\u{0}").utf8))
  }

  private func repeatedIDs(_ entries: [Entry]) -> Set<String> {
    var links: [String: Set<String>] = [:]
    for entry in entries {
      if let id = entry.id { links[id, default: []].insert(entry.permalink ?? "") }
    }
    return Set(links.filter { $0.value.count > 1 }.keys)
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
