import CityConfiguration
import Foundation
import Storage
import Testing

@testable import Importing

struct PortalTextTests {
  @Test func `two articles come apart in all their fields`() throws {
    let result = Sample.drafts(Sample.portalText)
    #expect(result.problems.isEmpty)
    try #require(result.drafts.count == 2)
    let city = City.sample
    let start = try #require(city.at(2024, 6, 8, 11))

    let first = Item(
      id: "", slug: "", sections: ["stadtgespraech", "kunst-kultur"],
      title: "Lesefest & Laternen: Die Bücherei lädt „unter Bäume“ ein",
      teaser: "Zum dritten Mal liest die ganze Stadt im Park. Der Eintritt ist frei.",
      body: """
        <p>Gelesen wird von 11 bis 18 Uhr. „Kommen Sie!“, sagt die Leiterin.</p>
        <p>Mo 9–12 Uhr | Mi 14–18 Uhr</p>
        <p>Mitzubringen sind:</p>
        <ul><li>eine Decke</li><li>gute Laune</li></ul>
        <p>Mehr unter <a href="https://www.lesefest.example/2024">www.lesefest.example/2024</a>, \
        Fragen an: <a href="mailto:lesefest@musterstadt.example">lesefest@musterstadt.example</a> .\
        </p>
        """,
      language: "de", status: .published, published: city.at(2024, 5, 23),
      expires: city.at(2024, 7, 1),
      image: LeadImage(
        url: "https://bilder.musterstadt.example/lesefest.jpg",
        alt: "Menschen sitzen unter Bäumen",
        caption: "v. li.: Anna Beispiel (Leitung), Bürgermeister Max Muster.",
        credit: "Stadt Musterstadt / T. Test", width: 1200, height: 800),
      desk: "Bücherei", contact: "buecherei@musterstadt.example", keywords: ["Lesen", "Familie"],
      event: ItemEvent(
        start: start, end: city.at(2024, 6, 8, 18), place: "Stadtpark", price: "frei"))
    #expect(result.drafts[0].item == first)

    let second = Item(
      id: "", slug: "", sections: ["sport"], title: "Schwimmbad öffnet früher",
      teaser: "Ab Montag öffnet das Schwimmbad schon um sechs Uhr.",
      body: "<p>Das Wasser hat 24 Grad.</p>", language: "de",
      published: city.at(2024, 5, 24, 14, 5))
    #expect(result.drafts[1].item == second)
  }

  @Test func `line ends, byte-order marks and hard spaces make no difference`() {
    let text =
      "\u{FEFF}"
      + Sample.portalText
      .replacingOccurrences(of: "\n\n", with: "\n\u{A0} \n\n\n")
      .replacingOccurrences(of: "\n", with: " \r\n")
      .replacingOccurrences(of: "Kunst & Kultur", with: "Kunst\u{A0}& Kultur\t")
    #expect(
      Sample.drafts(text).drafts.map(\.item) == Sample.drafts(Sample.portalText).drafts.map(\.item))
  }

  @Test func `umlauts in two parts become one character`() {
    let text = Sample.portalText.decomposedStringWithCanonicalMapping
    let items = Sample.drafts(text).drafts.map(\.item)
    #expect(items.count == 2)
    #expect(items.last?.title.unicodeScalars.contains("ö") == true)
    #expect(items.first?.body.unicodeScalars.contains("\u{308}") == false)
  }

  @Test func `files in Latin-1 are refused with their name`() throws {
    let data = try #require(
      Sample.portalText.replacingOccurrences(of: "„", with: "")
        .replacingOccurrences(of: "“", with: "").replacingOccurrences(of: "–", with: "-")
        .data(using: .isoLatin1))
    let result = PortalText(city: .sample).drafts(in: data, file: "a.txt")
    #expect(result.drafts.isEmpty)
    #expect(result.problems == [ImportProblem(file: "a.txt", reason: .notUTF8)])
    #expect(result.problems.first?.message(.german).contains("„UTF-8“ speichern") == true)
  }

  @Test(arguments: [
    ("veröffentlicht", ItemStatus.published), ("geplant", .scheduled), ("Entwurf", .draft),
    ("zurückgezogen", .withdrawn),
  ])
  func `a status is understood`(word: String, status: ItemStatus) {
    let draft = Sample.drafts(Sample.article(header: "Status: \(word)")).drafts.first
    #expect(draft?.item.status == status)
    #expect(draft?.statesStatus == true)
  }

  @Test func `a place without an event is where the article plays`() {
    let item = Sample.drafts(Sample.article(header: "Ort: Altmarkt\nSprache: tr")).drafts.first?
      .item
    #expect(item?.place == Storage.Place(name: "Altmarkt"))
    #expect(item?.event == nil)
    #expect(item?.language == "tr")
  }
}
