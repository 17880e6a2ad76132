import Testing

@testable import Importing

struct SectionLinesTests {
  @Test func `a bar between other words makes no section line`() throws {
    let text = Sample.article(body: "Sport | Spiel\n\nMo–Fr | Sa\n\nSport|Kultur im Park | Ende")
    let drafts = Sample.drafts(text).drafts
    #expect(drafts.count == 1)
    #expect(drafts.first?.item.body.contains("<p>Sport | Spiel</p>") == true)
  }

  @Test func `sections keep their order and come once`() {
    let text = Sample.article(sections: "Sport|Stadtgespräch |  Sport")
    #expect(Sample.drafts(text).drafts.first?.item.sections == ["sport", "stadtgespraech"])
  }

  @Test func `a section's name inside a paragraph is text`() {
    let text = Sample.article(body: "Themen:\nSport\nMusik") + Sample.article(title: "Zweiter")
    let drafts = Sample.drafts(text).drafts
    #expect(drafts.map(\.item.title) == ["Titel", "Zweiter"])
    #expect(drafts.first?.item.body == "<p>Themen:<br>Sport<br>Musik</p>")
  }

  @Test func `a section line needs no blank line before it`() {
    let first = Sample.article().trimmingCharacters(in: .newlines)
    let drafts = Sample.drafts(first + "\n" + Sample.article(title: "Zweiter")).drafts
    #expect(drafts.map(\.item.title) == ["Titel", "Zweiter"])
  }

  @Test(arguments: ["Sprot", "Sport | Wetter", "Stadtgesprach"])
  func `a wrong section line is named and ends the article before it`(line: String) {
    let text =
      Sample.article() + Sample.article(sections: line, title: "Zweiter")
      + Sample.article(title: "Dritter")
    let result = Sample.drafts(text)
    #expect(result.drafts.map(\.item.title) == ["Titel", "Dritter"])
    #expect(result.drafts.first?.item.body == "<p>Text.</p>")
    #expect(result.problems.map(\.line) == [11])
  }

  @Test func `a wrong section is named with what was meant`() {
    let result = Sample.drafts(Sample.article() + Sample.article(sections: "Sprot"))
    #expect(result.problems.first?.reason == .unknownSection("Sprot", suggestion: "Sport"))
    #expect(
      result.problems.first?.message(.german)
        == "a.txt, Zeile 11: Die Rubrik „Sprot“ gibt es nicht. Meinten Sie „Sport“?")
  }

  @Test func `text before the first section line is named`() {
    let result = Sample.drafts("Newsletter Mai\n\n" + Sample.article())
    #expect(result.drafts.count == 1)
    #expect(
      result.problems == [
        ImportProblem(file: "a.txt", line: 1, reason: .textBeforeFirstSection)
      ])
  }

  @Test func `a file without any section line is named`() {
    #expect(Sample.drafts("\nHallo\n").problems.map(\.reason) == [.noSectionLine])
    #expect(Sample.drafts(" \n\n").problems.map(\.reason) == [.nothingInside])
  }
}
