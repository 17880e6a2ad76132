import CityConfiguration
import Storage
import Syndication

/// Puts the entries of an edition under the city's sections.
struct EditionSections {
  let city: City

  /// An entry stands in the section that the first of its categories to name
  /// one names. What names none stands last, under the partners.
  func sections(
    of pieces: [Edition.Piece], first: [String] = []
  ) -> [Edition.Section] {
    var groups: [Int: [Edition.Piece]] = [:]
    for piece in pieces { groups[place(of: piece.entry), default: []].append(piece) }
    return groups.sorted { $0.key < $1.key }.map { place, pieces in
      let title = place < city.sections.count ? city.sections[place].title : others
      return Edition.Section(title: title, pieces: Self.ordered(pieces, first: first))
    }
  }

  private func place(of entry: Entry) -> Int {
    entry.categories.lazy.compactMap { category in
      city.sections.firstIndex { Topics.name(category, [$0.title, $0.slug]) }
    }.first ?? city.sections.count
  }

  private static func ordered(
    _ pieces: [Edition.Piece], first: [String]
  ) -> [Edition.Piece] {
    let pinned = first.compactMap { id in pieces.first { $0.entry.id == id } }
    return pinned + pieces.filter { !pinned.contains($0) }
  }

  private var others: String {
    let words = Wording(language: city.language)
    return words(de: "Von unseren Partnern", en: "From our partners")
  }
}
