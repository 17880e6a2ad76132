/// Picks some shingles of a text such that two texts that share a run of
/// words are sure to share a pick (Schleimer, Wilkerson, Aiken 2003). Finds a
/// teaser in the full text, which bands cannot: they ask for much in common.
enum Winnowing {
  /// How many shingles in a row have one picked. With shingles of four words
  /// a shared run of eight is always found.
  static let window = 5
  /// How many words of the beginning are looked at: teasers are taken from
  /// there, and an introduction of the length of a sentence fits in front.
  static let words = 48

  static func picks(of shingles: [UInt64]) -> Set<UInt64> {
    let hashes = shingles.prefix(words - Shingles.size + 1)
    guard hashes.count >= window else { return Set(hashes.min().map { [$0] } ?? []) }
    return Set(
      (0...(hashes.count - window)).compactMap { hashes[$0..<($0 + window)].min() })
  }
}
