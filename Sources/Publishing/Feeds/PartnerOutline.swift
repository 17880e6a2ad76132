import CityConfiguration
import Foundation
import Storage
import Syndication

/// The feeds of the city's partners as a list to subscribe to, those that
/// stand for a section in a folder of its name.
public enum PartnerOutline {
  /// The document. Feeds that the configuration reads from files appear by
  /// the address they give for themselves, if they do.
  public static func document(_ city: City, from store: Store) async throws -> OutlineDocument {
    document(city, addresses: try await addresses(city, in: store))
  }

  /// `addresses` has the URLs of feeds that the configuration reads from
  /// files, by the partner's slug.
  static func document(_ city: City, addresses: [String: String]) -> OutlineDocument {
    var document = OutlineDocument(title: "Partner der \(city.publisher)")
    document.owner = Person(name: city.publisher, email: city.contact)
    func outlines(_ section: String?) -> [Outline] {
      city.partners.filter { $0.section == section }.compactMap { outline($0, addresses) }
    }
    document.outlines = outlines(nil)
    for section in city.sections {
      var folder = Outline(section.title)
      folder.outlines = outlines(section.slug)
      if !folder.outlines.isEmpty { document.outlines.append(folder) }
    }
    return document
  }

  private static func outline(_ partner: Partner, _ addresses: [String: String]) -> Outline? {
    let feed = URI.isWebAddress(partner.feed) ? partner.feed : addresses[partner.slug]
    guard let feed else { return nil }
    var outline = Outline(partner.title, feedURL: feed, pageURL: partner.website)
    outline.title = partner.title
    outline.language = partner.language
    return outline
  }

  /// The addresses that the feeds read from files give for themselves.
  private static func addresses(_ city: City, in store: Store) async throws -> [String: String] {
    var addresses: [String: String] = [:]
    for partner in city.partners where !URI.isWebAddress(partner.feed) {
      let newest = try await store.entries(EntryQuery(source: partner.slug, limit: 1)).first
      guard let source = newest?.entry.source else { continue }
      // An RDF channel is named by the address of its document.
      addresses[partner.slug] =
        source.links.first { $0.rel == "self" }?.href
        ?? source.id.flatMap { URI.isWebAddress($0) ? $0 : nil }
    }
    return addresses
  }
}
