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

  func verdict() -> Verdict {
    let smaller = min(first.shingleSet.count, second.shingleSet.count)
    guard smaller >= Telling.minimumShingles else { return .unrelated }
    let common = first.shingleSet.intersection(second.shingleSet).count
    let share = Double(common) / Double(smaller)
    guard common >= Telling.minimumShingles, share >= Self.pattern else { return .unrelated }
    if Contradiction(first: first, second: second).exists { return .contradicting }
    let needed = hasSameTitle ? Self.containmentUnderSameTitle : Self.containment
    guard share >= needed, isTimely else { return .unrelated }
    return .same(Double(common) / Double(first.shingleSet.count + second.shingleSet.count - common))
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
