import Foundation
import Testing

@testable import CityConfiguration

struct WordPatternTests {
  private func matches(_ pattern: String, _ text: String) throws -> Bool {
    try #require(WordPattern(pattern)).matches(FoldedWords(text))
  }

  @Test(arguments: [
    ("Familie", "Ein Fest für die FAMILIE."), ("Kind*", "Kindergarten öffnet"),
    ("Kind*", "Für Kind & Kegel"), ("*kurs", "Neue Deutschkurse und ein Sprachkurs"),
    ("*sprach*", "Mehrsprachigkeit"), ("H?tte", "die Hütte, die Hatte"), ("M??er", "Maler"),
    ("Geflüchtet*", "Gefluechtete"), ("gefluechtet*", "Geflüchtete"),
    ("Straße", "STRASSE"), ("strasse", "Straße"), ("Cafe", "Café"), ("café", "Cafe\u{301}"),
    ("Hütte", "Hu\u{308}tte"), ("Izmir", "İzmir"), ("Flüchtling*", "Flücht\u{AD}linge"),
    ("offene Tür", "Tag der Offenen, der offene TÜR"), ("E-Mail", "per E‑Mail"),
    ("x.example/kultur", "https://www.x.example/kultur/1"),
    ("Kunst & Kultur", "Kunst und Kultur, Kunst & Kultur"),
    ("*", "irgendwas"), ("a*b*c", "aXbXbXc"), ("50?", "500"), ("музей", "Музей"),
  ])
  func `finds words whatever their spelling`(pattern: String, text: String) throws {
    #expect(try matches(pattern, text))
  }

  @Test(arguments: [
    ("Kind", "Kinder"), ("Rat", "Theaterrat, Ratten"), ("Kind*", "Enkelkind"),
    ("H?tte", "Htte"), ("offene Tür", "offene große Tür"), ("a*b", "abc"), ("*", "– … –"),
    ("x.example/kultur", "https://www.x.example/sport"), ("M??er", "Messer"), ("Kunst", ""),
  ])
  func `keeps to the bounds of words`(pattern: String, text: String) throws {
    #expect(try !matches(pattern, text))
  }

  @Test func `umlauts count as two letters for the question mark`() throws {
    #expect(try matches("H?tte", "Hatte"))
    #expect(try matches("H??tte", "Hütte"))
  }

  @Test(arguments: [
    "", "–", "…!", String(repeating: "a", count: 64), String(repeating: "a ", count: 17),
  ])
  func `takes no pattern without a word or beyond its size`(pattern: String) {
    #expect(WordPattern(pattern) == nil)
  }

  @Test func `takes a word and a number of words of the greatest size`() throws {
    let word = String(repeating: "a", count: WordPattern.maximumWordLength)
    #expect(try matches(word, word))
    #expect(try matches("*" + word.dropFirst(1), word + word))
    let words = String(repeating: "a ", count: WordPattern.maximumWords)
    #expect(try matches(words, words))
  }

  /// What a backtracking matcher would not end with in years.
  @Test(.timeLimit(.minutes(1)))
  func `takes time in proportion to the text`() throws {
    let pattern = String(repeating: "a*", count: 30) + "b"
    #expect(try !matches(pattern, String(repeating: "a", count: 1_000_000)))
    let words = String(repeating: "a* ", count: 15) + "b"
    #expect(try !matches(words, String(repeating: "aa ", count: 50_000)))
  }
}
