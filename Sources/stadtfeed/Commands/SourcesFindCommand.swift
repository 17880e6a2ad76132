import Aggregation
import ArgumentParser
import Foundation
import Syndication

struct SourcesFindCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find",
    abstract: words(
      de: "Sucht die Feeds einer Internetseite.", en: "Looks for the feeds of a web page."),
    discussion: words(
      de: """
        Zeigt, welche Feeds die Seite selbst nennt, sonst Links, die nach einem Feed aussehen. \
        Steht unter der Adresse schon ein Feed, ist er es.

        BEISPIEL
          stadtfeed sources find https://www.museum.example/

        ENDE
          0 gefunden · 65 dort ist kein Feed · 69 Adresse nicht erreicht
        """,
      en: """
        Shows the feeds the page itself names, else links that look like one. Where the address \
        is a feed’s already, that is it.

        EXAMPLE
          stadtfeed sources find https://www.museum.example/

        EXIT STATUS
          0 found; 65 there is no feed; 69 address not reached
        """))

  @OptionGroup var output: JSONOption
  @Argument(
    help: ArgumentHelp(
      words(de: "Die Adresse der Seite, https://…", en: "The address of the page, https://…"),
      valueName: "url"))
  var url: String

  func validate() throws {
    guard URI.isWebAddress(url) else {
      throw ValidationError(
        words(
          de: "„\(url)“ ist keine Adresse; sie beginnt mit https:// oder http://.",
          en: "“\(url)” is no address; it begins with https:// or http://."))
    }
  }

  func run() async throws {
    let page = try await FeedFetcher.with(.typedAddress) { try await $0.load(url) }
    let feeds = Self.feeds(page.body, page.origin)
    guard !feeds.isEmpty else {
      throw CommandFailure(
        .dataError,
        words(
          de: "\(url): dort ist kein Feed, und die Seite nennt keinen. Fragen Sie den Partner.",
          en: "\(url): there is no feed, and the page names none. Ask the partner."))
    }
    if output.json {
      return try Terminal.json(feeds)
    }
    Terminal.line(
      Table.text(
        [words(de: "Titel", en: "Title"), words(de: "Feed", en: "Feed")],
        feeds.map { [$0.title ?? "–", $0.href] }))
  }

  /// The document itself where it is a feed, else what it names.
  private static func feeds(_ body: Data, _ origin: FeedParser.Origin) -> [Link] {
    if let feed = try? FeedParser().parse(body, from: origin).feed, let url = origin.url {
      return [Link(url, title: feed.title?.plainText)]
    }
    return FeedDiscovery(page: body, from: origin).links
  }
}
