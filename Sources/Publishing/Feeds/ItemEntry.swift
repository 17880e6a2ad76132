import CityConfiguration
import Foundation
import Storage
import Syndication

/// Turns a stored item into the entry that subscribers get.
struct ItemEntry {
  let city: City
  let addresses: SiteAddresses

  init(city: City) {
    self.city = city
    addresses = SiteAddresses(site: city.site)
  }

  func entry(of item: Item) -> Entry {
    var entry = Entry()
    entry.id = item.id
    entry.title = Text(item.title)
    entry.summary = item.teaser.map { Text($0) }
    entry.content = [Content(ItemBody(item, city: city).html)]
    entry.published = item.published
    entry.updated = item.updated ?? item.published
    entry.authors = [Person(name: item.desk ?? city.publisher, email: email(item.contact))]
    entry.categories = categories(of: item)
    entry.links = [Link(addresses.permalink(of: item))]
    entry.links += item.translations.map {
      Link($0.url, type: "text/html", hreflang: $0.language)
    }
    entry.enclosures = enclosures(of: item)
    entry.media = item.image.flatMap(media)
    if item.language != city.language { entry.language = item.language }
    if let event = item.event {
      entry.event = Event(
        start: event.start, end: event.end, location: event.place, price: event.price)
    }
    entry.location = item.place.flatMap(location)
    entry.completeContent(Wording(language: item.language))
    return entry
  }

  private func email(_ contact: String?) -> String? {
    contact.flatMap { $0.contains("@") && !$0.contains(" ") ? $0 : nil }
  }

  private func categories(of item: Item) -> [Syndication.Category] {
    let sections = item.sections.compactMap { slug in city.sections.first { $0.slug == slug } }
    return sections.map { Category($0.title) } + item.keywords.map { Category($0) }
  }

  /// The lead picture and the attachments. RSS wants the length of each
  /// (RSS 2.0 `enclosure`), so what has none is linked in the text alone.
  private func enclosures(of item: Item) -> [Enclosure] {
    var enclosures = item.attachments.filter { $0.length != nil }.map {
      Enclosure(
        $0.url, type: $0.type ?? ImageType.of($0.url) ?? "application/octet-stream",
        length: $0.length, title: $0.title)
    }
    if let image = item.image, let url = image.url, let length = image.length {
      enclosures.insert(
        Enclosure(url, type: image.type ?? ImageType.of(url), length: length), at: 0)
    }
    return enclosures
  }

  /// Caption, credit and alternative text stay apart: `media:title`,
  /// `media:credit`, `media:description`.
  private func media(_ image: LeadImage) -> Media? {
    var media = Media()
    let credits = image.credit.map { [Media.Credit($0, role: "photographer")] } ?? []
    guard let url = image.url else {
      media.title = image.caption
      media.description = image.alt
      media.credits = credits
      return media == Media() ? nil : media
    }
    var content = MediaContent(url, type: image.type ?? ImageType.of(url), medium: "image")
    content.width = image.width
    content.height = image.height
    content.fileSize = image.length
    content.title = image.caption
    content.description = image.alt
    content.credits = credits
    media.contents = [content]
    media.thumbnails = [Media.Thumbnail(url, width: image.width, height: image.height)]
    return media
  }

  private func location(_ place: Place) -> Location? {
    guard let latitude = place.latitude, let longitude = place.longitude else {
      return place.name.map { Location(featureName: $0) }
    }
    var location = Location.point(longitude: longitude, latitude: latitude)
    location.featureName = place.name
    return location
  }
}

/// The media type of a picture by the ending of its address.
enum ImageType {
  static func of(_ url: String) -> String? {
    let path = url.split(separator: "?").first ?? ""
    return switch path.split(separator: ".").last?.lowercased() {
    case "jpg", "jpeg": "image/jpeg"
    case "png": "image/png"
    case "gif": "image/gif"
    case "webp": "image/webp"
    case "avif": "image/avif"
    case "svg": "image/svg+xml"
    default: nil
    }
  }
}
