import Testing

@testable import Clustering

@Suite struct `Reading words` {
  private func texts(_ text: String) -> [String] {
    WordReader.read(text, limit: 100).words.map(\.text)
  }

  @Test(arguments: [
    ("Große Straße", "Grosse STRASSE"), ("Mühlbäche", "Muehlbaeche"),
    ("Mu\u{308}hle", "Mühle"), ("Café", "Cafe"), ("Bürger*innen", "BürgerInnen"),
    ("Bürger:innen", "Bürger_innen"), ("Friedrich-Ebert-Straße", "Friedrich Ebert Strasse"),
    ("Öff\u{AD}nung", "„Öffnung“!"), ("am 3. Mai", "am 03.05."), ("zwölf Euro", "12 Euro"),
    ("20.000 Gäste", "20000 Gäste"), ("20 000 Gäste", "20000 Gäste"),
    ("Oma’s Garten", "Omas Garten"),
    ("Sonnabend", "samstags"), ("ΣΟΦΙΑ", "σοφια"),
  ]) func `takes two spellings for one`(one: String, other: String) {
    #expect(texts(one) == texts(other))
  }

  @Test func `keeps apart what differs`() {
    #expect(texts("14.30 Uhr") == ["14", "30", "uhr"])
    #expect(texts("Talstraße 3") != texts("Talstraße 13"))
    #expect(texts("12.2024") == ["12", "2024"])
    #expect(texts("Achtung: Investition") == ["achtung", "investition"])
  }

  @Test func `tells numbers, weekdays and names from other words`() {
    let kinds = WordReader.read("Am Montag kommt der Bus A4 dreimal, am 2. Mai", limit: 100)
      .words.map(\.kind)
    #expect(
      kinds == [
        .other, .weekday, .other, .other, .name, .number, .other, .other, .number, .number,
      ])
  }

  @Test func `finds the days that are named`() {
    let text = "Vom 3. Mai bis 03.06.2024 um 14.30 Uhr, dann am 4.7. und 31.12., Raum 2.10"
    #expect(WordReader.read(text, limit: 100).days == [503, 603, 704, 1231])
  }

  @Test func `reads no more than it may`() {
    #expect(WordReader.read("eins zwei drei", limit: 2).words.count == 2)
  }
}
