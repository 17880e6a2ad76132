import ArgumentParser
import CityConfiguration
import Foundation
import Publishing
import Storage
import Syndication

struct DigestListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: words(de: "Ausgaben, neueste zuerst.", en: "Editions, newest first."))

  @OptionGroup var options: CityOptions
  @OptionGroup var output: JSONOption

  func run() async throws {
    let (city, store) = try options.open()
    let editions = try await store.editions()
    if output.json {
      return try Terminal.json(editions)
    }
    let rows = editions.map { edition in
      [
        String(edition.number), edition.window.name(city.localTime, words),
        city.localTime.dayText(edition.issued), String(edition.revision), edition.title,
      ]
    }
    Terminal.line(
      Table.text(
        [
          words(de: "Nummer", en: "Number"), words(de: "Zeitraum", en: "Window"),
          words(de: "erschienen", en: "issued"), words(de: "Fassung", en: "Revision"),
          words(de: "Titel", en: "Title"),
        ], rows))
  }
}
