/// Finds the word somebody probably meant.
public enum EditDistance {
  /// The nearest candidate that a slip or two lead to; nil where none is
  /// near enough.
  public static func nearest(to word: String, among candidates: [String]) -> String? {
    let word = word.lowercased()
    let limit = word.count < 4 ? 1 : max(2, word.count / 3)
    return
      candidates
      .map { (candidate: $0, distance: between(word, $0.lowercased())) }
      .filter { $0.distance <= limit }
      .min { $0.distance < $1.distance }?
      .candidate
  }

  /// How many characters have to be added, removed or replaced
  /// (Levenshtein).
  static func between(_ first: String, _ second: String) -> Int {
    let second = Array(second)
    var row = Array(0...second.count)
    for (i, character) in first.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in second.enumerated() {
        let replaced = diagonal + (character == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[second.count]
  }
}
