import CityConfiguration
import Foundation
import Storage
import Syndication

/// An edition as a feed that newsletter tools take over.
struct EditionFeed {
  let city: City

  /// The Dublin Core term for the date an entry first came out.
  private static let terms = "http://purl.org/dc/terms/"

  /// The feed without its own address. What was added last stands first.
  func feed(_ edition: Edition) -> Feed {
    let addresses = SiteAddresses(site: city.site)
    var feed = FeedFrame(city: city).feed(
      "", title: edition.title,
      subtitle: edition.introduction.map {
        EditionView.paragraphs($0).joined(separator: " ")
      } ?? city.digest.description)
    feed.id = city.tagURI("ausgaben/\(edition.number)")
    feed.title = Text(edition.title)
    feed.links = [Link(addresses.url(SiteAddresses.edition(edition.number)))]
    feed.language = edition.language
    feed.image = edition.pieces.lazy.compactMap { PiecePicture($0.entry) }.first.map {
      Image(url: $0.url, title: edition.title, link: feed.links[0].href)
    }
    feed.published = edition.issued
    feed.updated = edition.updated
    let sections = edition.sections.flatMap { section in
      section.pieces.map { ($0, section.title) }
    }
    let newest = sections.enumerated().sorted {
      ($1.element.0.entered, $0.offset) < ($0.element.0.entered, $1.offset)
    }
    feed.entries = newest.enumerated().map { place, piece in
      entry(of: piece.element.0, in: piece.element.1, place: place)
    }
    return feed
  }

  /// Tools send what is dated after their last message, so an entry is dated
  /// when it came into the edition, and a second earlier for each that stands
  /// before it, so that sorting by date keeps the order. Its own date is its
  /// `dcterms:issued`.
  private func entry(of piece: Edition.Piece, in section: String, place: Int) -> Entry {
    var entry = piece.entry
    let title = entry.title?.plainText ?? ""
    entry.idIsPermalink = false
    entry.title = Text(title.isEmpty ? entry.permalink ?? "–" : title)
    let teaser = PieceTeaser.text(of: piece.entry)
    entry.summary = teaser.isEmpty ? nil : Text(teaser)
    entry.links = entry.permalink.map { [Link($0)] } ?? []
    entry.authors = entry.authors.prefix(1).map { Person(name: $0.name ?? $0.email) }
    entry.contributors = []
    if !entry.categories.contains(where: { Topics.key($0.term) == Topics.key(section) }) {
      entry.categories.insert(Category(section), at: 0)
    }
    // RSS has one element for all of them, without a label.
    entry.categories = entry.categories.map { Category($0.label ?? $0.term) }
    entry.rights = entry.rights ?? entry.source?.rights
    if let published = entry.published {
      entry.extensions[Self.terms] = ["issued": [RFC3339.string(from: published)]]
    }
    entry.published = piece.entered.addingTimeInterval(-Double(place))
    entry.updated = entry.published
    let html = entry.content.first { $0.type.isMarkup && $0.src == nil }?.value
    entry.content = [
      Content((html.map { Text.html($0) } ?? Text(PieceTeaser.full(of: piece.entry))).mailSafe())
    ]
    // No player of a tool is reached from a mail.
    entry.podcast = nil
    entry.chapters = []
    picture(of: &entry, PiecePicture(piece.entry))
    return entry
  }

  /// One picture, in the three elements that tools look into.
  private func picture(of entry: inout Entry, _ picture: PiecePicture?) {
    entry.media = nil
    entry.enclosures = []
    entry.image = nil
    guard let picture else { return }
    var content = MediaContent(picture.url, type: picture.type, medium: "image")
    content.width = picture.width
    content.height = picture.height
    content.fileSize = picture.length
    content.description = picture.alt
    content.credits = picture.credit.map { [Media.Credit($0)] } ?? []
    var media = Media()
    media.contents = [content]
    media.thumbnails = [
      Media.Thumbnail(picture.url, width: picture.width, height: picture.height)
    ]
    entry.media = media
    if let length = picture.length, let type = picture.type {
      entry.enclosures = [Enclosure(picture.url, type: type, length: length)]
    }
  }
}
