import Testing

@testable import Importing

struct CaptionTests {
  @Test(arguments: [
    ("Das Haus. (Foto: Stadt / Tom)", "Das Haus." as String?, "Stadt / Tom" as String?),
    ("Anna (links) und Max (Fotos: Amt (Presse))", "Anna (links) und Max", "Amt (Presse)"),
    ("Plan (Grafik: Tiefbau).", "Plan", "Tiefbau"),
    ("Das Haus (Bild:Amt)", "Das Haus", "Amt"),
    ("Die Seite. (Abbildung: Amt)", "Die Seite.", "Amt"),
    ("(Foto: Amt)", nil, "Amt"),
    ("Das Haus (Baujahr: 1912)", "Das Haus (Baujahr: 1912)", nil),
    ("Das Haus", "Das Haus", nil),
  ])
  func `what a picture shows and who made it come apart`(
    line: String, text: String?, credit: String?
  ) {
    let caption = Caption(line)
    #expect(caption.text == text)
    #expect(caption.credit == credit)
  }
}
