import ArgumentParser
import Foundation
import Publishing
import Syndication

struct DigestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "digest",
    abstract: words(
      de: "Führt die Meldungen der Stadt und ihrer Partner zusammen, auch zu Ausgaben.",
      en: "Merges the news of the city and its partners, also into editions."),
    discussion: words(
      de: """
        BEISPIELE
          stadtfeed digest
          stadtfeed digest --format rss > digest.rss
          stadtfeed digest issue --window quarter --topic Integration --intro einleitung.txt
        """,
      en: """
        EXAMPLES
          stadtfeed digest
          stadtfeed digest --format rss > digest.rss
          stadtfeed digest issue --window quarter --topic Integration --intro intro.txt
        """),
    subcommands: [
      DigestFeedCommand.self, DigestIssueCommand.self, DigestListCommand.self,
      DigestShowCommand.self, DigestCorrectCommand.self,
    ], defaultSubcommand: DigestFeedCommand.self)
}

/// The digest as it is now.
struct DigestFeedCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feed",
    abstract: words(
      de: "Der Sammelfeed, wie er jetzt ist.", en: "The digest as it is now."))

  @OptionGroup var options: CityOptions
  @OptionGroup var output: JSONOption

  @Option(
    help: ArgumentHelp(
      words(
        de: "Als Feed ausgeben: atom, rss oder json (JSON Feed).",
        en: "Print it as a feed: atom, rss or json (JSON Feed).")))
  var format: FeedWriter.Format?

  func run() async throws {
    let (city, store) = try options.open()
    let feed = try await Digest(city: city).feed(from: store, at: Date())
    if let format { return Terminal.write(FeedWriter(format).write(feed)) }
    if output.json {
      return Terminal.write(try ModelJSON.encode(feed, pretty: true) + Data("\n".utf8))
    }
    let rows = feed.entries.map { entry in
      [
        (entry.published ?? entry.updated).map(city.localTime.dayText) ?? "–",
        entry.source?.title?.plainText ?? "", entry.title?.plainText ?? "",
      ]
    }
    Terminal.line(
      Table.text(
        [
          words(de: "Datum", en: "Date"), words(de: "Quelle", en: "Source"),
          words(de: "Titel", en: "Title"),
        ], rows))
  }
}

extension FeedWriter.Format: ExpressibleByArgument {}
