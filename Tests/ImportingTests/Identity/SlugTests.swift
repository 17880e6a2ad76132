import Testing

@testable import Importing

struct SlugTests {
  @Test(arguments: [
    ("Sprachcafé im Rathaus", "sprachcafe-im-rathaus"),
    ("Größe, Maß & Übermut!", "groesse-mass-und-uebermut"),
    ("Kunst’s „Zukunft“ – jetzt", "kunsts-zukunft-jetzt"),
    ("Ласкаво просимо", "laskavo-prosimo"),
    ("Hoş geldiniz", "hos-geldiniz"),
    ("???", "artikel"),
  ])
  func `a title becomes plain letters`(title: String, slug: String) {
    #expect(Slug.make(of: title) == slug)
  }

  @Test func `a long title is cut between words`() {
    let slug = Slug.make(of: String(repeating: "neunzehn Zeichen ", count: 9))
    #expect(slug.count <= 80)
    #expect(slug.hasSuffix("-zeichen") || slug.hasSuffix("-neunzehn"))
    #expect(Slug.make(of: String(repeating: "a", count: 99)).count == 80)
  }
}
