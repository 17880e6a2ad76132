import CityConfiguration
import Foundation
import Storage
import Syndication

/// The paths of everything the city publishes, relative to the site's
/// folder, and their URLs. The one place that decides them.
struct SiteAddresses {
  let site: URL

  /// The name under which the feed of all sections stands.
  static let all = "alle"
  static let digest = "digest"
  static let outline = "partners.opml"
  static let startPage = "index.html"
  static let pageStyle = "stadtfeed.css"
  static let feedStyle = "feed.css"

  func url(_ path: String) -> String { site.absoluteString + path }

  static func feed(_ name: String, _ format: FeedWriter.Format) -> String {
    "\(name).\(format.rawValue)"
  }

  static func page(of item: Item) -> String { "artikel/\(item.slug).html" }

  /// The list of all editions.
  static let editions = "ausgaben/index.html"

  /// The folder of an edition, by its number; ends with `/`.
  static func edition(_ number: Int) -> String { "ausgaben/\(number)/" }

  /// The feed of the newest edition of a period, for tools that ask one
  /// address again and again.
  static func newestEdition(_ period: Edition.Period) -> String {
    let name =
      switch period {
      case .week: "woche"
      case .month: "monat"
      case .quarter: "quartal"
      }
    return "ausgaben/" + feed(name, .rss)
  }

  /// Where a person reads the item: its own page elsewhere, or ours.
  func permalink(of item: Item) -> String { item.permalink ?? url(Self.page(of: item)) }
}
