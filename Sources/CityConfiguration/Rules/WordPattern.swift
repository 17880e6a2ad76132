/// A word, or several in a row, as rules look for them in texts. `*` stands
/// for any characters of a word, `?` for one. Capitals, accents and the ways
/// to write an umlaut make no difference.
///
/// Every word of a text is read once for each word of the pattern, whatever
/// both hold: the time grows with their lengths and no faster.
public struct WordPattern: Sendable, Hashable, Encodable {
  /// As it was written.
  public let text: String
  private let words: [Word]

  /// How many characters a word of a pattern may have: one bit each, and one
  /// for the end.
  public static let maximumWordLength = 63
  /// How many words a pattern may have.
  public static let maximumWords = 16

  /// Nil where the text holds no word, more than ``maximumWords``, or one
  /// longer than ``maximumWordLength``.
  public init?(_ text: String) {
    let words = FoldedWords.split(text, keeping: ["*", "?"])
    guard !words.isEmpty, words.count <= Self.maximumWords,
      words.allSatisfy({ $0.unicodeScalars.count <= Self.maximumWordLength })
    else { return nil }
    self.text = text
    self.words = words.map(Word.init)
  }

  /// Whether the pattern's words stand in the text, one after the other.
  func matches(_ text: FoldedWords) -> Bool {
    if words.count == 1, let literal = words[0].literal { return text.distinct.contains(literal) }
    guard text.words.count >= words.count else { return false }
    return (0...text.words.count - words.count).contains { start in
      words.indices.allSatisfy { words[$0].matches(text.words[start + $0]) }
    }
  }

  public static func == (one: Self, other: Self) -> Bool { one.text == other.text }
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

extension WordPattern {
  /// One word of a pattern, as a machine whose states are the bits of a
  /// number: bit n is set while the first n characters fit what was read.
  private struct Word: Sendable {
    /// The word itself where it has no `*` and no `?`.
    let literal: String?
    /// The states from which a character leads on.
    private var steps: [Unicode.Scalar: UInt64] = [:]
    private var anyStep: UInt64 = 0
    /// The states that every character leaves as they are: those after `*`.
    private var loops: UInt64 = 0
    private let end: UInt64

    init(_ word: String) {
      literal = word.contains { $0 == "*" || $0 == "?" } ? nil : word
      var state = 0
      for scalar in word.unicodeScalars {
        let bit: UInt64 = 1 << state
        switch scalar {
        case "*": loops |= bit
        case "?":
          anyStep |= bit
          state += 1
        default:
          steps[scalar, default: 0] |= bit
          state += 1
        }
      }
      end = 1 << state
    }

    func matches(_ word: String) -> Bool {
      if let literal { return literal == word }
      var states: UInt64 = 1
      for scalar in word.unicodeScalars {
        let leading = states & (anyStep | (steps[scalar] ?? 0))
        states = leading << 1 | states & loops
        if states == 0 { return false }
      }
      return states & end != 0
    }
  }
}
