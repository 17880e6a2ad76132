/// What stands in one text where something else stands in another.
struct Substitution {
  /// One of up to this many words on each side is a slot in a pattern; a
  /// longer one is a passage that was written anew.
  private static let slot = 3

  let isSlot: Bool
  /// What each side has more often than the other; nothing where one side is
  /// empty, as adding or leaving out is no substitution.
  private let surplus: (ours: [Word], theirs: [Word])

  init(_ one: ArraySlice<Word>, by other: ArraySlice<Word>) {
    isSlot = one.count <= Self.slot && other.count <= Self.slot
    let isOneSided = one.isEmpty || other.isEmpty
    surplus =
      isOneSided ? ([], []) : (Self.words(of: one, over: other), Self.words(of: other, over: one))
  }

  func ours(_ kind: Word.Kind) -> [Word] { surplus.ours.filter { $0.kind == kind } }
  func theirs(_ kind: Word.Kind) -> [Word] { surplus.theirs.filter { $0.kind == kind } }

  /// Whether each side has words of the kind that the other lacks.
  func differs(in kind: Word.Kind) -> Bool { !ours(kind).isEmpty && !theirs(kind).isEmpty }

  private static func words(of one: ArraySlice<Word>, over other: ArraySlice<Word>) -> [Word] {
    var counts: [String: Int] = [:]
    for word in other { counts[word.text, default: 0] += 1 }
    return one.filter { word in
      counts[word.text, default: 0] -= 1
      return counts[word.text, default: 0] < 0
    }
  }
}
