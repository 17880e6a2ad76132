import ArgumentParser
import CityConfiguration
import Foundation
import Storage
import Syndication

struct RulesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: words(
      de: "Zeigt, was die Regeln mit den Meldungen der Partner machen.",
      en: "Shows what the rules do with the partners’ entries."),
    discussion: words(
      de: "BEISPIEL\n  stadtfeed rules test --source museum",
      en: "EXAMPLE\n  stadtfeed rules test --source museum"),
    subcommands: [Test.self], defaultSubcommand: Test.self)

  struct Test: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "test",
      abstract: words(
        de: "Probiert die Regeln an gespeicherten Meldungen aus; nichts wird geändert.",
        en: "Tries the rules on stored entries; nothing is changed."),
      discussion: words(
        de: """
          Ändern Sie „rules:“ in stadtfeed.yaml und sehen Sie hier, was daraus würde. Gültig \
          werden die Regeln mit dem nächsten stadtfeed publish.

          BEISPIELE
            stadtfeed rules test
            stadtfeed rules test --rule Familie --json
          """,
        en: """
          Change “rules:” in stadtfeed.yaml and see here what would come of it. The rules take \
          effect with the next stadtfeed publish.

          EXAMPLES
            stadtfeed rules test
            stadtfeed rules test --rule Familie --json
          """))

    @OptionGroup var options: CityOptions
    @OptionGroup var output: JSONOption
    @Option(help: .partner) var source: String?
    @Option(
      help: ArgumentHelp(
        words(
          de: "Nur Meldungen, auf die diese Regel passt: ihr „name“ oder #1, #2, …",
          en: "Only entries this rule matches: its “name”, or #1, #2, …"), valueName: "name"))
    var rule: String?
    @Option(help: ArgumentHelp(words(de: "Höchstens so viele.", en: "At most so many.")))
    var limit = 50

    func run() async throws {
      let (city, store) = try options.open()
      try city.requirePartner(source)
      if let rule, !city.rules.contains(where: { $0.name == rule }) {
        let names = city.rules.map(\.name).joined(separator: ", ")
        throw CommandFailure(
          .usage,
          words(
            de: "Die Regel „\(rule)“ gibt es nicht. Es gibt: \(names)",
            en: "There is no rule “\(rule)”. There are: \(names)"))
      }
      let stored = try await store.entries(
        EntryQuery(source: source, limit: rule == nil ? limit : nil))
      let lines = stored.lazy.map { RuleLine($0, city) }
        .filter { rule == nil || $0.rules.contains(rule ?? "") }.prefix(max(0, limit))
      if output.json {
        return try Terminal.json(Array(lines))
      }
      let rows = lines.map { line in
        [
          line.source, words.verdict(line.verdict), line.sections.joined(separator: ", "),
          line.topics.joined(separator: ", "), line.rules.joined(separator: ", "), line.title,
        ]
      }
      Terminal.line(
        Table.text(
          [
            words(de: "Partner", en: "Partner"), words(de: "Ergebnis", en: "Result"),
            words(de: "Rubriken", en: "Sections"), words(de: "Themen", en: "Topics"),
            words(de: "Regeln", en: "Rules"), words(de: "Titel", en: "Title"),
          ], Array(rows)))
    }
  }
}

/// A line of `rules test --json`.
private struct RuleLine: Encodable {
  var source: String
  var key: String
  var title: String
  var verdict: EntryMapping.Verdict
  var sections: [String]
  var topics: [String]
  /// The names of the rules that match.
  var rules: [String]

  init(_ stored: StoredEntry, _ city: City) {
    let (mapping, rules) = city.mapping(of: stored.entry, from: stored.source)
    source = stored.source
    key = stored.key
    title = stored.entry.title?.plainText ?? stored.key
    verdict = mapping.verdict
    sections = mapping.sections
    topics = mapping.topics
    self.rules = rules.map(\.name)
  }
}

extension Wording {
  fileprivate func verdict(_ verdict: EntryMapping.Verdict) -> String {
    switch verdict {
    case .keep: self(de: "übernehmen", en: "keep")
    case .drop: self(de: "weglassen", en: "drop")
    case .approve: self(de: "freigeben lassen", en: "ask for approval")
    }
  }
}
