import CityConfiguration
import Foundation
import Syndication

/// The feeds of the city's partners as a list to subscribe to.
enum PartnerOutline {
  /// `addresses` has the URLs of feeds that the configuration reads from
  /// files, by the partner's slug.
  static func document(_ city: City, addresses: [String: String]) -> OutlineDocument {
    var document = OutlineDocument(title: "Partner der \(city.publisher)")
    document.owner = Person(name: city.publisher, email: city.contact)
    document.outlines = city.partners.compactMap { partner in
      let feed = URI.isWebAddress(partner.feed) ? partner.feed : addresses[partner.slug]
      guard let feed else { return nil }
      var outline = Outline(partner.title, feedURL: feed, pageURL: partner.website)
      outline.title = partner.title
      outline.language = partner.language
      return outline
    }
    return document
  }
}
