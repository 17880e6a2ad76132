import CityConfiguration
import Foundation
import Mustache
import Storage
import Syndication

/// What the start page shows: each feed with its addresses and newest
/// entries, and what a feed is.
struct StartPage {
  var frame: PageFrame
  var all: FeedCard
  var sections: [FeedCard]
  /// The digest of all.
  var digest: FeedCard?
  /// Those of sections and topics.
  var digests: [FeedCard]
  var hasDigests: Bool
  var partners: [PartnerCard]
  var outline = SiteAddresses.outline
  var hasEditions: Bool

  struct FeedCard {
    var slug: String
    var title: String
    var description: String
    var atom: String
    var rss: String
    var json: String
    var entries: [EntryLine]
    var hasEntries: Bool
  }

  struct EntryLine {
    var title: String
    var href: String
    var date: String
    var day: String
    var source: String?
  }

  /// There may be thousands: looking at each as a mirror shows it would take
  /// longer than all else on the page.
  struct PartnerCard: MustacheParent {
    var title: String
    var website: String?

    func child(named name: String) -> Any? {
      switch name {
      case "title": title
      // Not nil, for which the page around it would be asked.
      case "website": (website as Any?) ?? false
      default: nil
      }
    }
  }

  /// How many entries a feed shows on the start page.
  private static let shown = 3

  init(
    city: City, all: Feed, sections: [(section: Section, feed: Feed)],
    digests: [(scope: DigestScope, feed: Feed)], hasEditions: Bool
  ) {
    frame = PageFrame(
      city: city, title: "Feeds der \(city.publisher)",
      description: "Neuigkeiten aus \(city.city) als Feed abonnieren",
      path: SiteAddresses.startPage)
    let addresses = SiteAddresses(site: city.site)
    func card(_ slug: String, _ title: String, _ feed: Feed) -> FeedCard {
      let lines = feed.entries.prefix(Self.shown).map { entry in
        let link = entry.permalink ?? ""
        let date = entry.published ?? entry.updated ?? .distantPast
        return EntryLine(
          title: entry.title?.plainText ?? link,
          // Our own pages are reached wherever the folder lies.
          href: link.hasPrefix(addresses.url(""))
            ? "./" + link.dropFirst(addresses.url("").count) : link,
          date: city.localTime.dayText(date), day: RFC3339.string(from: date),
          source: entry.source?.title?.plainText)
      }
      return FeedCard(
        slug: slug, title: title, description: feed.subtitle?.plainText ?? "",
        atom: SiteAddresses.feed(slug, .atom), rss: SiteAddresses.feed(slug, .rss),
        json: SiteAddresses.feed(slug, .json), entries: Array(lines), hasEntries: !lines.isEmpty)
    }
    self.all = card(SiteAddresses.all, "Alle Meldungen", all)
    self.sections = sections.map { card($0.section.slug, $0.section.title, $0.feed) }
    func cards(_ digests: [(scope: DigestScope, feed: Feed)]) -> [FeedCard] {
      digests.map { card($0.scope.name, $0.scope.heading(city.digest), $0.feed) }
    }
    digest = cards(digests.filter { $0.scope == .all }).first
    self.digests = cards(digests.filter { $0.scope != .all })
    hasDigests = !self.digests.isEmpty
    self.hasEditions = hasEditions
    partners = city.partners.map { PartnerCard(title: $0.title, website: $0.website) }
  }
}
