import Foundation
import Testing

@testable import Syndication

@Suite struct `Text encoded twice` {
  @Test(arguments: [
    ("Gr\u{C3}\u{BC}\u{C3}\u{9F}e", "Grüße"), ("GrÃ¼ÃŸe", "Grüße"), ("mehr â€¦", "mehr …"),
    ("â€žGrÃ¼n\u{E2}\u{20AC}\u{153}", "„Grün“"), ("ÐœÐ¸Ñ\u{20AC}", "Мир"), ("ðŸš²", "🚲"),
    ("â‚¬ 5", "€ 5"),
  ])
  func `is mended`(text: String, meant: String) {
    #expect(Mojibake.mended(text) == meant)
  }

  @Test(arguments: [
    "Grüße", "„Grün“", "»MENÜ«", "CANAPÉ\u{A0}!", "DÉJÀ\u{A0}: oui", "10 °C", "Ã", "日本語", "ASCII",
    "Ein Ã¼ heißt so",
  ])
  func `is told from text that means what it says`(text: String) {
    #expect(Mojibake.mended(text) == nil)
  }

  @Test func `is mended in a feed, with a problem`() throws {
    let document = try FeedParser().parse(
      Data(
        """
        <rss version="2.0"><channel><title>GrÃ¼ÃŸe</title>
        <description>&#226;&#128;&#166;</description>
        <item><title>â€žGrÃ¼nâ€\u{9D}</title></item></channel></rss>
        """.utf8))
    #expect(document.feed.title?.value == "Grüße")
    #expect(document.feed.subtitle?.value == "…")
    #expect(document.feed.entries.first?.title?.value == "„Grün”")
    #expect(document.problems.map(\.code) == Array(repeating: .encodingMismatch, count: 3))
  }
}
