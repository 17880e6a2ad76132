import CityConfiguration
import Foundation
import Mustache
import Storage
import Syndication

/// The pages for people: the start page, one page an item and one an edition,
/// in German, without scripts and without anything from another host; and
/// the HTML of mails.
struct Pages: Sendable {
  private let city: City
  private let library: MustacheLibrary
  /// Changes whenever a page could look different for the same item.
  let fingerprint: String

  /// Raised by hand whenever the code makes another page of the same item.
  private static let layout = "1"

  static var pageStyle: Data { Data(PackageResources.stadtfeed_css) }
  static var feedStyle: Data { Data(PackageResources.feed_css) }

  private static var templates: [(name: String, bytes: [UInt8])] {
    [
      ("head", PackageResources.head_mustache), ("foot", PackageResources.foot_mustache),
      ("start", PackageResources.start_mustache), ("item", PackageResources.item_mustache),
      ("edition", PackageResources.edition_mustache), ("mail", PackageResources.mail_mustache),
      ("editions", PackageResources.editions_mustache),
    ]
  }

  init(city: City) throws {
    self.city = city
    var library = MustacheLibrary()
    var parts: [Data] = []
    for (name, bytes) in Self.templates {
      try library.register(String(decoding: bytes, as: UTF8.self), named: name)
      parts.append(Data(bytes))
    }
    self.library = library
    let settings = [
      Self.layout, city.digest.title,
      city.city, city.publisher, city.contact, city.language, city.timeZone.identifier,
      city.site.absoluteString, city.rights ?? "",
    ]
    let sections = city.sections.flatMap { [$0.slug, $0.title] }
    parts.append(Data((settings + sections).joined(separator: "\u{0}").utf8))
    fingerprint = ContentDigest.of(Data(parts.joined()))
  }

  func startPage(
    all: Feed, sections: [(section: Section, feed: Feed)],
    digests: [(scope: DigestScope, feed: Feed)], hasEditions: Bool
  ) -> Data {
    render(
      StartPage(
        city: city, all: all, sections: sections, digests: digests, hasEditions: hasEditions),
      with: "start")
  }

  func page(of item: Item) -> Data { render(ItemPage(item, city: city), with: "item") }

  func page(of edition: EditionView) -> Data { render(edition, with: "edition") }

  func list(of editions: [EditionReference]) -> Data {
    render(EditionList(editions, city: city), with: "editions")
  }

  func mail(of edition: EditionView) -> Data { render(edition, with: "mail") }

  private func render(_ page: Any, with template: String) -> Data {
    Data((library.render(page, withTemplate: template) ?? "").utf8)
  }
}
