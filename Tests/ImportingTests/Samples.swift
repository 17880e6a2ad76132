import CityConfiguration
import Foundation
import Storage
import Syndication
import Testing

@testable import Importing

/// 1 June 2024, 12:00 UTC.
let now = Date(timeIntervalSince1970: 1_717_243_200)

extension City {
  static let sample: City = {
    let yaml = """
      city: Musterstadt
      publisher: Stadt Musterstadt
      contact: presse@musterstadt.example
      language: de
      timeZone: Europe/Berlin
      site: https://www.musterstadt.example/
      tag: musterstadt.example,2024
      database: stadt.sqlite
      output: feeds
      sections:
        - {slug: stadtgespraech, title: Stadtgespräch}
        - {slug: kunst-kultur, title: Kunst & Kultur}
        - {slug: sport, title: Sport}
      digest: {title: Alles}
      """
    return (try? City.parse(yaml: yaml, folder: "/stadt")) ?? .empty
  }()

  private static let empty = City(
    city: "", publisher: "", contact: "", language: "", timeZone: .gmt,
    site: URL(filePath: "/"), tag: "", database: "", output: "", sections: [],
    digest: DigestSettings(title: ""))

  func at(
    _ year: Int, _ month: Int, _ day: Int, _ hour: Int = 0, _ minute: Int = 0
  ) -> Date? {
    localTime.date(year: year, month: month, day: day, hour: hour, minute: minute)
  }
}

enum Sample {
  /// Two articles as the portal hands them out.
  static let portalText = """
    Stadtgespräch | Kunst & Kultur

    Lesefest & Laternen: Die Bücherei lädt „unter Bäume“ ein

    Zum dritten Mal liest die ganze Stadt im Park. Der Eintritt ist frei.

    23.05.2024
    v. li.: Anna Beispiel (Leitung), Bürgermeister Max Muster. (Foto: Stadt Musterstadt / T. Test)
    Bild: https://bilder.musterstadt.example/lesefest.jpg
    Bildbeschreibung: Menschen sitzen unter Bäumen
    Bildgröße: 1200 x 800
    Schlagwörter: Lesen, Familie
    Ressort: Bücherei
    Kontakt: buecherei@musterstadt.example
    Gültig bis: 30.06.2024
    Termin: 08.06.2024, 11:00–18:00 Uhr
    Ort: Stadtpark
    Eintritt: frei

    Gelesen wird von 11 bis 18 Uhr.  „Kommen Sie!“, sagt die Leiterin.

    Mo 9–12 Uhr | Mi 14–18 Uhr

    Mitzubringen sind:
    – eine Decke
    – gute Laune

    Mehr unter www.lesefest.example/2024, Fragen an: lesefest@musterstadt.example .

    Sport

    Schwimmbad öffnet früher

    Ab Montag öffnet das Schwimmbad schon um sechs Uhr.

    24.05.2024, 14:05 Uhr

    Das Wasser hat 24 Grad.

    """

  /// One article with the parts given.
  static func article(
    sections: String = "Sport", title: String = "Titel", lead: String = "Vorspann.",
    date: String = "23.05.2024", header: String = "", body: String = "Text."
  ) -> String {
    let lines = header.isEmpty ? date : "\(date)\n\(header)"
    return "\(sections)\n\n\(title)\n\n\(lead)\n\n\(lines)\n\n\(body)\n\n"
  }

  static func drafts(_ text: String) -> Drafts {
    PortalText(city: .sample).drafts(in: Data(text.utf8), file: "a.txt")
  }

  static func body(_ text: String) -> String? {
    drafts(article(body: text)).drafts.first?.item.body
  }
}

/// An importer whose feeds are the documents given.
struct TestImport {
  let store: Store
  var document = Document(format: .atom, version: "1.0", feed: Feed())
  var defaultSection: String?

  init() throws {
    store = try Store.sqlite(
      at: Self.root.appending(path: "\(UUID())/a.sqlite").path(percentEncoded: false))
  }

  /// One folder for all tests of the process, gone with it.
  private static let root: URL = {
    atexit { TestImport.remove() }
    return FileManager.default.temporaryDirectory.appending(path: "ImportingTests-\(UUID())")
  }()

  private static func remove() { try? FileManager.default.removeItem(at: root) }

  @discardableResult
  func run(_ texts: String..., at moment: Date = now) async throws -> ImportReport {
    let document = document
    let importer = Importer(
      defaultSection: defaultSection, parseFeed: { _ in document },
      sanitize: { $0.replacingOccurrences(of: "<script>", with: "") })
    let files = texts.enumerated().map { index, text in
      Input(name: "\(index + 1).txt", data: Data(text.utf8))
    }
    return try await importer.run(files: files, store: store, city: .sample, now: moment)
  }

  func slugs() async throws -> [String] {
    try await store.items().map(\.slug).sorted()
  }
}
