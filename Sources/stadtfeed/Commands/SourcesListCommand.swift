import ArgumentParser
import Foundation
import Storage
import Syndication

struct SourcesListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: words(
      de: "Zeigt die Partner und wie es ihren Feeds geht.",
      en: "Shows the partners and how their feeds are."),
    discussion: words(
      de: "BEISPIEL\n  stadtfeed sources --json", en: "EXAMPLE\n  stadtfeed sources --json"))

  @OptionGroup var options: CityOptions
  @OptionGroup var output: JSONOption

  func run() async throws {
    let (city, store) = try options.open(makesStore: true)
    try await store.save(sources: city.partners.map(\.source))
    let stored = try await store.sources()
    let sources = city.partners.compactMap { partner in
      stored.first { $0.slug == partner.slug }
    }
    if output.json {
      let lines = sources.map(SourceLine.init)
      return Terminal.write(try ModelJSON.encode(lines, pretty: true) + Data("\n".utf8))
    }
    let rows = sources.map { source in
      [
        source.slug, source.title,
        source.fetchState.succeededAt.map(city.localTime.text)
          ?? words(de: "noch nie", en: "never"),
        source.fetchState.lastError.map {
          words(
            de: "\(source.fetchState.failures)-mal erfolglos: \($0)",
            en: "failed \(source.fetchState.failures) times: \($0)")
        } ?? words(de: "in Ordnung", en: "fine"),
      ]
    }
    Terminal.line(
      Table.text(
        [
          words(de: "Kurzname", en: "Slug"), words(de: "Partner", en: "Partner"),
          words(de: "zuletzt gelesen", en: "last read"), words(de: "Stand", en: "State"),
        ], rows))
  }
}

/// A line of `sources --json`.
private struct SourceLine: Encodable {
  var slug: String
  var title: String
  var feed: String
  var website: String?
  var fetchedAt: Date?
  var succeededAt: Date?
  var changedAt: Date?
  var failures: Int
  var lastError: String?

  init(_ source: Source) {
    slug = source.slug
    title = source.title
    feed = source.feed
    website = source.website
    fetchedAt = source.fetchState.fetchedAt
    succeededAt = source.fetchState.succeededAt
    changedAt = source.fetchState.changedAt
    failures = source.fetchState.failures
    lastError = source.fetchState.lastError
  }
}
