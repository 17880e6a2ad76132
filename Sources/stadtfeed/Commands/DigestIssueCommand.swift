import ArgumentParser
import CityConfiguration
import Foundation
import Publishing
import Storage

struct DigestIssueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "issue",
    abstract: words(
      de: "Hält fest, was in einer Woche, einem Monat oder Quartal kam, als Ausgabe.",
      en: "Freezes what came in during a week, month or quarter into an edition."),
    discussion: words(
      de: """
        Ohne --date ist es der letzte Zeitraum, der vorbei ist. Zweimal dasselbe ergibt dieselbe \
        Ausgabe; geändert wird sie mit: stadtfeed digest correct

        BEISPIEL
          stadtfeed digest issue --window quarter --topic Integration --intro einleitung.txt
        """,
      en: """
        Without --date it is the last window that is over. The same twice gives the same edition; \
        it is changed by: stadtfeed digest correct

        EXAMPLE
          stadtfeed digest issue --window quarter --topic Integration --intro intro.txt
        """))

  @OptionGroup var options: CityOptions
  @OptionGroup var output: JSONOption

  @Option(
    help: ArgumentHelp(
      words(
        de: "Zeitraum: week (ab Montag), month oder quarter.",
        en: "The window: week (from Monday), month or quarter.")))
  var window: Edition.Period

  @Option(
    help: ArgumentHelp(
      words(
        de: "Ein Tag im gewünschten Zeitraum, JJJJ-MM-TT.", en: "A day in the window, YYYY-MM-DD."),
      valueName: "day"))
  var date: String?

  @OptionGroup var wishes: EditionOptions

  @Option(
    name: .customLong("topic"),
    help: ArgumentHelp(
      words(
        de: "Nur Beiträge mit diesem Thema; mehrfach möglich.",
        en: "Only entries about this topic; may be repeated.")))
  var topics: [String] = []

  func run() async throws {
    let (city, store) = try options.open()
    let now = Date()
    var request = try wishes.request()
    request.topics = topics
    let result = try await EditionDesk(city: city, store: store).issue(
      try range(city, now), request, at: now)
    if output.json { return try Terminal.json(result.edition) }
    let edition = result.edition
    switch result {
    case .issued:
      let count = edition.pieces.count
      Terminal.line(
        words(
          de: "Ausgabe \(edition.number) „\(edition.title)“ mit \(count) "
            + (count == 1 ? "Beitrag" : "Beiträgen"),
          en: "Edition \(edition.number) “\(edition.title)” with \(count) "
            + (count == 1 ? "entry" : "entries")))
      Terminal.line(
        words(de: "Sichtbar wird sie mit: stadtfeed publish", en: "To show it: stadtfeed publish"))
    case .alreadyIssued:
      Terminal.line(
        words(
          de: """
            Ausgabe \(edition.number) „\(edition.title)“ ist schon erschienen und bleibt, wie sie \
            ist. Ändern: stadtfeed digest correct \(edition.number)
            """,
          en: """
            Edition \(edition.number) “\(edition.title)” is already issued and stays as it is. To \
            change it: stadtfeed digest correct \(edition.number)
            """))
    }
  }

  private func range(_ city: City, _ now: Date) throws -> Edition.Window {
    guard let date else { return Edition.Window(window, endedBy: now, in: city.timeZone) }
    let parts = date.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      let moment = city.localTime.date(year: year, month: month, day: day)
    else {
      throw CommandFailure(
        .usage,
        words(
          de: "--date \(date): diesen Tag gibt es nicht. Richtig ist zum Beispiel 2024-11-30.",
          en: "--date \(date): there is no such day. Write, for example, 2024-11-30."))
    }
    return Edition.Window(window, containing: moment, in: city.timeZone)
  }
}

extension Edition.Period: ExpressibleByArgument {}
