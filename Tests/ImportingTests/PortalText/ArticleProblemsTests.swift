import Testing

@testable import Importing

/// An article with a fault between two good ones: it is named with its line,
/// and the others are read.
struct ArticleProblemsTests {
  private func problems(_ article: String) -> [ImportProblem] {
    let text = Sample.article(title: "Erster") + article + Sample.article(title: "Letzter")
    let result = Sample.drafts(text)
    #expect(result.drafts.map(\.item.title) == ["Erster", "Letzter"])
    return result.problems
  }

  /// The article's section line is line 11, its date usually line 17.
  private func expect(
    _ article: String, line: Int, _ reason: ImportProblem.Reason,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(
      problems(article) == [ImportProblem(file: "a.txt", line: line, reason: reason)],
      sourceLocation: sourceLocation)
  }

  @Test func `no lead`() {
    expect(
      "Sport\n\nTitel\n\n23.05.2024\n\nText.\n\n", line: 13, .missingLead(title: "Titel"))
  }

  @Test func `no date`() {
    expect("Sport\n\nTitel\n\nVorspann.\n\nText.\n\n", line: 17, .missingDate(title: "Titel"))
  }

  @Test func `no title`() {
    expect("Sport\n\n23.05.2024\n\nText.\n\n", line: 11, .missingTitle)
  }

  @Test func `no text`() {
    expect(Sample.article(body: ""), line: 13, .missingBody(title: "Titel"))
  }

  @Test func `a date the calendar does not have`() {
    expect(Sample.article(date: "31.02.2024"), line: 17, .invalidDate("31.02.2024"))
  }

  @Test func `a label with a slip`() {
    expect(
      Sample.article(header: "Schlagworter: a"), line: 18,
      .unknownLabel("Schlagworter", suggestion: "Schlagwörter"))
  }

  @Test func `a label twice`() {
    expect(
      Sample.article(header: "Ressort: a\nRessort: b"), line: 19, .repeatedLabel("Ressort"))
  }

  @Test func `a price without an event`() {
    expect(Sample.article(header: "Eintritt: frei"), line: 18, .labelNeedsEvent("Eintritt"))
  }

  @Test func `a second caption`() {
    expect(Sample.article(header: "Eins. (Foto: A)\nZwei."), line: 19, .secondCaption("Zwei."))
  }

  @Test(arguments: [
    ("Bildgröße", "riesig"), ("Status", "geheim"), ("Gültig bis", "bald"),
    ("Termin", "14.09.2024 bis 13.09.2024"), ("Sprache", "Deutsch bitte"), ("Bild", "ein Foto"),
  ])
  func `a value that cannot be read`(label: String, value: String) throws {
    let found = problems(Sample.article(header: "\(label): \(value)"))
    let example = try #require(PortalLabel(rawValue: label)).example
    let reason = ImportProblem.Reason.invalidValue(label: label, value: value, example: example)
    #expect(found == [ImportProblem(file: "a.txt", line: 18, reason: reason)])
  }

  @Test func `a label without a value`() {
    #expect(problems(Sample.article(header: "Ressort:")).map(\.line) == [18])
  }

  @Test func `all faults of an article are named`() {
    let found = problems(Sample.article(date: "31.02.2024", header: "Status: geheim", body: ""))
    #expect(Set(found.map(\.line)) == [13, 17, 18])
  }
}
