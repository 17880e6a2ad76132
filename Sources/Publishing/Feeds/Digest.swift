import CityConfiguration
import Foundation
import Storage
import Syndication

/// The merged feed: the city's own items and its partners' entries, newest
/// first, each credited to its source, no source louder than its cap.
public struct Digest {
  private let city: City

  public init(city: City) { self.city = city }

  public func feed(from store: Store, at now: Date) async throws -> Feed {
    let settings = city.digest
    let items = try await store.items(ItemQuery(visibleAt: now, limit: settings.entries))
    // Every entry that could appear if all before it were duplicates.
    let stored = try await store.entries(EntryQuery(limitPerSource: settings.entries))
    var feed = FeedFrame(city: city).feed(
      SiteAddresses.digest, title: settings.title, subtitle: settings.description)
    feed.title = Text(settings.title)
    feed.entries = merge(
      contributions(of: items, stored, at: now), limit: settings.entries
    ).map(\.entry)
    return FeedFrame.dated(feed, city: city)
  }

  /// The items and entries as they stand in a digest.
  func contributions(
    of items: [Item], _ stored: [StoredEntry], at now: Date
  ) -> [Contribution] {
    let ownFeed = SectionFeed(city: city).feed(of: nil, items: items)
    var contributions = ownFeed.entries.map { entry in
      var entry = entry
      entry.source = source(of: ownFeed)
      return Contribution(
        entry: entry, source: "", rank: 0, date: entry.published ?? .distantPast,
        url: entry.permalink.map(CanonicalURL.of))
    }
    let newest = Dictionary(grouping: stored, by: \.source).mapValues {
      $0.map { $0.heldDates(at: now).updated }.max()
    }
    for (rank, partner) in city.partners.enumerated() {
      contributions += stored.filter { $0.source == partner.slug }.map { stored in
        Contribution(
          entry: credited(stored, to: partner, updated: newest[partner.slug] ?? nil, at: now),
          source: partner.slug, rank: rank + 1, date: stored.sortDate,
          url: stored.canonicalURL)
      }
    }
    return contributions
  }

  /// At most `limit` contributions, none of their sources louder than its
  /// cap.
  func merge(_ contributions: [Contribution], limit: Int) -> [Contribution] {
    let cap = city.digest.entriesPerSource
    let caps = Dictionary(
      uniqueKeysWithValues: city.partners.map { ($0.slug, $0.entries ?? cap) })
    return Self.merge(contributions, limit: limit, caps: caps, otherwise: cap)
  }

  /// An entry on its way into the digest.
  struct Contribution {
    var entry: Entry
    var source: String
    /// Who keeps a story that several tell: the lowest, the city's own is 0.
    var rank: Int
    var date: Date
    var url: String?
  }

  /// The same story, told by its id or its address, appears once: by the
  /// teller of the lowest rank whose cap is not used up. Two entries of one
  /// source are two stories whatever their address.
  static func merge(
    _ contributions: [Contribution], limit: Int, caps: [String: Int], otherwise: Int
  ) -> [Contribution] {
    var counts: [String: Int] = [:]
    let newestFirst = stories(contributions).sorted {
      ($1.lead.date, $0.lead.entry.id ?? "") < ($0.lead.date, $1.lead.entry.id ?? "")
    }
    let told = newestFirst.compactMap { story in
      let teller = story.tellers.first { contribution in
        counts[contribution.source, default: 0] < caps[contribution.source] ?? otherwise
      }
      if let teller { counts[teller.source, default: 0] += 1 }
      return teller
    }
    return Array(told.prefix(limit))
  }

  /// One story and who tells it, the lowest rank first.
  private struct Story {
    var tellers: [Contribution]
    var lead: Contribution { tellers[0] }
  }

