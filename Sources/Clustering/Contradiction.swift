/// Tells an edited text from another story told after the same pattern.
///
/// Editing adds and leaves out: a sentence in front, opening hours behind.
/// Another story puts something else in the same place: another street, date
/// or number between the same words.
struct Contradiction {
  /// How many words of a text are searched for a turn of the story. Further
  /// down it is told of other things.
  private static let lead = 30
  /// From how many words on a text says itself what it is about, whatever the
  /// headline: about three sentences.
  private static let sufficientText = 40

  private let first: Telling
  private let second: Telling
  private let firstVocabulary: Set<String>
  private let secondVocabulary: Set<String>

  init(first: Telling, second: Telling) {
    self.first = first
    self.second = second
    firstVocabulary = first.vocabulary
    secondVocabulary = second.vocabulary
  }

  var exists: Bool { hasOtherDays || hasOtherTurn || titlesContradict || textsContradict }

  /// Both name days, and none is the same.
  private var hasOtherDays: Bool {
    !first.days.isEmpty && !second.days.isEmpty && first.days.isDisjoint(with: second.days)
  }

  private var hasOtherTurn: Bool { turns(of: first) != turns(of: second) }

  private func turns(of telling: Telling) -> Set<String> {
    Set((telling.title + telling.text.prefix(Self.lead)).compactMap { German.turns[$0.text] })
  }

  /// Headlines for one text may have nothing in common; then they contradict
  /// only where the texts are short and leave open which day is meant.
  private var titlesContradict: Bool {
    let hashes = [first.title, second.title].map { $0.map { StableHash.of($0.text) } }
    let gaps = Alignment.gaps(first.title, hashes[0], second.title, hashes[1], size: 1)
    let whole = Alignment.Gap(first: first.title.indices, second: second.title.indices)
    let slots = gaps.map { Substitution(first.title[$0.first], by: second.title[$0.second]) }
    if gaps == [whole] {
      return min(first.text.count, second.text.count) < Self.sufficientText
        && first.days.isDisjoint(with: second.days) && haveOtherNames(in: slots)
    }
    return slots.contains { $0.differs(in: .number) || $0.differs(in: .weekday) }
      || haveOtherNames(in: slots)
  }

  private var textsContradict: Bool {
    let gaps = Alignment.gaps(
      first.text, first.shingles, second.text, second.shingles, size: Shingles.size)
    let all = gaps.map { Substitution(first.text[$0.first], by: second.text[$0.second]) }
    let slots = all.filter(\.isSlot)
    return all.contains { $0.differs(in: .number) || $0.differs(in: .weekday) }
      || all.contains { !$0.isSlot && haveOtherNames(in: [$0]) } || haveOtherNames(in: slots)
      || slots.contains(where: haveUnrelatedNames)
  }

  /// Whether each has names in these places that the other says nowhere.
  private func haveOtherNames(in substitutions: [Substitution]) -> Bool {
    substitutions.contains { sub in sub.ours(.name).contains { !isKnown($0, in: secondVocabulary) }
    }
      && substitutions.contains { sub in
        sub.theirs(.name).contains { !isKnown($0, in: firstVocabulary) }
      }
  }

  /// Whether names differ in a slot, and not as a compound and its parts do.
  /// That the other has the name elsewhere explains nothing: the street that
  /// is closed here is the diversion there.
  private func haveUnrelatedNames(in slot: Substitution) -> Bool {
    slot.ours(.name).contains { !hasRelated($0, in: secondVocabulary) }
      && slot.theirs(.name).contains { !hasRelated($0, in: firstVocabulary) }
  }

  private func isKnown(_ word: Word, in vocabulary: Set<String>) -> Bool {
    vocabulary.contains(word.text) || hasRelated(word, in: vocabulary)
  }

  /// Whether a telling has another word of the same stem: `verlängert` for
  /// `Verlängerung`.
  private func hasRelated(_ word: Word, in vocabulary: Set<String>) -> Bool {
    vocabulary.contains { $0 != word.text && Self.shareStem($0, word.text) }
  }

  /// One is the beginning or the end of the other, as in compounds, or they
  /// have two thirds of the longer in common: six letters in any case.
  private static func shareStem(_ one: String, _ other: String) -> Bool {
    let (short, long) = one.utf8.count < other.utf8.count ? (one, other) : (other, one)
    guard short.utf8.count >= 6 else { return false }
    if long.hasSuffix(short) { return true }
    let stem = zip(short.utf8, long.utf8).prefix { $0 == $1 }.count
    return stem >= 6 && (stem == short.utf8.count || stem * 3 >= long.utf8.count * 2)
  }
}
