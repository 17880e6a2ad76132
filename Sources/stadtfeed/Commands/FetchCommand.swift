import Aggregation
import ArgumentParser
import CityConfiguration
import Foundation
import Logging
import ServiceLifecycle
import Storage
import Syndication

struct FetchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fetch",
    abstract: words(
      de: "Liest die Feeds der Partner.", en: "Reads the feeds of the partners."),
    discussion: words(
      de: """
        Gelesen wird, was fällig ist: Jeder Server wird nur so oft gefragt, wie er es erlaubt und \
        wie sich der Feed ändert. Ein Partner, dessen Feed nicht zu lesen ist, hält die anderen \
        nicht auf.

        BEISPIELE
          stadtfeed fetch
          stadtfeed fetch --source museum
          stadtfeed fetch --watch

        ENDE
          0 alle gelesen · 69 mindestens ein Feed war nicht zu lesen
        """,
      en: """
        What is due is read: every server is asked only as often as it allows and as its feed \
        changes. A partner whose feed cannot be read does not stop the others.

        EXAMPLES
          stadtfeed fetch
          stadtfeed fetch --source museum
          stadtfeed fetch --watch

        EXIT STATUS
          0 all read; 69 at least one feed could not be read
        """))

  @OptionGroup var options: CityOptions
  @OptionGroup var output: JSONOption

  @Option(help: .partner) var source: [String] = []

  @Flag(
    help: ArgumentHelp(
      words(de: "Was fällig ist (Voreinstellung).", en: "What is due (the default).")))
  var due = false

  @Flag(
    help: ArgumentHelp(
      words(de: "Alle Partner, auch die noch nicht fälligen.", en: "All partners, due or not.")))
  var all = false

  @Flag(
    help: ArgumentHelp(
      words(
        de: "Immer wieder lesen, was fällig ist, bis Strg-C.",
        en: "Read what is due again and again, until Ctrl-C.")))
  var watch = false

  func validate() throws {
    guard [due, all, watch, !source.isEmpty].count(where: { $0 }) > 1 else { return }
    throw ValidationError(
      words(
        de: "Von --due, --all, --source und --watch geht nur eines.",
        en: "Only one of --due, --all, --source and --watch can be used."))
  }

  func run() async throws {
    let (city, store) = try options.open(makesStore: true)
    try await store.save(sources: city.partners.map(\.source))
    let logger = CityOptions.logger()
    let alerts = AlertHook(city: city, logger: logger)
    try await FeedFetcher.with(city.fetching) { fetcher in
      let refresher = Refresher(
        store: store, fetcher: fetcher, policy: city.fetching, logger: logger)
      if watch { return try await watch(store, refresher, alerts, logger) }
      let sources = try await sources(of: city, store, refresher)
      let bar = ProgressBar(words(de: "Lese Feeds", en: "Reading feeds"), total: sources.count)
      let outcomes = try await refresher.refresh(sources) { _ in bar.advance() }
      bar.finish()
      await alerts.tell(outcomes.flatMap(\.alerts))
      try show(outcomes)
      if sources.isEmpty { try await sayWhatIsNext(city, store) }
      if outcomes.contains(where: { $0.failure != nil }) {
        throw ExitCode(ExitStatus.unavailable.rawValue)
      }
    }
  }

  private func watch(
    _ store: Store, _ refresher: Refresher, _ alerts: AlertHook, _ logger: Logger
  ) async throws {
    let service = FetchService(store: store, refresher: refresher) { outcomes in
      await alerts.tell(outcomes.flatMap(\.alerts))
      try show(outcomes)
    }
    try await ServiceGroup(
      services: [service], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger
    ).run()
  }

  /// Those asked for. A file bothers nobody: it is always due.
  private func sources(
    of city: City, _ store: Store, _ refresher: Refresher
  ) async throws -> [Source] {
    let configured = Set(city.partners.map(\.slug))
    for slug in source where !configured.contains(slug) {
      throw CommandFailure(
        .usage,
        words(
          de: "Den Partner „\(slug)“ gibt es nicht; stadtfeed sources zeigt alle.",
          en: "There is no partner “\(slug)”; stadtfeed sources shows them all."))
    }
    let stored = try await store.sources().filter { configured.contains($0.slug) }
    if all { return stored }
    if !source.isEmpty { return stored.filter { source.contains($0.slug) } }
    let due = Set(try await refresher.dueSources(limit: .max).map(\.slug))
    return stored.filter { due.contains($0.slug) || $0.host == nil }
  }

  private func sayWhatIsNext(_ city: City, _ store: Store) async throws {
    guard !output.json, let next = try await store.nextFetch() else { return }
    Terminal.line(
      words(
        de: "Nichts ist fällig; als Nächstes am \(city.localTime.text(next)). Sofort: --all",
        en: "Nothing is due; next on \(city.localTime.text(next)). At once: --all"))
  }

  private func show(_ outcomes: [Refresher.Outcome]) throws {
    if output.json {
      let lines = outcomes.map(FetchLine.init)
      return try Terminal.json(lines)
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
    if outcome.isResting {
      return words(de: "der Server will Ruhe", en: "the server wants rest")
    }
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
  var isResting: Bool
  var problems: [Problem]
  var error: String?

  init(_ outcome: Refresher.Outcome) {
    source = outcome.source
    new = outcome.taken?.new
    revised = outcome.taken?.revised
    unchanged = outcome.taken?.unchanged
    isUnchanged = outcome.isUnchanged
    isResting = outcome.isResting
    problems = outcome.problems
    error = outcome.failure?.message(words)
  }
}
