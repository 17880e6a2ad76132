import CityConfiguration
import Testing

struct EditDistanceTests {
  @Test(arguments: [("sektions", "sections"), ("Titel", "title"), ("slugg", "slug")])
  func `a slip leads to the word that was meant`(word: String, meant: String) {
    #expect(EditDistance.nearest(to: word, among: ["slug", "title", "sections"]) == meant)
  }

  @Test func `a different word leads nowhere`() {
    #expect(EditDistance.nearest(to: "farbe", among: ["slug", "title"]) == nil)
  }
}
