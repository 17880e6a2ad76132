import Aggregation
import ArgumentParser
import CityConfiguration
import Foundation
import Storage
import Syndication

struct FetchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fetch",
    abstract: words(
      de: "Liest die Feeds der Partner.", en: "Reads the feeds of the partners."),
    discussion: words(
      de: """
        Ein Partner, dessen Feed nicht zu lesen ist, hält die anderen nicht auf.

        BEISPIELE
          stadtfeed fetch
          stadtfeed fetch --source museum

        ENDE
          0 alle gelesen · 69 mindestens ein Feed war nicht zu lesen
        """,
      en: """
        A partner whose feed cannot be read does not stop the others.

        EXAMPLES
          stadtfeed fetch
          stadtfeed fetch --source museum

        EXIT STATUS
          0 all read; 69 at least one feed could not be read
        """))

  @OptionGroup var options: CityOptions
  @OptionGroup var output: JSONOption

  @Option(
    help: ArgumentHelp(
      words(de: "Nur dieser Partner (Kurzname).", en: "Only this partner (slug)."),
      valueName: "slug"))
  var source: [String] = []

  func run() async throws {
    let (city, store) = try options.open(makesStore: true)
    try await store.save(sources: city.partners.map(\.source))
    let configured = Set(city.partners.map(\.slug))
    for slug in source where !configured.contains(slug) {
      throw CommandFailure(
        .usage,
        words(
          de: "Den Partner „\(slug)“ gibt es nicht; stadtfeed sources zeigt alle.",
          en: "There is no partner “\(slug)”; stadtfeed sources shows them all."))
    }
    let sources = try await store.sources().filter {
      configured.contains($0.slug) && (source.isEmpty || source.contains($0.slug))
    }
    let policy = FetchPolicy(contact: city.site.absoluteString)
    let bar = ProgressBar(words(de: "Lese Feeds", en: "Reading feeds"), total: sources.count)
    let outcomes = try await FeedFetcher.with(policy) { fetcher in
      let refresher = Refresher(
        store: store, fetcher: fetcher, policy: policy, logger: CityOptions.logger())
      return try await refresher.refresh(sources, at: Date()) { _ in bar.advance() }
    }
    bar.finish()
    try show(outcomes)
    if outcomes.contains(where: { $0.failure != nil }) {
      throw ExitCode(ExitStatus.unavailable.rawValue)
    }
  }

  private func show(_ outcomes: [Refresher.Outcome]) throws {
    if output.json {
      let lines = outcomes.map(FetchLine.init)
      return Terminal.write(try ModelJSON.encode(lines, pretty: true) + Data("\n".utf8))
    }
    let rows = outcomes.map { outcome in
      [
        outcome.source, outcome.taken.map { String($0.new) } ?? "–",
        outcome.taken.map { String($0.revised) } ?? "–", remark(outcome),
      ]
    }
    Terminal.line(
      Table.text(
        [
          words(de: "Partner", en: "Partner"), words(de: "neu", en: "new"),
          words(de: "geändert", en: "changed"), words(de: "Hinweis", en: "Remark"),
        ], rows))
  }

  private func remark(_ outcome: Refresher.Outcome) -> String {
    if let failure = outcome.failure { return failure.message(words) }
    if outcome.isUnchanged { return words(de: "unverändert", en: "unchanged") }
    guard let first = outcome.problems.first else { return "" }
    let place = first.line.map { words(de: ", zuerst Zeile \($0)", en: ", first in line \($0)") }
    return words(
      de: "\(outcome.problems.count) Fehler im Feed ausgeglichen\(place ?? "")",
      en: "\(outcome.problems.count) faults in the feed mended\(place ?? "")")
  }
}

/// A line of `fetch --json`.
private struct FetchLine: Encodable {
  var source: String
  var new: Int?
  var revised: Int?
  var unchanged: Int?
  var isUnchanged: Bool
  var problems: [Problem]
  var error: String?

  init(_ outcome: Refresher.Outcome) {
    source = outcome.source
    new = outcome.taken?.new
    revised = outcome.taken?.revised
    unchanged = outcome.taken?.unchanged
    isUnchanged = outcome.isUnchanged
    problems = outcome.problems
    error = outcome.failure?.message(words)
  }
}
