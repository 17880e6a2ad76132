import CityConfiguration
import Foundation
import Storage
import Syndication

/// The feed of one section, or of all of them.
public struct SectionFeed {
  private let city: City
  private let addresses: SiteAddresses

  public init(city: City) {
    self.city = city
    addresses = SiteAddresses(site: city.site)
  }

  /// The newest visible items of a section; of all sections without one.
  public func feed(of section: Section?, from store: Store, at now: Date) async throws -> Feed {
    let items = try await store.items(
      ItemQuery(section: section?.slug, visibleAt: now, limit: city.entriesPerFeed))
    return feed(of: section, items: items)
  }

  func feed(of section: Section?, items: [Item]) -> Feed {
    let name = section?.slug ?? SiteAddresses.all
    var feed = FeedFrame(city: city).feed(
      name, title: section?.title ?? "Alle Meldungen",
      subtitle: section == nil
        ? "Alle Meldungen der Stadt \(city.city) aus allen Rubriken" : section?.description)
    feed.language = section?.language ?? city.language
    let entries = ItemEntry(city: city)
    feed.entries = items.map(entries.entry)
    return FeedFrame.dated(feed, city: city)
  }
}

/// What all feeds of the city have in common.
struct FeedFrame {
  let city: City

  func feed(_ name: String, title: String, subtitle: String?) -> Feed {
    let addresses = SiteAddresses(site: city.site)
    var feed = Feed()
    feed.id = city.tagURI("feeds/" + name)
    feed.title = Text("\(title) – \(city.publisher)")
    feed.subtitle = Text(subtitle ?? title)
    feed.links = [Link(addresses.url(""))]
    feed.authors = [Person(name: city.publisher, email: city.contact)]
    feed.rights = city.rights.map { Text($0) }
    feed.language = city.language
    feed.generator = Generator(name: "Stadtfeed")
    feed.ttl = 60
    return feed
  }

  /// `updated` is the newest entry's. A feed without entries has never
  /// changed since the city's ids began (RFC 4151: the date in the tag).
  static func dated(_ feed: Feed, city: City) -> Feed {
    var feed = feed
    feed.updated = feed.entries.compactMap { $0.updated ?? $0.published }.max() ?? beginning(city)
    return feed
  }

  private static func beginning(_ city: City) -> Date {
    let date = city.tag.split(separator: ",").last.map(String.init) ?? ""
    return FeedDate.parse(date) ?? Date(timeIntervalSince1970: 0)
  }
}
