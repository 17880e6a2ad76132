/// Lays two texts side by side and finds what differs.
enum Alignment {
  /// Words that stand between the same words in both texts. One of the sides
  /// may be empty.
  struct Gap: Equatable {
    var first: Range<Int>
    var second: Range<Int>
  }

  /// What lies between the runs of words that both texts have, in order
  /// (patience diff): runs start from shingles that occur once in each.
  ///
  /// - Parameters:
  ///   - firstShingles: a hash for each run of `size` words of `first`.
  ///   - size: how long a shared run is at least, in words.
  static func gaps(
    _ first: [Word], _ firstShingles: [UInt64], _ second: [Word], _ secondShingles: [UInt64],
    size: Int
  ) -> [Gap] {
    var gaps: [Gap] = []
    var end = (first: 0, second: 0)
    func close(_ nextFirst: Int, _ nextSecond: Int) {
      if end.first < nextFirst || end.second < nextSecond {
        gaps.append(Gap(first: end.first..<nextFirst, second: end.second..<nextSecond))
      }
    }
    for anchor in longestIncreasing(anchors(firstShingles, secondShingles)) {
      var (i, j) = anchor
      guard i >= end.first, j >= end.second else { continue }
      while i > end.first, j > end.second, first[i - 1].text == second[j - 1].text {
        (i, j) = (i - 1, j - 1)
      }
      close(i, j)
      (i, j) = (anchor.0 + size, anchor.1 + size)
      while i < first.count, j < second.count, first[i].text == second[j].text {
        (i, j) = (i + 1, j + 1)
      }
      end = (i, j)
    }
    close(first.count, second.count)
    return gaps
  }

  /// Where shingles stand that occur once in each text, by the first.
  private static func anchors(_ first: [UInt64], _ second: [UInt64]) -> [(Int, Int)] {
    func singles(_ shingles: [UInt64]) -> [UInt64: Int] {
      var places: [UInt64: Int] = [:]
      var repeated: Set<UInt64> = []
      for (place, shingle) in shingles.enumerated() {
        if places.updateValue(place, forKey: shingle) != nil { repeated.insert(shingle) }
      }
      return places.filter { !repeated.contains($0.key) }
    }
    let others = singles(second)
    return singles(first).compactMap { shingle, place in others[shingle].map { (place, $0) } }
      .sorted { $0.0 < $1.0 }
  }

  /// The most pairs whose second parts increase; the first do already.
  private static func longestIncreasing(_ pairs: [(Int, Int)]) -> [(Int, Int)] {
    // For each length the pair with the smallest end, and who comes before.
    var ends: [Int] = []
    var before = [Int?](repeating: nil, count: pairs.count)
    for (index, pair) in pairs.enumerated() {
      var low = 0
      var high = ends.count
      while low < high {
        let middle = (low + high) / 2
        if pairs[ends[middle]].1 < pair.1 { low = middle + 1 } else { high = middle }
      }
      before[index] = low > 0 ? ends[low - 1] : nil
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var chain: [(Int, Int)] = []
    var next = ends.last
    while let index = next {
      chain.append(pairs[index])
      next = before[index]
    }
    return chain.reversed()
  }
}
