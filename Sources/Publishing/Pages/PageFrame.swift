import CityConfiguration
import Storage
import Syndication

/// What stands on every page around its content.
struct PageFrame {
  var city: String
  var publisher: String
  var contact: String
  /// The language of the page.
  var language: String
  /// The language of what stands on every page.
  var cityLanguage: String
  /// The first link on the page, which leads past the head.
  var skip: String
  var rights: String?
  /// `../../` as often as the page lies below the start page.
  var root: String
  var title: String
  var description: String
  var canonical: String
  var feeds: [FeedLink]

  /// A feed as `link rel=alternate` names it.
  struct FeedLink {
    var title: String
    var file: String
    var type: String
  }

  init(city: City, title: String, description: String, path: String, language: String? = nil) {
    self.city = city.city
    publisher = city.publisher
    contact = city.contact
    self.language = language ?? city.language
    cityLanguage = city.language
    let words = Wording(language: self.language)
    skip = words(de: "Zum Inhalt springen", en: "Skip to content")
    rights = city.rights
    root = String(repeating: "../", count: path.count { $0 == "/" })
    self.title = title
    self.description = description
    canonical = SiteAddresses(site: city.site).url(path == SiteAddresses.startPage ? "" : path)
    var names = [(SiteAddresses.all, "Alle Meldungen")]
    names += city.sections.map { ($0.slug, $0.title) }
    names.append((SiteAddresses.digest, city.digest.title))
    feeds = names.map { name, title in
      FeedLink(
        title: title, file: SiteAddresses.feed(name, .atom),
        type: FeedWriter.Format.atom.mediaType)
    }
  }
}
