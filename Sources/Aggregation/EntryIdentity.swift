import Foundation
import Storage
import Syndication

/// What tells the entries of one document apart: `id`, else the permalink,
/// else what the entry says. An id or a link that several entries share, or
/// that is only the address of the website, identifies none of them.
struct EntryIdentity {
  private let websites: Set<String>
  private var sharedIDs: Set<String> = []
  private var sharedLinks: Set<String> = []

  init(_ feed: Feed, from source: Source) {
    let pages = feed.links.filter { $0.rel == "alternate" }.map(\.href)
    websites = Set((pages + [source.website, source.feed].compactMap { $0 }).map(CanonicalURL.of))
    for (id, entries) in Dictionary(grouping: feed.entries, by: { $0.id ?? "" })
    where entries.count > 1 && areSeveral(entries) {
      sharedIDs.insert(id)
    }
    for (link, entries) in Dictionary(grouping: feed.entries, by: { Self.link($0) ?? "" }) {
      if entries.dropFirst().contains(where: { Self.differ($0, entries[0]) }) {
        sharedLinks.insert(link)
      }
    }
  }

  func key(of entry: Entry) -> String {
    if let id = entry.id, !id.isEmpty, !sharedIDs.contains(id), !isWebsite(id) { return id }
    if let link = Self.link(entry), !sharedLinks.contains(link), !isWebsite(link) { return link }
    var parts = [
      entry.title?.value ?? "", entry.published.map(RFC3339.string) ?? "", Self.link(entry) ?? "",
    ]
    if parts[0].isEmpty { parts.append(entry.summary?.value ?? entry.content.first?.value ?? "") }
    return "sha256:" + ContentDigest.of(Data(parts.joined(separator: "\u{0}").utf8))
  }

  /// Whether entries of one id are several. Those with a page of their own
  /// in common are versions of one, unless they came out at other times.
  private func areSeveral(_ entries: [Entry]) -> Bool {
    let first = entries[0]
    let link = Self.link(first)
    let hasPage = link.map { !isWebsite($0) } ?? false
    return entries.dropFirst().contains { entry in
      Self.link(entry) != link
        || Self.differ(entry, first) && (!hasPage || entry.published != first.published)
    }
  }

  /// Whether two entries are not versions of one: their titles differ, and
  /// so does when they came out, as far as that is said.
  private static func differ(_ one: Entry, _ other: Entry) -> Bool {
    one.title?.value != other.title?.value
      && (one.published == nil || one.published != other.published)
  }

  /// With its fragment: pages with many stories tell them apart by it.
  private static func link(_ entry: Entry) -> String? {
    entry.permalink.flatMap { $0.isEmpty ? nil : CanonicalURL.withoutTracking($0) }
  }

  /// Whether it is the address of the website, the feed, or a bare host.
  private func isWebsite(_ text: String) -> Bool {
    guard URI.isWebAddress(text), !text.utf8.contains(UInt8(ascii: "#")) else { return false }
    let path = text.drop { $0 != ":" }.dropFirst(3).drop { $0 != "/" && $0 != "?" }
    return path.isEmpty || path == "/" || websites.contains(CanonicalURL.of(text))
  }
}
