import CityConfiguration
import Foundation
import Testing

struct RuleReaderTests {
  /// Topics begin in line 35, the rule in line 39.
  private let yaml =
    Sample.yaml + """
      topics:
        - slug: familie
          title: Familie
          description: Für Familien.
      rules:
        - name: Kinder
          match: ["Kind*", Ferien]
          field: [title, category]
          partner: museum
          action: approve
          section: haberler
          topic: familie

      """

  @Test func `topics and rules are read with all their values`() throws {
    let city = try Sample.parse(yaml)
    #expect(
      city.topics == [Topic(slug: "familie", title: "Familie", description: "Für Familien.")])
    let patterns = try ["Kind*", "Ferien"].map { try #require(WordPattern($0)) }
    #expect(
      city.rules == [
        Rule(
          name: "Kinder", fields: [.title, .category], patterns: patterns, partner: "museum",
          action: .approve, section: "haberler", topics: ["familie"])
      ])
  }

  @Test(arguments: [
    ("field: [title, category]", "field: titel", "line 42: “field” is “titel”", "“title”"),
    ("action: approve", "action: freigeben", "line 44: “action” is “freigeben”", "keep, drop"),
    ("section: haberler", "section: haberlar", "line 45: “section” is “haberlar”", "“haberler”"),
    ("topic: familie", "topic: [famile]", "line 46: “topic” is “famile”", "“familie”"),
    ("partner: museum", "partner: musem", "line 43: “partner” is “musem”", "“museum”"),
    ("match: [\"Kind*\", Ferien]", "match: [\"–\"]", "line 41: “match” is “–”", "one word"),
    ("match: [\"Kind*\", Ferien]", "match: {a: b}", "line 41: “match” must be", "list of texts"),
    ("    match: [\"Kind*\", Ferien]\n", "", "“match” is missing", "match: …"),
    (
      "    action: approve\n    section: haberler\n    topic: familie\n", "",
      "line 40: This rule does nothing", "“topic”"
    ),
    ("  - slug: familie\n", "  - slug: Familie\n", "line 36: “slug” is “Familie”", "a–z"),
    ("    entries: 3\n", "    approval: ja\n", "line 28: “approval” must be true", "false"),
    ("    entries: 3\n", "    retention: 0\n", "line 28: “retention” must be a whole", "50"),
    ("slug: haberler", "slug: digest-x", "line 16: The “slug” “digest-x” is needed", "itself"),
    ("slug: haberler", "slug: thema-x", "line 16: The “slug” “thema-x” is needed", "itself"),
  ])
  func `mistakes are named with their line and what to do`(
    old: String, new: String, expected: String, advice: String
  ) {
    let message = Sample.message(yaml.replacingOccurrences(of: old, with: new))
    #expect(message.contains(expected), "\(message)")
    #expect(message.contains(advice), "\(message)")
  }

  @Test func `a partner's retention goes before the one for all`() throws {
    let city = try Sample.parse(
      "retention: 365\n" + Sample.yaml("    entries: 3\n", as: "    retention: 30\n"))
    #expect(city.partners.map(\.retentionDays) == [365, 30])
    #expect(city.partners.map(\.source.retentionDays) == [365, 30])
  }

  @Test func `partners written as YAML are read as they were`() throws {
    let partners = [
      Partner(
        slug: "a", title: "„A“ & \"B\": \\ #1\u{9}", feed: "https://a.example/feed?x=1#y",
        website: "https://a.example/", language: "tr", entries: 3, section: "haberler",
        needsApproval: true, retentionDays: 9),
      Partner(slug: "b", title: "yes", feed: "https://b.example/feed"),
    ]
    let start = try #require(Sample.yaml.range(of: "partners:\n"))
    let end = try #require(Sample.yaml.range(of: "digest:"))
    let text = Sample.yaml.replacingCharacters(
      in: start.upperBound..<end.lowerBound, with: Partner.yaml(partners))
    #expect(try Sample.parse(text).partners == partners)
  }
}
