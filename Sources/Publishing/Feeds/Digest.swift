import CityConfiguration
import Clustering
import Foundation
import Storage
import Syndication

/// The merged feed: the city's own items and its partners' entries, newest
/// first, each credited to its source, each story once, no source louder than
/// its cap.
public struct Digest {
  private let city: City

  public init(city: City) { self.city = city }

  /// Everything that readers may see, is not excluded by an editor, and
  /// belongs to the section or topic, or is pinned there.
  public func feed(
    of scope: DigestScope = .all, from store: Store, at now: Date
  ) async throws -> Feed {
    try await feeds(of: [scope], from: store, at: now)[0]
  }

  /// The feeds of several scopes, which share what is the same for all.
  func feeds(of scopes: [DigestScope], from store: Store, at now: Date) async throws -> [Feed] {
    try await sortNew(in: store)
    let choices = try await DigestChoices(store)
    var ownClusters = OwnClusters(in: store)
    var feeds: [Feed] = []
    for scope in scopes {
      var feed = FeedFrame(city: city).feed(
        scope.name, title: scope.title(city.digest), subtitle: scope.subtitle(city.digest))
      feed.title = Text(scope.title(city.digest))
      feed.entries = try await newest(of: scope, choices, &ownClusters, from: store, at: now)
        .map(\.entry)
      feeds.append(FeedFrame.dated(feed, city: city))
    }
    return feeds
  }

  /// What a digest shows. Entries of partners are read from the newest on,
  /// only as many as it takes to be sure of that.
  private func newest(
    of scope: DigestScope, _ choices: DigestChoices, _ ownClusters: inout OwnClusters,
    from store: Store, at now: Date
  ) async throws -> [Contribution] {
    // Every entry that could appear if all before it were duplicates or
    // excluded.
    let limit = city.digest.entries + choices.excluded.count
    var items = try await store.items(
      ItemQuery(section: scope.section, topic: scope.topic, visibleAt: now, limit: limit))
    items += try await choices.pinnedItems(in: scope, besides: items, from: store, at: now)
    let own = try await contributions(of: items, choices, &ownClusters)
    var count = limit
    while true {
      var stored = try await store.entries(
        EntryQuery(
          limit: count, limitPerSource: limit, section: scope.section, topic: scope.topic,
          state: .visible))
      let oldest = stored.count < count ? nil : stored.last?.sortDate
      stored += try await choices.pinnedEntries(in: scope, besides: stored, from: store)
      stored += try await others(telling: own, stored, in: scope, from: store)
      let told = merge(
        own + contributions(of: stored, choices, at: now), limit: city.digest.entries,
        after: oldest)
      if oldest == nil || told.count == city.digest.entries { return told }
      count *= 4
    }
  }

  /// Older entries that tell the same stories, as who told first leads.
  private func others(
    telling own: [Contribution], _ stored: [StoredEntry], in scope: DigestScope, from store: Store
  ) async throws -> [StoredEntry] {
    let clusters = Set(own.flatMap(\.clusters)).union(stored.compactMap(\.cluster))
    let known = Set(stored.map(\.reference))
    return try await store.entries(
      EntryQuery(
        section: scope.section, topic: scope.topic, clusters: clusters, state: .visible)
    ).filter { !known.contains($0.reference) }
  }

  /// Applies the rules to what has come in since the last time, and places it
  /// into clusters.
  func sortNew(in store: Store) async throws {
    try await EntryMapper(city: city).run(on: store)
    try await Clusterer(store: store).placeNew()
  }

