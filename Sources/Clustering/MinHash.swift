/// A short signature in which two sets agree about as often as they have
/// elements in common (Broder 1997), cut into bands to look it up by.
enum MinHash {
  /// Twelve bands of three: texts with two thirds of their shingles in
  /// common share a band in 98 of 100 cases, with half in 80, with a tenth
  /// in one.
  static let bands = 12
  static let rows = 3

  private static let seeds = (1...UInt64(bands * rows)).map(StableHash.mix)

  /// One hash a band.
  ///
  /// - Parameter shingles: at least one.
  static func bands(of shingles: [UInt64]) -> [UInt64] {
    var minima = [UInt64](repeating: .max, count: seeds.count)
    for shingle in shingles {
      for (index, seed) in seeds.enumerated() {
        minima[index] = min(minima[index], StableHash.mix(shingle ^ seed))
      }
    }
    return (0..<bands).map { band in
      minima[(band * rows)..<((band + 1) * rows)].reduce(UInt64(band)) {
        StableHash.mix($0, with: $1)
      }
    }
  }
}
