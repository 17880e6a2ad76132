import Foundation
import Testing

@testable import Clustering

@Suite struct `Comparing two tellings` {
  private func verdict(
    _ text: String, title: String = "Spaziergang durch den Stadtwald", days: Double = 0,
    against original: String = sampleText
  ) -> Comparison.Verdict {
    let one = sampleEntry("1", text: original)
    let other = sampleEntry("2", title: title, text: text, at: noon.plus(days: days))
    return Comparison(
      first: Telling(one.entry, date: one.sortDate),
      second: Telling(other.entry, date: other.sortDate)
    ).verdict()
  }

  private func isSame(_ verdict: Comparison.Verdict) -> Bool {
    if case .same = verdict { true } else { false }
  }

  private func changed(_ old: String, _ new: String) -> String {
    let text = sampleText.replacingOccurrences(of: old, with: new)
    #expect(text != sampleText)
    return text
  }

  @Test func `knows the same text under another headline`() {
    #expect(verdict(sampleText) == .same(1))
    #expect(isSame(verdict(sampleText, title: "Räuber und Förster an der Furt")))
    #expect(isSame(verdict(sampleText, title: "Ein Nachmittag für Groß und Klein")))
    #expect(isSame(verdict(sampleText, title: "Stadtwald: Spaziergang mit Würstchen")))
  }

  @Test func `knows an edited text`() {
    #expect(isSame(verdict("Wie der Verein mitteilt: " + sampleText)))
    #expect(isSame(verdict(sampleText + " Auskunft gibt Tel. 0208 4711 von 9 bis 12 Uhr.")))
    #expect(isSame(verdict(String(sampleText.prefix(180)))))
    #expect(isSame(verdict(changed("gibt es Geschichten", "hört man Geschichten"))))
    #expect(isSame(verdict(changed("1. Juni", "01.06."))))
  }

  @Test(arguments: [
    ("14 Uhr", "15 Uhr"), ("1. Juni", "8. Juni"), ("Samstag, 1. Juni", "Sonntag"),
    ("Waldschule", "Sternwarte"), ("fünf Euro", "sieben Euro"), ("Heimatverein", "Alpenverein"),
    ("Alten Furt", "Neuen Brücke"),
  ]) func `knows another story told after the same pattern`(old: String, new: String) {
    if new == "Sonntag" {
      let dated = changed("Samstag, 1. Juni", "Samstag")
      #expect(verdict(changed(old, new), against: dated) == .contradicting)
    } else {
      #expect(verdict(changed(old, new)) == .contradicting)
    }
  }

  @Test func `knows another story by the slot in its headline`() {
    let text =
      "Wegen Bauarbeiten wird die Fahrbahn bis auf weiteres gesperrt, die Umleitung ist "
      + "ausgeschildert und die Busse halten an der nächsten Ecke. Wir bitten um Verständnis."
    func closure(_ title: String) -> Telling {
      Telling(sampleEntry("1", title: title, text: text).entry, date: noon)
    }
    let first = closure("Straßensperrung: Lindenstraße")
    #expect(
      Comparison(first: first, second: closure("Straßensperrung: Ahornweg")).verdict()
        == .contradicting)
    #expect(
      Comparison(first: first, second: closure("Ahornweg ist zu")).verdict() == .contradicting)
    #expect(
      Comparison(first: first, second: closure("Sperrung: Lindenstraße")).verdict() == .same(1))
  }

  @Test func `lets no cancellation vanish behind the announcement`() {
    let notice = "Der Spaziergang ist abgesagt. " + sampleText
    #expect(verdict(notice) == .contradicting)
    #expect(isSame(verdict(notice, against: notice + " Schade.")))
  }

  @Test func `asks for the same day where tellings are a week apart`() {
    #expect(isSame(verdict(sampleText, days: 20)))
    let undated = changed(", 1. Juni,", "")
    #expect(isSame(verdict(undated, days: 6, against: undated)))
    #expect(verdict(undated, days: 7, against: undated) == .unrelated)
  }

  @Test func `never joins what is too short to tell`() {
    #expect(verdict("Wir suchen Verstärkung.", against: "Wir suchen Verstärkung.") == .unrelated)
  }

  @Test func `asks for more where the titles differ`() {
    // About half of the shingles are left.
    let words = sampleText.split(separator: " ")
    let edited = words.enumerated().map { index, word in
      index % 4 == 3 && index < 40 && word.first!.isLowercase ? "eben" : word
    }.joined(separator: " ")
    #expect(isSame(verdict(edited)))
    #expect(verdict(edited, title: "Räuber, Köhler, Förster") == .unrelated)
  }
}
