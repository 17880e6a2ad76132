import CityConfiguration
import Foundation
import Storage
import Syndication

/// An edition in each of its formats. The same edition gives the same bytes.
public struct EditionDocuments: Sendable {
  private let city: City
  private let pages: Pages

  public init(city: City) throws {
    self.init(city: city, pages: try Pages(city: city))
  }

  init(city: City, pages: Pages) {
    self.city = city
    self.pages = pages
  }

  public func data(of edition: Edition, as format: EditionFormat) throws -> Data {
    switch format {
    case .page: pages.page(of: EditionView(edition, city: city))
    case .mail: pages.mail(of: EditionView(edition, city: city))
    case .text: Data(EditionText.text(EditionView(edition, city: city)).utf8)
    case .rss: feed(edition, .rss, at: format.path(of: edition.number))
    case .atom: feed(edition, .atom, at: format.path(of: edition.number))
    case .jsonFeed: feed(edition, .json, at: format.path(of: edition.number))
    case .json: try ModelJSON.encode(edition, pretty: true) + Data("\n".utf8)
    case .message: message(edition)
    }
  }

  /// The feed of an edition for a path below the site's folder.
  func feed(_ edition: Edition, _ kind: FeedWriter.Format, at path: String) -> Data {
    var feed = EditionFeed(city: city).feed(edition)
    let address = SiteAddresses(site: city.site).url(path)
    feed.links.append(
      Link(address, rel: "self", type: kind == .json ? nil : kind.mediaType))
    let root = String(repeating: "../", count: path.count { $0 == "/" })
    let style = kind == .json ? nil : root + SiteAddresses.feedStyle
    return FeedWriter(kind, stylesheet: style).write(feed)
  }

  private func message(_ edition: Edition) -> Data {
    let view = EditionView(edition, city: city)
    return EditionMessage(city: city).message(
      edition, text: EditionText.text(view),
      html: String(decoding: pages.mail(of: view), as: UTF8.self))
  }
}
