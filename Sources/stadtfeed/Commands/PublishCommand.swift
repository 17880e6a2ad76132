import ArgumentParser
import Foundation
import Publishing
import Storage
import Syndication

struct PublishCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: words(
      de: "Schreibt Feeds und Seiten in den Ausgabeordner.",
      en: "Writes feeds and pages to the output folder."),
    discussion: words(
      de: """
        Was sich nicht geändert hat, wird nicht angefasst. Jede Datei ist in jedem Augenblick ganz.

        BEISPIEL
          stadtfeed publish
        """,
      en: """
        What has not changed is not touched. Every file is whole at every moment.

        EXAMPLE
          stadtfeed publish
        """))

  @OptionGroup var options: CityOptions
  @OptionGroup var output: JSONOption

  func run() async throws {
    let (city, store) = try options.open()
    let now = Date()
    let total = try await store.itemCount(ItemQuery(visibleAt: now))
    let bar = ProgressBar(words(de: "Schreibe Seiten", en: "Writing pages"), total: total)
    let report = try await FeedSite(city: city, store: store).publish(at: now) { bar.set($0) }
    bar.finish()
    for path in report.kept {
      Terminal.error(
        words(
          de: "\(path): wurde von anderer Hand geändert und deshalb nicht entfernt",
          en: "\(path): was changed by someone else and therefore not removed"))
    }
    if output.json {
      let summary = [
        "written": report.written, "removed": report.removed, "kept": report.kept,
      ]
      return try Terminal.json(summary)
    }
    Terminal.line(
      words(
        de: """
          \(city.output): \(report.written.count) Dateien geschrieben, \
          \(report.removed.count) entfernt
          """,
        en: "\(city.output): \(report.written.count) files written, \(report.removed.count) removed"
      ))
  }
}
