import CityConfiguration
import Foundation
import Storage
import Syndication
import Testing

@Suite struct `Mapping by rules` {
  private func city(_ rules: String, partner: String = "") throws -> City {
    try Sample.parse(
      Sample.yaml.replacingOccurrences(
        of: "    entries: 3\n", with: "    entries: 3\n" + partner) + """
          topics:
            - slug: familie
              title: Familie
            - slug: kultur
              title: Kultur
          rules:
          \(rules)

          """)
  }

  private func entry(
    _ title: String = "Titel", text: String = "", category: String? = nil, author: String? = nil,
    link: String? = nil
  ) -> Entry {
    var entry = Entry()
    entry.title = Text(title)
    entry.summary = .html("<p>\(text)</p>")
    entry.categories = category.map { [Syndication.Category($0)] } ?? []
    entry.authors = author.map { [Person(name: $0)] } ?? []
    entry.links = link.map { [Link($0)] } ?? []
    return entry
  }

  @Test func `each field is looked at where a rule names it`() throws {
    for (field, value) in [
      ("title", entry("Wort")), ("text", entry(text: "ein <b>Wort</b>")),
      ("category", entry(category: "Wort")), ("author", entry(author: "Wort")),
      ("link", entry(link: "https://a.example/wort")),
    ] {
      for other in Rule.Field.allCases where other != .source {
        let city = try city("  - {match: Wort, field: \(other.rawValue), topic: familie}")
        let topics = city.mapping(of: value, from: "museum").0.topics
        #expect((topics == ["familie"]) == (field == other.rawValue), "\(field) \(other)")
      }
    }
    let bySource = try city("  - {match: Theater, field: source, action: drop}")
    #expect(bySource.mapping(of: entry(), from: "theater").0.verdict == .drop)
    #expect(bySource.mapping(of: entry(), from: "museum").0.verdict == .keep)
  }

  @Test func `without a field, title, text and category are looked at`() throws {
    let city = try city("  - {match: Wort, topic: familie}")
    #expect(city.rules.first?.fields == [.title, .text, .category])
  }

  @Test func `sections and topics of all rules that match add up`() throws {
    let city = try city(
      """
        - {match: [eins, zwei], topic: [familie, kultur]}
        - {match: zwei, topic: kultur, section: haberler}
        - {match: drei, section: stadtgespraech}
      """, partner: "    section: stadtgespraech\n")
    let (mapping, rules) = city.mapping(of: entry("Zwei"), from: "theater")
    #expect(mapping.topics == ["familie", "kultur"])
    #expect(mapping.sections == ["stadtgespraech", "haberler"])
    #expect(rules.map(\.name) == ["#1", "#2"])
    #expect(city.mapping(of: entry("Zwei"), from: "museum").0.sections == ["haberler"])
  }

  @Test func `the first rule with an action decides`() throws {
    let city = try city(
      """
        - {match: Konzert, action: keep}
        - {match: "Gewinn*", action: drop}
        - {match: Leserbrief, action: approve}
      """)
    func verdict(_ title: String) -> EntryMapping.Verdict {
      city.mapping(of: entry(title), from: "museum").0.verdict
    }
    #expect(verdict("Gewinnspiel") == .drop)
    #expect(verdict("Konzert mit Gewinnspiel") == .keep)
    #expect(verdict("Leserbrief zum Gewinnspiel") == .drop)
    #expect(verdict("Leserbrief") == .approve)
    #expect(verdict("Anderes") == .keep)
  }

  @Test func `a partner who needs approval waits, unless a rule drops the entry`() throws {
    let city = try city(
      """
        - {match: Konzert, action: keep}
        - {match: Gewinnspiel, action: drop}
      """, partner: "    approval: true\n")
    func verdict(_ title: String, _ source: String) -> EntryMapping.Verdict {
      city.mapping(of: entry(title), from: source).0.verdict
    }
    #expect(verdict("Konzert", "theater") == .approve)
    #expect(verdict("Gewinnspiel", "theater") == .drop)
    #expect(verdict("Konzert", "museum") == .keep)
  }

  @Test func `a rule for one partner leaves the others and the city alone`() throws {
    let city = try city("  - {match: Wort, partner: museum, topic: familie}")
    #expect(city.mapping(of: entry("Wort"), from: "museum").0.topics == ["familie"])
    #expect(city.mapping(of: entry("Wort"), from: "theater").0.topics == [])
    let item = Item(
      id: "i", slug: "i", sections: ["haberler"], title: "Wort", body: "", language: "de")
    #expect(city.topics(of: item) == [])
  }

  @Test func `the city's own articles get topics by their words, keywords and sections`() throws {
    let city = try city(
      """
        - {match: [Wort, Haberler], topic: familie}
        - {match: Musik, topic: kultur, action: drop}
      """)
    func topics(_ body: String, keywords: [String] = [], section: String = "stadtgespraech")
      -> [String]
    {
      city.topics(
        of: Item(
          id: "i", slug: "i", sections: [section], title: "T", body: body, language: "de",
          keywords: keywords))
    }
    #expect(topics("<p>Ein Wort</p>") == ["familie"])
    #expect(topics("<p>Nichts</p>", keywords: ["Musik"]) == ["kultur"])
    #expect(topics("<p>Nichts</p>", section: "haberler") == ["familie"])
    #expect(topics("<p class=\"wort\">Nichts</p>") == [])
  }

  @Test func `the fingerprint changes with all that decides, and with nothing else`() throws {
    let rule = "  - {match: Wort, topic: familie}"
    let fingerprint = try city(rule).mappingFingerprint
    #expect(try city(rule).mappingFingerprint == fingerprint)
    for other in [
      "  - {match: Wörter, topic: familie}", "  - {match: Wort, topic: kultur}",
      "  - {match: Wort, topic: familie, field: title}",
      "  - {match: Wort, topic: familie, action: keep}",
      "  - {match: Wort, topic: familie, partner: museum}",
      "  - {match: Wort, topic: familie, section: haberler}",
    ] {
      #expect(try city(other).mappingFingerprint != fingerprint, "\(other)")
    }
    for partner in ["    approval: true\n", "    section: haberler\n"] {
      #expect(try city(rule, partner: partner).mappingFingerprint != fingerprint)
    }
    #expect(try city(rule, partner: "    retention: 9\n").mappingFingerprint == fingerprint)
  }
}
