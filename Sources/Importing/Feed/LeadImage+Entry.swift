import Storage
import Syndication

extension LeadImage {
  /// The picture of an entry: its image, its first picture among the media,
  /// or its first enclosure that is one.
  init?(of entry: Entry) {
    let media = entry.media?.contents.first {
      $0.medium == "image" || $0.type?.hasPrefix("image/") == true
    }
    let enclosure = entry.enclosures.first { $0.type?.hasPrefix("image/") == true }
    guard let url = entry.image?.url ?? media?.url ?? enclosure?.url else { return nil }
    self.init(url: url)
    if let media, media.url == url {
      alt = media.description
      caption = media.title
      credit = media.credits.first?.value
      width = media.width
      height = media.height
      length = media.fileSize
      type = media.type
    }
    if let enclosure, enclosure.url == url {
      length = length ?? enclosure.length
      type = type ?? enclosure.type
    }
  }
}

extension Place {
  /// A point or a named place; other shapes have no one position.
  init?(of location: Location?) {
    guard let location else { return nil }
    self.init(name: location.featureName)
    if case .position(let coordinates) = location.coordinates, coordinates.count >= 2 {
      longitude = coordinates[0]
      latitude = coordinates[1]
    }
    if self == Place() { return nil }
  }
}
