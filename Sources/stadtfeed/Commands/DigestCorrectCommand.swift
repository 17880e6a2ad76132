import ArgumentParser
import CityConfiguration
import Foundation
import Publishing
import Storage

struct DigestCorrectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: words(
      de: "Berichtigt eine Ausgabe in einer neuen Fassung; die alte bleibt gespeichert.",
      en: "Corrects an edition in a new revision; the old one stays stored."),
    discussion: words(
      de: """
        Was nicht genannt wird, bleibt, wie es erschienen ist. Einen berichtigten Artikel \
        übernimmt --take.

        BEISPIEL
          stadtfeed digest correct 3 --reason "Termin verlegt" \
        --take tag:stadt.example,2024:2024/fest
        """,
      en: """
        What is not named stays as it was issued. --take takes over an article that was corrected.

        EXAMPLE
          stadtfeed digest correct 3 --reason "New date" --take tag:stadt.example,2024:2024/fest
        """))

  @OptionGroup var options: CityOptions
  @OptionGroup var output: JSONOption

  @Argument(help: ArgumentHelp(words(de: "Nummer der Ausgabe.", en: "Number of the edition.")))
  var number: Int

  @Option(
    help: ArgumentHelp(
      words(
        de: "Was falsch war, für Leserinnen und Leser.", en: "What was wrong, for readers.")))
  var reason: String

  @OptionGroup var wishes: EditionOptions

  func run() async throws {
    let (city, store) = try options.open()
    let edition = try await EditionDesk(city: city, store: store).correct(
      number, reason: reason, try wishes.request(), at: Date())
    if output.json { return try Terminal.json(edition) }
    Terminal.line(
      words(
        de: "Ausgabe \(number) „\(edition.title)“: Fassung \(edition.revision)",
        en: "Edition \(number) “\(edition.title)”: revision \(edition.revision)"))
    Terminal.sayHowToPublish()
  }
}
