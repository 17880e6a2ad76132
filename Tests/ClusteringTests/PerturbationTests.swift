import Foundation
import Storage
import Syndication
import Testing

@testable import Clustering

/// What editors and programs do to a text on its way, and what makes another
/// story of it, done to every text of the sample by chance.
@Suite struct `A text on its way` {
  private typealias Change = @Sendable (String, inout SeededGenerator) -> String

  private static let harmless: [Change] = [
    { text, _ in "Die Pressestelle teilt mit: " + text },
    { text, _ in text + " Weitere Auskünfte: www.auskunft.example, Telefon 0123 456789" },
    { text, _ in
      [("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")].reduce(text) {
        $0.replacingOccurrences(of: $1.0, with: $1.1)
      }
    },
    { text, _ in text.decomposedStringWithCanonicalMapping },
    { text, _ in text.replacingOccurrences(of: "\n", with: " ").uppercased() },
    { text, _ in text.replacingOccurrences(of: ".", with: " –") },
    { text, generator in
      // One word in forty is lost.
      text.split(separator: " ").filter { _ in Int.random(in: 0..<40, using: &generator) > 0 }
        .joined(separator: " ")
    },
    { text, generator in
      let words = text.split(separator: " ")
      return words.prefix(max(30, words.count / 2 + Int.random(in: 0...5, using: &generator)))
        .joined(separator: " ") + " …"
    },
  ]

  /// Puts another number, weekday or name for each in the text that is one.
  private static func otherFacts(_ text: String, _ generator: inout SeededGenerator) -> String {
    let names = ["Quittenhof", "Zedernplatz", "Yakgehege", "Xenienweg"]
    return text.split(separator: " ", omittingEmptySubsequences: false).map { part in
      guard let word = WordReader.read(String(part), limit: 2).words.first, part.first != "<" else {
        return String(part)
      }
      return switch word.kind {
      case .number: String(Int.random(in: 32...99, using: &generator))
      case .weekday: word.text == "freitag" ? "Dienstag" : "Freitag"
      case .name: names.randomElement(using: &generator) ?? ""
      case .other: String(part)
      }
    }.joined(separator: " ")
  }

  private func texts() throws -> [(stored: StoredEntry, text: String)] {
    try LabelledSample.load().entries.compactMap { stored in
      let text = stored.entry.content.first?.text.plainText ?? stored.entry.summary?.plainText ?? ""
      return text.split(separator: " ").count >= 35 ? (stored, text) : nil
    }
  }

  private func telling(_ stored: StoredEntry, _ text: String) -> Telling {
    var entry = Entry()
    entry.title = stored.entry.title
    entry.content = [Content(text, type: .text)]
    return Telling(entry, date: stored.sortDate)
  }

  @Test(arguments: 1...3) func `is the same story after an edit or two`(seed: UInt64) throws {
    var generator = SeededGenerator(state: seed)
    var known = 0
    var found = 0
    var all = 0
    for (stored, text) in try texts() {
      let original = telling(stored, text)
      for first in Self.harmless.indices {
        let second = Int.random(in: Self.harmless.indices, using: &generator)
        let once = Self.harmless[first](text, &generator)
        let twice = first == second ? once : Self.harmless[second](once, &generator)
        let edited = telling(stored, twice)
        all += 1
        if !Set(original.trace().text).isDisjoint(with: edited.trace().text) { found += 1 }
        if case .same = Comparison(first: original, second: edited).verdict() { known += 1 }
      }
    }
    print("edited texts: \(found) of \(all) found, \(known) known")
    #expect(Double(found) >= 0.98 * Double(all))
    #expect(Double(known) >= 0.85 * Double(all))
  }

  @Test(arguments: 1...3) func `is another story with other facts`(seed: UInt64) throws {
    var generator = SeededGenerator(state: seed)
    for (stored, text) in try texts() {
      let other = Self.otherFacts(text, &generator)
      let verdict = Comparison(first: telling(stored, text), second: telling(stored, other))
        .verdict()
      if case .same = verdict { Issue.record("\(stored.name) is taken for \(other)") }
    }
  }
}
