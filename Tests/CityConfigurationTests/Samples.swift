import CityConfiguration
import Foundation

enum Sample {
  /// A whole configuration; line numbers in tests refer to it.
  static let yaml = """
    city: Musterstadt
    publisher: Stadt Musterstadt
    contact: presse@musterstadt.example
    language: de
    timeZone: Europe/Berlin
    site: https://www.musterstadt.example/feeds/
    tag: musterstadt.example,2024
    database: daten/stadt.sqlite
    output: ../feeds
    rights: © Stadt Musterstadt
    entriesPerFeed: 20
    sections:
      - slug: stadtgespraech
        title: Stadtgespräch
        description: Was die Stadt bewegt.
      - slug: haberler
        title: Haberler
        language: tr
    partners:
      - slug: museum
        title: Museum
        feed: partner/museum.rss
        website: https://museum.example/
      - slug: theater
        title: Theater
        feed: https://theater.example/feed
        language: en
        entries: 3
    digest:
      title: Alles
      description: Von allen.
      entries: 30
      entriesPerSource: 5
      entriesPerEdition: 12

    """

  /// The same with one text replaced.
  static func yaml(_ old: String, as new: String) -> String {
    yaml.replacingOccurrences(of: old, with: new)
  }

  static func parse(_ yaml: String) throws(CityError) -> City {
    try City.parse(yaml: yaml, folder: "/stadt/web", file: "stadtfeed.yaml")
  }

  /// What is said about a configuration that cannot be used.
  static func message(_ yaml: String, _ wording: Wording = .english) -> String {
    do throws(CityError) {
      _ = try parse(yaml)
      return ""
    } catch {
      return error.message(wording)
    }
  }
}
