import ArgumentParser
import Foundation
import Publishing
import Syndication

struct DigestCurrentCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "current",
    abstract: words(
      de: "Der Sammelfeed, wie er jetzt ist.", en: "The digest as it is now."),
    discussion: words(
      de: """
        BEISPIELE
          stadtfeed digest
          stadtfeed digest --format rss > digest.rss
          stadtfeed digest --topic familie
        """,
      en: """
        EXAMPLES
          stadtfeed digest
          stadtfeed digest --format rss > digest.rss
          stadtfeed digest --topic familie
        """))

  @OptionGroup var options: CityOptions
  @OptionGroup var output: JSONOption

  @Option(
    help: ArgumentHelp(
      words(
        de: "Als Feed ausgeben: atom, rss oder json (JSON Feed).",
        en: "Print it as a feed: atom, rss or json (JSON Feed).")))
  var format: FeedWriter.Format?

  @Option(help: .section) var section: String?

  @Option(help: .topic) var topic: String?

  func validate() throws {
    if section != nil, topic != nil {
      throw ValidationError(
        words(
          de: "Geben Sie --section oder --topic an, nicht beides.",
          en: "Give --section or --topic, not both."))
    }
  }

  func run() async throws {
    let (city, store) = try options.open()
    try city.requireSection(section)
    try city.requireTopic(topic)
    let scope =
      city.sections.first { $0.slug == section }.map(DigestScope.section)
      ?? city.topics.first { $0.slug == topic }.map(DigestScope.topic) ?? .all
    let feed = try await Digest(city: city).feed(of: scope, from: store, at: Date())
    if let format { return Terminal.write(FeedWriter(format).write(feed)) }
    if output.json {
      return try Terminal.json(feed)
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
