/// Runs of words, as hashes, by the place of their first word.
enum Shingles {
  /// How many words are one shingle. Four in a row are rarely the same by
  /// chance, and a changed word spoils no more than four.
  static let size = 4

  static func of(_ words: [Word]) -> [UInt64] {
    guard words.count >= size else { return [] }
    let hashes = words.map { StableHash.of($0.text) }
    return (0...(hashes.count - size)).map { start in
      hashes[start..<(start + size)].reduce(0) { StableHash.mix($0, with: $1) }
    }
  }
}
