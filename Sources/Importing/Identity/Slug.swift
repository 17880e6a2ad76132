import Foundation

/// Makes the readable part of a path out of a title.
public enum Slug {
  /// `Sprachcafé im Rathaus` gives `sprachcafe-im-rathaus`: a–z, 0–9 and
  /// hyphens, at most 80 characters, cut between words. A title without any
  /// letter gives `artikel`.
  public static func make(of title: String) -> String {
    var words: [String] = []
    var length = 0
    for word in transliterated(title).split(whereSeparator: { !isAllowed($0) }) {
      let word = words.isEmpty ? String(word.prefix(80)) : String(word)
      guard length + word.count + (words.isEmpty ? 0 : 1) <= 80 else { break }
      length += word.count + (words.isEmpty ? 0 : 1)
      words.append(word)
    }
    return words.isEmpty ? "artikel" : words.joined(separator: "-")
  }

  /// Whether a slug can be part of a path as it is: words of a–z, 0–9 and
  /// hyphens, split by single slashes, at most 200 characters.
  static func isPath(_ slug: String) -> Bool {
    let parts = slug.split(separator: "/", omittingEmptySubsequences: false)
    return slug.utf8.count <= 200
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { isAllowed($0) || $0 == "-" }
      }
  }

  private static let german: [Character: String] = [
    "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "&": " und ", "’": "", "'": "",
  ]

  private static func transliterated(_ title: String) -> String {
    var text = ""
    for character in title.precomposedStringWithCanonicalMapping.lowercased() {
      text += german[character] ?? String(character)
    }
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    let latin = text.applyingTransform(.toLatin, reverse: false) ?? text
    let plain = latin.applyingTransform(.stripDiacritics, reverse: false) ?? latin
    return plain.lowercased()
  }

  private static func isAllowed(_ character: Character) -> Bool {
    ("a"..."z").contains(character) || ("0"..."9").contains(character)
  }
}
