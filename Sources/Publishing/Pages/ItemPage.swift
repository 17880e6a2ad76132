import CityConfiguration
import Foundation
import Storage
import Syndication

/// What the page of an item shows.
struct ItemPage {
  var frame: PageFrame
  var title: String
  var teaser: String?
  /// HTML, well formed and safe.
  var body: String
  var published: String
  var publishedISO: String
  var updated: String
  var updatedISO: String
  var isUpdated: Bool
  var sections: [SectionLink]
  var desk: String
  /// The address to write to.
  var contact: String?
  var keywords: String?
  var image: String?
  var translations: [TranslationLink]
  var hasTranslations: Bool
  var words: Words

  struct SectionLink {
    var title: String
    var feed: String
    var hasNext: Bool
  }

  struct TranslationLink {
    var language: String
    var name: String
    var url: String
  }

  /// The page's own words, in the language of the item.
  struct Words {
    var home: String
    var updated: String
    var keywords: String
    var contact: String
    var translations: String
    var subscribe: String

    init(_ words: Wording) {
      home = words(de: "Alle Feeds", en: "All feeds")
      updated = words(de: "Aktualisiert am", en: "Updated")
      keywords = words(de: "Schlagwörter", en: "Keywords")
      contact = words(de: "Kontakt", en: "Contact")
      translations = words(de: "In anderen Sprachen", en: "In other languages")
      subscribe = words(de: "als Feed abonnieren", en: "subscribe as a feed")
    }
  }

  init(_ item: Item, city: City) {
    frame = PageFrame(
      city: city, title: item.title, description: item.teaser ?? item.title,
      path: SiteAddresses.page(of: item), language: item.language)
    let time = LocalTime(timeZone: city.timeZone, language: item.language)
    title = item.title
    teaser = item.teaser
    body = ItemBody(item, city: city).html
    let date = item.published ?? item.updated ?? .distantPast
    published = time.moment(date)
    publishedISO = RFC3339.string(from: date)
    let change = item.updated ?? date
    updated = time.moment(change)
    updatedISO = RFC3339.string(from: change)
    isUpdated = change > date
    let known = item.sections.compactMap { slug in city.sections.first { $0.slug == slug } }
    sections = known.enumerated().map { index, section in
      SectionLink(
        title: section.title, feed: SiteAddresses.feed(section.slug, .atom),
        hasNext: index + 1 < known.count)
    }
    desk = item.desk ?? city.publisher
    contact = item.contact.flatMap { $0.contains("@") ? $0 : nil }
    keywords = item.keywords.isEmpty ? nil : item.keywords.joined(separator: ", ")
    image = item.image?.url
    translations = item.translations.map {
      TranslationLink(
        language: $0.language,
        name: Locale(identifier: $0.language).localizedString(forLanguageCode: $0.language)
          ?? $0.language, url: $0.url)
    }
    hasTranslations = !item.translations.isEmpty
    words = Words(Wording(language: item.language))
  }
}
