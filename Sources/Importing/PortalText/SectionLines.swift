import CityConfiguration
import Storage

/// Finds the lines that name the sections of the article below them.
struct SectionLines {
  private let slugs: [String: String]
  private let titles: [String]

  init(_ sections: [Section]) {
    slugs = Dictionary(
      sections.map { (SourceLine.collapsed($0.title), $0.slug) },
      uniquingKeysWith: { first, _ in first })
    titles = sections.map(\.title)
  }

  /// What a line of sections says.
  struct Heading {
    /// The slugs of the known sections, in order.
    var sections: [String] = []
    var unknown: [String] = []
  }

  /// A line is one of sections only if every part between `|` is the title
  /// of a section. A single title must stand apart, with a blank line before
  /// it or a whole article after it.
  ///
  /// A line that stands where sections belong, right above title, lead and
  /// date, and is nearly right is one too, with unknown names: the article
  /// below must not silently become the end of the one above.
  func heading(at index: Int, in lines: [SourceLine]) -> Heading? {
    let line = lines[index]
    guard !line.isBlank else { return nil }
    let parts = line.text.split(separator: "|", omittingEmptySubsequences: false)
      .map(SourceLine.collapsed)
    var heading = Heading()
    for part in parts {
      if let slug = slugs[part] {
        if !heading.sections.contains(slug) { heading.sections.append(slug) }
      } else {
        heading.unknown.append(part)
      }
    }
    let standsApart = index == 0 || lines[index - 1].isBlank
    if heading.unknown.isEmpty {
      let isHeading =
        parts.count > 1 || standsApart || startsArticle(after: index, in: lines)
      return isHeading ? heading : nil
    }
    guard standsApart, startsArticle(after: index, in: lines) else { return nil }
    return parts.count > 1 || suggestion(for: parts[0]) != nil ? heading : nil
  }

  /// The title of a section that was probably meant.
  func suggestion(for name: String) -> String? {
    EditDistance.nearest(to: name, among: titles)
  }

  /// Whether a blank line, a title, a lead and a date follow.
  private func startsArticle(after index: Int, in lines: [SourceLine]) -> Bool {
    var blocks: [ArraySlice<SourceLine>] = []
    var position = index + 1
    guard position < lines.count, lines[position].isBlank else { return false }
    while blocks.count < 3 {
      guard let start = lines[position...].firstIndex(where: { !$0.isBlank }) else { break }
      let end = lines[start...].firstIndex(where: \.isBlank) ?? lines.endIndex
      blocks.append(lines[start..<end])
      position = end
    }
    guard blocks.count > 1, blocks[0].count == 1, !LocalDate.isShape(blocks[0][position: 0]) else {
      return false
    }
    return blocks[1].contains { LocalDate.isShape($0.plain) }
      || blocks.count > 2 && LocalDate.isShape(blocks[2][position: 0])
  }
}

extension ArraySlice<SourceLine> {
  /// The text of the line at a place counted from the slice's beginning.
  fileprivate subscript(position offset: Int) -> String { self[startIndex + offset].plain }
}
