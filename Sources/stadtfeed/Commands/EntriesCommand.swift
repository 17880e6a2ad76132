import ArgumentParser
import CityConfiguration
import Foundation
import Publishing
import Storage
import Syndication

struct EntriesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entries",
    abstract: words(
      de: "Zeigt Meldungen der Partner, gibt sie frei oder lehnt sie ab.",
      en: "Lists the partners’ entries, approves or refuses them."),
    discussion: words(
      de: """
        BEISPIELE
          stadtfeed entries list --waiting
          stadtfeed entries approve museum/2024-031
          stadtfeed entries refuse museum/2024-031
        """,
      en: """
        EXAMPLES
          stadtfeed entries list --waiting
          stadtfeed entries approve museum/2024-031
          stadtfeed entries refuse museum/2024-031
        """),
    subcommands: [List.self, Approve.self, Refuse.self], defaultSubcommand: List.self)

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: words(
        de: "Meldungen der Partner, neueste zuerst.", en: "The partners’ entries, newest first."))

    @OptionGroup var options: CityOptions
    @OptionGroup var output: JSONOption
    @Flag(
      help: ArgumentHelp(
        words(de: "Nur was auf eine Freigabe wartet.", en: "Only what waits for approval.")))
    var waiting = false
    @Option(
      help: ArgumentHelp(
        words(
          de: "Nur dieser Stand: visible, waiting, refused, dropped, deleted.",
          en: "Only this state: visible, waiting, refused, dropped, deleted.")))
    var state: EntryState?
    @Option(help: .partner) var source: String?
    @Option(help: .section) var section: String?
    @Option(help: .topic) var topic: String?
    @Option(help: ArgumentHelp(words(de: "Höchstens so viele.", en: "At most so many.")))
    var limit = 50

    func run() async throws {
      let (city, store) = try options.open()
      try city.requirePartner(source)
      try city.requireSection(section)
      try city.requireTopic(topic)
      try await EntryMapper(city: city).run(on: store)
      let entries = try await store.entries(
        EntryQuery(
          source: source, limit: limit, section: section, topic: topic,
          state: waiting ? .waiting : state))
      if output.json {
        let lines = entries.map(EntryLine.init)
        return try Terminal.json(lines)
      }
      let rows = entries.map { stored in
        [
          city.localTime.dayText(stored.sortDate), words.state(stored.state),
          EntryName.text(stored.reference), stored.entry.title?.plainText ?? "",
        ]
      }
      Terminal.line(
        Table.text(
          [
            words(de: "Datum", en: "Date"), words(de: "Stand", en: "State"),
            words(de: "Kennung", en: "Key"), words(de: "Titel", en: "Title"),
          ], rows))
    }
  }

  struct Approve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "approve",
      abstract: words(
        de: "Gibt Meldungen frei, auch gegen eine Regel.",
        en: "Approves entries, against a rule too."))

    @OptionGroup var options: CityOptions
    @OptionGroup var names: EntryNames

    func run() async throws { try await names.decide(.approved, options) }
  }

  struct Refuse: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "refuse",
      abstract: words(
        de: "Lehnt Meldungen ab; sie stehen dann in keinem Feed.",
        en: "Refuses entries; they are in no feed then."))

    @OptionGroup var options: CityOptions
    @OptionGroup var names: EntryNames

    func run() async throws { try await names.decide(.refused, options) }
  }

  struct EntryNames: ParsableArguments {
    @Argument(
      help: ArgumentHelp(
        words(
          de: "Kennungen, wie stadtfeed entries list sie zeigt.",
          en: "Keys, as stadtfeed entries list shows them."), valueName: "key"))
    var keys: [String]

    /// Decides on all of them, or on none where one is not stored.
    func decide(_ decision: EditorDecision, _ options: CityOptions) async throws {
      let (city, store) = try options.open()
      try await EntryMapper(city: city).run(on: store)
      var entries: [StoredEntry] = []
      for key in keys { entries.append(try await EntryName.entry(key, in: store)) }
      for entry in entries {
        try await store.decide(decision, on: entry.reference)
        let verdict =
          decision == .approved
          ? words(de: "freigegeben", en: "approved") : words(de: "abgelehnt", en: "refused")
        Terminal.line("\(EntryName.text(entry.reference)): \(verdict)")
      }
      Terminal.sayHowToPublish()
    }
  }
}

extension EntryState: ExpressibleByArgument {}

/// A line of `entries list --json`.
private struct EntryLine: Encodable {
  var source: String
  var key: String
  var title: String?
  var link: String?
  var date: Date
  var language: String?
  var revision: Int
  var state: EntryState
  var decision: EditorDecision?
  var sections: [String]
  var topics: [String]

  init(_ stored: StoredEntry) {
    source = stored.source
    key = stored.key
    title = stored.entry.title?.plainText
    link = stored.entry.permalink
    date = stored.sortDate
    language = stored.entry.language
    revision = stored.revision
    state = stored.state
    decision = stored.decision
    sections = stored.mapping?.sections ?? []
    topics = stored.mapping?.topics ?? []
  }
}

extension Wording {
  fileprivate func state(_ state: EntryState) -> String {
    switch state {
    case .visible: self(de: "sichtbar", en: "visible")
    case .waiting: self(de: "wartet", en: "waiting")
    case .refused: self(de: "abgelehnt", en: "refused")
    case .dropped: self(de: "weggelassen", en: "dropped")
    case .deleted: self(de: "vom Partner gelöscht", en: "deleted by the partner")
    case .unmapped: self(de: "noch ungeprüft", en: "not looked at yet")
    }
  }
}