  /// The items that are not excluded, as they stand in a digest.
  func contributions(
    of items: [Item], _ choices: DigestChoices, _ ownClusters: inout OwnClusters
  ) async throws -> [Contribution] {
    let items = items.filter { !choices.excluded.contains(.item($0.id)) }
    let ownFeed = SectionFeed(city: city).feed(of: nil, items: items)
    var contributions: [Contribution] = []
    for (item, entry) in zip(items, ownFeed.entries) {
      var entry = entry
      let date = entry.published ?? .distantPast
      let clusters = try await ownClusters.telling(item, entry, date)
      entry.source = source(of: ownFeed)
      contributions.append(
        Contribution(
          entry: entry, source: "", rank: 0, date: date, arrived: date, clusters: clusters,
          place: choices.places[.item(item.id)]))
    }
    return contributions
  }

  /// The partners' entries that are not excluded, as they stand in a digest.
  func contributions(
    of stored: [StoredEntry], _ choices: DigestChoices, at now: Date
  ) -> [Contribution] {
    let bySource = Dictionary(
      grouping: stored.filter { !choices.excluded.contains($0.reference) }, by: \.source)
    return city.partners.enumerated().flatMap { rank, partner -> [Contribution] in
      let entries = bySource[partner.slug] ?? []
      let updated = entries.map { $0.heldDates(at: now).updated }.max()
      return entries.map { stored in
        Contribution(
          entry: credited(stored, to: partner, updated: updated, at: now), source: partner.slug,
          rank: rank + 1, date: stored.sortDate, arrived: stored.arrived,
          clusters: stored.cluster.map { [$0] } ?? [], topics: stored.mapping?.topics ?? [],
          place: choices.places[stored.reference])
      }
    }
  }

  /// At most `limit` contributions, none of their sources louder than its
  /// cap.
  ///
  /// - Parameter date: stories that are not newer are left out, unless they
  ///   are pinned; absent where all are wanted.
  func merge(
    _ contributions: [Contribution], limit: Int, after date: Date? = nil
  ) -> [Contribution] {
    let cap = city.digest.entriesPerSource
    return Self.merge(contributions, limit: limit, after: date) {
      self.city.partner($0)?.entries ?? cap
    }
  }

  /// An entry on its way into the digest.
  struct Contribution {
    var entry: Entry
    var source: String
    /// The place of the source among all; the city's own is 0.
    var rank: Int
    var date: Date
    var arrived: Date
    /// The stories it tells: one of a partner, for the city all that partners
    /// tell alike.
    var clusters: [Int]
    /// The slugs of the topics that the rules gave.
    var topics: [String] = []
    /// Where an editor has pinned it, counted from 1.
    var place: Int?
  }

  /// Each story appears once: by its lead, or by the next teller where the
  /// cap of the lead is used up, with links to the others. What is pinned
  /// comes first, is told by whom it was pinned, and no cap keeps it out.
  ///
  /// - Parameter cap: how many entries of a source are shown at most.
  static func merge(
    _ contributions: [Contribution], limit: Int, after date: Date? = nil,
    cap: (_ source: String) -> Int
  ) -> [Contribution] {
    var counts: [String: Int] = [:]
    let wanted = stories(contributions).filter { story in
      story.pinned != nil || date.map { story.lead.date > $0 } ?? true
    }
    let newestFirst = wanted.sorted {
      ($0.place, $1.lead.date, $0.lead.entry.id ?? "")
        < ($1.place, $0.lead.date, $1.lead.entry.id ?? "")
    }
    let told = newestFirst.compactMap { story -> Contribution? in
      let teller =
        story.pinned
        ?? story.tellers.first { contribution in
          counts[contribution.source, default: 0] < cap(contribution.source)
        }
      guard var teller else { return nil }
      counts[teller.source, default: 0] += 1
      teller.entry.links += story.alsoAt(besides: teller)
      return teller
    }
    return Array(told.prefix(limit))
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
    if let url = entry.image?.url, entry.media?.contents.isEmpty ?? true {
      // Where Atom and RSS have a place for it.
      var media = entry.media ?? Media()
      media.contents = [MediaContent(url, type: ImageType.of(url), medium: "image")]
      entry.media = media
    }
    entry.completeContent(Wording(language: entry.language ?? partner.language ?? city.language))
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
