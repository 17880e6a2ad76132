import Foundation

/// Decides whether two sources tell the same story. A false yes hides news,
/// a false no shows it twice: in doubt it is no.
struct Comparison {
  enum Verdict: Equatable {
    /// The same text, nearly: the share of the shingles of both that are
    /// common, 0 to 1.
    case same(Double)
    /// Much is the same, and what differs are the facts: two stories told
    /// after one pattern.
    case contradicting
    case unrelated
  }

  /// How much of the shorter text has to be in the longer. When one word in
  /// ten was changed, 66 of 100 shingles of four words are left (0.9⁴).
  static let containment = 0.6
  /// The same for texts under nearly the same title: one word in five
  /// (0.8⁴ = 0.41).
  static let containmentUnderSameTitle = 0.4
  /// From this share on, texts are of one pattern and can contradict.
  static let pattern = 0.2
  /// How far apart two equal texts may come out, in days: less than the week
  /// in which notices recur.
  static let days = 6.0

  let first: Telling
  let second: Telling
  /// How many shingles both have.
  private let common: Int
  /// The share of them in the shorter text.
  private let share: Double

  init(first: Telling, second: Telling) {
    self.first = first
    self.second = second
    common = Self.countCommon(first.distinctShingles, second.distinctShingles)
    share =
      Double(common)
      / Double(max(1, min(first.distinctShingles.count, second.distinctShingles.count)))
  }

  /// Whether the texts are alike enough to be the same, as long as no facts
  /// differ.
  var isAlike: Bool {
    guard isOfOnePattern, isTimely else { return false }
    return share >= Self.containment || share >= Self.containmentUnderSameTitle && hasSameTitle
  }

  func verdict() -> Verdict {
    guard isOfOnePattern else { return .unrelated }
    if Contradiction(first: first, second: second).exists { return .contradicting }
    guard isAlike else { return .unrelated }
    let all = first.distinctShingles.count + second.distinctShingles.count - common
    return .same(Double(common) / Double(all))
  }

  private var isOfOnePattern: Bool { common >= Telling.minimumShingles && share >= Self.pattern }

  /// How many elements two lists in order have in common.
  private static func countCommon(_ one: [UInt64], _ other: [UInt64]) -> Int {
    var count = 0
    var (i, j) = (0, 0)
    while i < one.count, j < other.count {
      let (ours, theirs) = (one[i], other[j])
      count += ours == theirs ? 1 : 0
      i += ours <= theirs ? 1 : 0
      j += theirs <= ours ? 1 : 0
    }
    return count
  }

  /// Whether both came out within a few days, or announce the same day.
  private var isTimely: Bool {
    abs(first.date.timeIntervalSince(second.date)) <= Self.days * 86_400
      || !first.days.isDisjoint(with: second.days)
  }

  /// Whether six of ten words of the titles agree.
  private var hasSameTitle: Bool {
    let titles = (Set(first.title.map(\.text)), Set(second.title.map(\.text)))
    let all = titles.0.union(titles.1).count
    return all > 0 && titles.0.intersection(titles.1).count * 10 >= all * 6
  }
}