  private static func stories(_ contributions: [Contribution]) -> [Story] {
    var stories: [Story] = []
    var known: [String: Int] = [:]
    let byRank = contributions.sorted {
      ($0.rank, $1.date, $0.entry.id ?? "") < ($1.rank, $0.date, $1.entry.id ?? "")
    }
    for contribution in byRank {
      let names = [contribution.entry.id, contribution.url].compactMap { $0 }
      let same = names.lazy.compactMap { known[$0] }.first { story in
        !stories[story].tellers.contains { $0.source == contribution.source }
      }
      let isRepeat = contribution.entry.id.flatMap { known[$0] } != nil && same == nil
      if isRepeat { continue }
      let index = same ?? stories.count
      if same == nil { stories.append(Story(tellers: [])) }
      stories[index].tellers.append(contribution)
      for name in names where known[name] == nil { known[name] = index }
    }
    return stories
  }

  /// The feed an entry was taken from, without what changes at every visit
  /// (RFC 4287 §4.2.11).
  private func source(of feed: Feed) -> Feed {
    var source = Feed()
    source.id = feed.id
    source.title = Text(city.publisher)
    source.updated = feed.updated
    source.rights = feed.rights
    source.links =
      feed.links + [
        Link(
          SiteAddresses(site: city.site).url(SiteAddresses.feed(SiteAddresses.all, .atom)),
          rel: "self", type: FeedWriter.Format.atom.mediaType)
      ]
    return source
  }

  /// The entry's own id where it is a URI, as Atom wants it (RFC 4287
  /// §4.2.6); else one of ours that is made from it.
  private func permanentID(of stored: StoredEntry, from partner: Partner) -> String {
    if let id = stored.entry.id, URI.isAbsolute(id) { return id }
    let name = stored.key.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed)
    return city.tagURI("partner/\(partner.slug)/\(name ?? stored.key)")
  }

  private func credited(
    _ stored: StoredEntry, to partner: Partner, updated: Date?, at now: Date
  ) -> Entry {
    var entry = stored.entry
    var source = entry.source ?? Feed()
    source.id = source.id ?? partner.website ?? city.tagURI("partner/" + partner.slug)
    source.title = Text(partner.title)
    source.updated = updated
    if source.links.isEmpty, let website = partner.website {
      source.links = [Link(website)]
    }
    if !source.links.contains(where: { $0.rel == "self" }), URI.isWebAddress(partner.feed) {
      source.links.append(Link(partner.feed, rel: "self"))
    }
    entry.source = source
    // Tools put titles where markup would be shown as it stands.
    entry.title = entry.title.map { Text($0.plainText, language: $0.language) }
    entry.shortenSummary()
    for index in entry.content.indices where entry.content[index].type == .xhtml {
      // Well formed either way; as HTML every tool can show it.
      entry.content[index].type = .html
    }
    entry.id = permanentID(of: stored, from: partner)
    if entry.authors.isEmpty { entry.authors = [Person(name: partner.title)] }
    (entry.published, entry.updated) = stored.heldDates(at: now)
    if entry.language == nil { entry.language = partner.language }
    return entry
  }
}

extension StoredEntry {
  /// Both dates of the entry. It was published when it arrived at the latest
  /// and updated now at the latest: a wrong clock would keep it on top for
  /// years.
  fileprivate func heldDates(at now: Date) -> (published: Date, updated: Date) {
    let published = min(entry.published ?? entry.updated ?? sortDate, arrived)
    let updated = entry.updated.flatMap { $0 <= now ? $0 : nil }
    return (published, updated ?? published)
  }
}

extension Entry {
  /// How many characters a teaser in the digest has at most.
  private static let teaserLength = 300

  /// A summary that is really the whole text in HTML becomes the content, if
  /// there is none, and a teaser in plain words takes its place.
  fileprivate mutating func shortenSummary() {
    guard let text = summary, text.type.isMarkup else { return }
    if content.isEmpty { content = [Content(text)] }
    summary = Text(text.teaser(length: Self.teaserLength), language: text.language)
  }
}
