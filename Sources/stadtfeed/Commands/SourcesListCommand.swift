import ArgumentParser
import CityConfiguration
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
      return try Terminal.json(lines)
    }
    let time = city.localTime
    let rows = sources.map { source in
      let state = source.fetchState
      return [
        source.slug, source.title,
        state.succeededAt.map(time.text) ?? words(de: "noch nie", en: "never"),
        state.changedAt.map(time.dayText) ?? "–",
        state.goneAt == nil ? state.nextFetch.map(time.text) ?? words(de: "jetzt", en: "now") : "–",
        condition(state, time),
      ]
    }
    Terminal.line(
      Table.text(
        [
          words(de: "Kurzname", en: "Slug"), words(de: "Partner", en: "Partner"),
          words(de: "zuletzt gelesen", en: "last read"), words(de: "zuletzt neu", en: "last new"),
          words(de: "als Nächstes", en: "next"), words(de: "Stand", en: "State"),
        ], rows))
  }

  /// How a source is, in plain words.
  private func condition(_ state: Source.FetchState, _ time: LocalTime) -> String {
    if state.goneAt != nil {
      return words(
        de: "eingestellt, wird nicht mehr gefragt", en: "given up, no longer asked for")
    }
    if let error = state.lastError {
      let since = state.failingSince.map(time.dayText) ?? "?"
      return words(
        de: "\(state.failures)-mal erfolglos seit \(since): \(error.message(words))",
        en: "failed \(state.failures) times since \(since): \(error.message(words))")
    }
    if let target = state.movedTo {
      return words(de: "umgezogen nach \(target)", en: "moved to \(target)")
    }
    if let since = state.quietSince {
      return words(
        de: "still seit \(time.dayText(since)), sonst alle \(days(state.rhythm)) Tage etwas Neues",
        en: "quiet since \(time.dayText(since)), usually new every \(days(state.rhythm)) days")
    }
    return words(de: "in Ordnung", en: "fine")
  }

  private func days(_ seconds: Int?) -> Int { max(1, (seconds ?? 0) / 86_400) }
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
  var nextFetch: Date?
  /// Seconds between two requests, and between two changes.
  var interval: Int?
  var rhythm: Int?
  var quietSince: Date?
  var failures: Int
  var failingSince: Date?
  var lastError: String?
  var movedTo: String?
  var goneAt: Date?

  init(_ source: Source) {
    slug = source.slug
    title = source.title
    feed = source.feed
    website = source.website
    fetchedAt = source.fetchState.fetchedAt
    succeededAt = source.fetchState.succeededAt
    changedAt = source.fetchState.changedAt
    nextFetch = source.fetchState.nextFetch
    interval = source.fetchState.interval
    rhythm = source.fetchState.rhythm
    quietSince = source.fetchState.quietSince
    failures = source.fetchState.failures
    failingSince = source.fetchState.failingSince
    lastError = source.fetchState.lastError?.message(words)
    movedTo = source.fetchState.movedTo
    goneAt = source.fetchState.goneAt
  }
}
