import CityConfiguration
import Foundation

/// Reads the layout in which the city's portal hands out articles, several
/// in a file:
///
///     Stadtgespräch | Kunst & Kultur
///
///     Title
///
///     Lead in one paragraph.
///
///     23.05.2024
///     Caption of the picture. (Foto: Stadt)
///     Schlagwörter: Kultur, Familie
///
///     Paragraphs, parted by blank lines.
///
/// An article that lacks a part or has a line that cannot be read is left
/// out and named; the others are read.
struct PortalText {
  let city: City

  func drafts(in data: Data, file: String) -> Drafts {
    guard let lines = SourceLine.lines(of: data) else {
      return Drafts(problems: [ImportProblem(file: file, reason: .notUTF8)])
    }
    guard let firstText = lines.first(where: { !$0.isBlank }) else {
      return Drafts(problems: [ImportProblem(file: file, reason: .nothingInside)])
    }

    let sectionLines = SectionLines(city.sections)
    let headings = lines.indices.compactMap { index in
      sectionLines.heading(at: index, in: lines).map { (index: index, heading: $0) }
    }
    guard let first = headings.first else {
      return Drafts(
        problems: [ImportProblem(file: file, line: firstText.number, reason: .noSectionLine)])
    }

    var result = Drafts()
    if lines[first.index].number > firstText.number {
      result.problems.append(
        ImportProblem(file: file, line: firstText.number, reason: .textBeforeFirstSection))
    }
    let reader = ArticleReader(
      file: file, language: city.language, dates: LocalDate(localTime: city.localTime))
    for (position, (index, heading)) in headings.enumerated() {
      let number = lines[index].number
      guard heading.unknown.isEmpty else {
        result.problems += heading.unknown.map { name in
          let suggestion = sectionLines.suggestion(for: name)
          return ImportProblem(
            file: file, line: number, reason: .unknownSection(name, suggestion: suggestion))
        }
        continue
      }
      let isLast = position + 1 == headings.count
      let end = isLast ? lines.endIndex : headings[position + 1].index
      switch reader.read(
        lines[(index + 1)..<end], sections: heading.sections, sectionLine: number)
      {
      case .success(let draft): result.drafts.append(draft)
      case .failure(let found): result.problems += found.problems
      }
    }
    return result
  }
}
