import ArgumentParser
import CityConfiguration
import Foundation
import Publishing
import Storage
import Syndication

struct DigestShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: words(
      de: "Eine Ausgabe mit den Kennungen ihrer Beiträge.",
      en: "One edition with the ids of its entries."),
    discussion: words(
      de: "BEISPIEL\n  stadtfeed digest show 3 --format eml > ausgabe.eml",
      en: "EXAMPLE\n  stadtfeed digest show 3 --format eml > edition.eml"))

  @OptionGroup var options: CityOptions
  @OptionGroup var output: JSONOption

  @Argument(help: ArgumentHelp(words(de: "Nummer der Ausgabe.", en: "Number of the edition.")))
  var number: Int

  @Option(
    help: ArgumentHelp(
      words(de: "Eine frühere Fassung.", en: "A former revision."), valueName: "number"))
  var revision: Int?

  @Option(
    help: ArgumentHelp(
      words(
        de: "Als Datei ausgeben: page, text, rss, atom, json-feed, json, mail oder eml.",
        en: "Print it as a file: page, text, rss, atom, json-feed, json, mail or eml.")))
  var format: EditionFormat?

  func run() async throws {
    let (city, store) = try options.open()
    let revisions = try await store.revisions(ofEdition: number)
    guard let edition = revisions.last(where: { revision == nil || $0.revision == revision }) else {
      throw CommandFailure(
        .noInput,
        words(
          de: "Diese Ausgabe oder Fassung gibt es nicht; stadtfeed digest list zeigt alle.",
          en: "There is no such edition or revision; stadtfeed digest list shows them all."))
    }
    if let format {
      return Terminal.write(try EditionDocuments(city: city).data(of: edition, as: format))
    }
    if output.json { return try Terminal.json(edition) }
    Terminal.line("\(edition.title)\n\(edition.window.name(city.localTime, words))")
    for section in edition.sections {
      Terminal.line("\n\(section.title)")
      for piece in section.pieces {
        Terminal.line("  \(piece.entry.title?.plainText ?? "–")\n    \(piece.entry.id ?? "–")")
      }
    }
    if !edition.excluded.isEmpty { Terminal.line(words(de: "\nWeggelassen", en: "\nLeft out")) }
    for exclusion in edition.excluded { Terminal.line("  \(exclusion.title)\n    \(exclusion.id)") }
    for case (let number, let correction?) in revisions.map({ ($0.revision, $0.correction) }) {
      let date = city.localTime.text(correction.date)
      Terminal.line(
        words(
          de: "\nFassung \(number), \(date): \(correction.reason)",
          en: "\nRevision \(number), \(date): \(correction.reason)"))
    }
  }
}

extension EditionFormat: ExpressibleByArgument {
  private static let names: [(String, EditionFormat)] = [
    ("page", .page), ("text", .text), ("rss", .rss), ("atom", .atom), ("json-feed", .jsonFeed),
    ("json", .json), ("mail", .mail), ("eml", .message),
  ]

  public init?(argument: String) {
    guard let format = Self.names.first(where: { $0.0 == argument })?.1 else { return nil }
    self = format
  }

  public static var allValueStrings: [String] { names.map(\.0) }
}
