import ArgumentParser
import Publishing
import Syndication

struct SourcesExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: words(
      de: "Gibt die Feeds der Partner als OPML aus, mit einem Ordner je Rubrik.",
      en: "Prints the partners’ feeds as OPML, with a folder a section."),
    discussion: words(
      de: "BEISPIEL\n  stadtfeed sources export > partner.opml",
      en: "EXAMPLE\n  stadtfeed sources export > partners.opml"))

  @OptionGroup var options: CityOptions

  func run() async throws {
    let (city, store) = try options.open(makesStore: true)
    Terminal.write(try await PartnerOutline.document(city, from: store).write())
  }
}
