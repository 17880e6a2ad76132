import Testing

@testable import Clustering

@Suite struct `Aligning texts` {
  private func gaps(_ one: String, _ other: String, size: Int = 2) -> [[String]] {
    let words = [one, other].map { WordReader.read($0, limit: 100).words }
    let shingles = words.map { words in
      words.count < size
        ? []
        : (0...(words.count - size)).map {
          StableHash.of(words[$0..<($0 + size)].map(\.text).joined(separator: " "))
        }
    }
    return Alignment.gaps(words[0], shingles[0], words[1], shingles[1], size: size).map {
      [
        words[0][$0.first].map(\.text).joined(separator: " "),
        words[1][$0.second].map(\.text).joined(separator: " "),
      ]
    }
  }

  @Test func `finds what was put in, left out and replaced`() {
    #expect(gaps("a b c d", "a b c d") == [])
    #expect(gaps("a b c d", "x a b c d y") == [["", "x"], ["", "y"]])
    #expect(gaps("a b x c d", "a b c d") == [["x", ""]])
    #expect(gaps("a b x c d", "a b y c d") == [["x", "y"]])
  }

  @Test func `takes nothing for common that stands in another order`() {
    #expect(gaps("a b c d", "c d a b") == [["a b", ""], ["", "a b"]])
  }

  @Test func `sees two texts that only repeat themselves as different`() {
    #expect(gaps("a a a a", "a a a a a") == [["a a a a", "a a a a a"]])
    #expect(gaps("a", "b") == [["a", "b"]])
  }
}
