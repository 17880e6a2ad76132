import CityConfiguration
import Foundation
import Storage
import Syndication

/// What people read of an edition, in the order in which they read it: the
/// same on its page, in the mail and in plain text.
struct EditionView {
  var frame: PageFrame
  var title: String
  /// `Ausgabe 3 · 4. Quartal 2024`.
  var name: String
  var issued: String
  var issuedISO: String
  var correction: Correction?
  var introduction: [String]
  var sections: [SectionView]
  /// The address at which the edition stays.
  var address: String
  var files: [FileLink]
  var words: Words

  struct Correction {
    var date: String
    var reason: String
    var revision: Int
  }

  struct SectionView {
    var id: String
    var title: String
    var pieces: [PieceView]
  }

  struct PieceView {
    var title: String
    var href: String?
    /// A language tag, where it is not the edition's.
    var language: String?
    var source: String
    var date: String?
    var dateISO: String
    var event: String?
    var teaser: String?
    var picture: Picture?
  }

  struct Picture {
    var url: String
    var alt: String
    var credit: String?
    /// In pixels, as wide as a mail at most.
    var width: Int
    /// Absent where it is not known; the program keeps the proportions.
    var height: Int?
  }

  struct FileLink {
    var file: String
    var title: String
    var type: String
    var isFeed: Bool
  }

  /// The words around it, in the language of the edition.
  struct Words {
    var issued: String
    var corrected: String
    var read: String
    var event: String
    var photo: String
    var online: String
    var formats: String
    var home: String
    var responsible: String

    init(_ words: Wording) {
      issued = words(de: "Erschienen am", en: "Issued")
      corrected = words(de: "Berichtigt am", en: "Corrected")
      read = words(de: "Weiterlesen", en: "Read on")
      event = words(de: "Termin", en: "Date")
      photo = words(de: "Foto", en: "Photo")
      online = words(de: "Im Internet lesen", en: "Read online")
      formats = words(de: "Diese Ausgabe in anderen Formaten", en: "This edition in other formats")
      home = words(de: "Alle Feeds", en: "All feeds")
      responsible = words(de: "Herausgegeben von", en: "Published by")
    }
  }

  /// The width of the text of a mail, in pixels.
  private static let mailWidth = 560

  init(_ edition: Edition, city: City) {
    let wording = Wording(language: edition.language)
    let time = LocalTime(timeZone: city.timeZone, language: edition.language)
    let path = SiteAddresses.edition(edition.number)
    title = edition.title
    name =
      wording(de: "Ausgabe", en: "Edition") + " \(edition.number) · "
      + edition.window.name(time, wording)
    frame = PageFrame(
      city: city, title: "\(edition.title) – \(city.publisher)", description: "\(name)",
      path: path, language: edition.language)
    issued = time.dayText(edition.issued)
    issuedISO = RFC3339.string(from: edition.issued)
    correction = edition.correction.map {
      Correction(
        date: time.dayText($0.date), reason: $0.reason, revision: edition.revision)
    }
    introduction = edition.introduction.map(Self.paragraphs) ?? []
    sections = edition.sections.enumerated().map { index, section in
      SectionView(
        id: "teil-\(index + 1)", title: section.title,
        pieces: section.pieces.map { Self.piece($0.entry, edition, time) })
    }
    address = SiteAddresses(site: city.site).url(path)
    files = [
      FileLink(file: EditionFormat.text.rawValue, title: "Text", type: "text/plain", isFeed: false),
      FileLink(
        file: EditionFormat.message.rawValue, title: "E-Mail", type: "message/rfc822",
        isFeed: false),
    ]
    let feeds: [(EditionFormat, String, FeedWriter.Format)] = [
      (.rss, "RSS", .rss), (.atom, "Atom", .atom), (.jsonFeed, "JSON Feed", .json),
    ]
    files += feeds.map { format, title, kind in
      FileLink(file: format.rawValue, title: title, type: kind.mediaType, isFeed: true)
    }
    words = Words(wording)
  }

  /// Plain text as paragraphs, each on one line.
  static func paragraphs(_ text: String) -> [String] {
    var paragraphs: [[Substring]] = [[]]
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for line in lines {
      let words = line.split(whereSeparator: \.isWhitespace)
      if words.isEmpty { paragraphs.append([]) } else { paragraphs[paragraphs.count - 1] += words }
    }
    return paragraphs.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
  }

  private static func piece(_ entry: Entry, _ edition: Edition, _ time: LocalTime) -> PieceView {
    let title = entry.title?.plainText ?? ""
    let teaser = PieceTeaser.text(of: entry)
    return PieceView(
      title: title.isEmpty ? entry.permalink ?? "–" : title,
      href: entry.permalink.flatMap { URI.isWebAddress($0) ? $0 : nil },
      language: entry.language.flatMap { $0 == edition.language ? nil : $0 },
      source: entry.source?.title?.plainText ?? "",
      date: entry.published.map(time.dayText),
      dateISO: entry.published.map(RFC3339.string) ?? "",
      event: entry.event.flatMap { event in
        event.start.map { start in
          [time.period(start, to: event.end), event.location].compactMap { $0 }
            .joined(separator: ", ")
        }
      },
      teaser: teaser.isEmpty ? nil : teaser, picture: PiecePicture(entry).map(picture))
  }

  private static func picture(_ picture: PiecePicture) -> Picture {
    let width = min(picture.width ?? mailWidth, mailWidth)
    let height = picture.height.flatMap { height in
      picture.width.map { full in max(1, height * width / full) }
    }
    return Picture(
      url: picture.url, alt: picture.alt ?? "", credit: picture.credit, width: width,
      height: height)
  }
}
