import ArgumentParser
import CityConfiguration
import Foundation
import Importing
import Syndication

struct SourcesImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: words(
      de: "Macht aus einer OPML-Datei Zeilen für „partners:“.",
      en: "Makes lines for “partners:” of an OPML file."),
    discussion: words(
      de: """
        Gibt YAML aus, das Sie unter „partners:“ in stadtfeed.yaml einfügen. Die Datei selbst \
        ändert das Programm nicht: Sie gehört Ihnen, mit Ihren Anmerkungen. Ein Ordner wird zur \
        Rubrik, wenn er wie eine heißt; Feeds, die schon eingetragen sind, fehlen.

        BEISPIEL
          stadtfeed sources import abonnements.opml

        ENDE
          0 fertig · 65 keine OPML-Datei · 66 Datei fehlt
        """,
      en: """
        Prints YAML to insert below “partners:” in stadtfeed.yaml. The program does not change \
        the file itself: it is yours, with your comments. A folder becomes the section it is \
        named like; feeds that are entered already are left out.

        EXAMPLE
          stadtfeed sources import subscriptions.opml

        EXIT STATUS
          0 done; 65 no OPML file; 66 no such file
        """))

  @OptionGroup var options: CityOptions
  @Argument(
    help: ArgumentHelp(
      words(
        de: "OPML-Datei oder - für die Standardeingabe.", en: "OPML file, or - for standard input."),
      valueName: "path"))
  var path: String

  func run() async throws {
    let city = try options.city()
    let handle = path == "-" ? .standardInput : FileHandle(forReadingAtPath: path)
    guard let data = try? handle?.readToEnd() ?? (handle == nil ? nil : Data()) else {
      throw CommandFailure(
        .noInput,
        words(de: "\(path): die Datei gibt es nicht", en: "\(path): there is no such file"))
    }
    var additions = PartnerAdditions(to: city)
    additions.add(try OutlineDocument(parsing: data).outlines, folder: nil)
    for folder in additions.unknownFolders {
      Terminal.error(
        words(
          de: "Ordner „\(folder)“: so heißt keine Rubrik; seine Feeds bekommen keine.",
          en: "Folder “\(folder)”: no section has this name; its feeds get none."))
    }
    Terminal.error(
      words(
        de: "\(additions.partners.count) neue, \(additions.known) schon eingetragene Feeds",
        en: "\(additions.partners.count) new feeds, \(additions.known) entered already"))
    if !additions.partners.isEmpty { Terminal.write(Data(Partner.yaml(additions.partners).utf8)) }
  }
}

/// The partners that an outline adds to a city's.
private struct PartnerAdditions {
  private(set) var partners: [Partner] = []
  /// How many feeds of the outline the city has already.
  private(set) var known = 0
  /// Folders named like no section, in document order.
  private(set) var unknownFolders: [String] = []

  private let city: City
  private var feeds: Set<String>
  private var slugs: Set<String>

  init(to city: City) {
    self.city = city
    feeds = Set(city.partners.map { CanonicalURL.of($0.feed) })
    slugs = Set(city.partners.map(\.slug))
  }

  mutating func add(_ outlines: [Outline], folder: String?) {
    for outline in outlines {
      if let feed = outline.feedURL {
        add(outline, feed: feed, folder: folder)
        add(outline.outlines, folder: folder)
      } else {
        // The innermost folder that is named like a section counts.
        let isSection = section(outline.text) != nil
        if !isSection, outline.outlines.contains(where: { $0.feedURL != nil }) {
          unknownFolders.append(outline.text)
        }
        add(outline.outlines, folder: isSection ? outline.text : folder)
      }
    }
  }

  private mutating func add(_ outline: Outline, feed: String, folder: String?) {
    guard feeds.insert(CanonicalURL.of(feed)).inserted else {
      known += 1
      return
    }
    let title = outline.title ?? (outline.text.isEmpty ? feed : outline.text)
    partners.append(
      Partner(
        slug: freeSlug(title), title: title, feed: feed, website: outline.pageURL,
        language: outline.language, section: folder.flatMap(section)))
  }

  private func section(_ folder: String) -> String? {
    city.sections.first { $0.slug == folder || $0.title.lowercased() == folder.lowercased() }?.slug
  }

  private mutating func freeSlug(_ title: String) -> String {
    let slug = Slug.make(of: title)
    var free = slug
    var number = 2
    while !slugs.insert(free).inserted {
      free = "\(slug)-\(number)"
      number += 1
    }
    return free
  }
}
