import CityConfiguration
import Foundation
import Storage
import Syndication

/// What the list of editions shows, the newest first, and the feeds of the
/// newest ones.
struct EditionList {
  var frame: PageFrame
  var editions: [Line]
  var feeds: [FeedLine]

  struct Line {
    var folder: String
    var title: String
    var name: String
    var issued: String
    var issuedISO: String
  }

  struct FeedLine {
    var file: String
    var title: String
  }

  init(_ references: [EditionReference], city: City) {
    frame = PageFrame(
      city: city, title: "Ausgaben – \(city.publisher)",
      description: "Alle Ausgaben von „\(city.digest.title)“", path: SiteAddresses.editions)
    let time = city.localTime
    editions = references.map { edition in
      Line(
        folder: "\(edition.number)/", title: edition.title,
        name: "Ausgabe \(edition.number), \(edition.window.name(time, .german))",
        issued: time.dayText(edition.issued), issuedISO: RFC3339.string(from: edition.issued))
    }
    feeds = Edition.Period.allCases.filter { period in
      references.contains { $0.window.period == period }
    }.map { period in
      let title =
        switch period {
        case .week: "Woche"
        case .month: "Monat"
        case .quarter: "Quartal"
        }
      let path = SiteAddresses.newestEdition(period)
      return FeedLine(file: String(path.dropFirst("ausgaben/".count)), title: title)
    }
  }
}
