import CityConfiguration
import Foundation
import Storage

/// Reads one article: title, lead, date, the lines below the date, text.
struct ArticleReader {
  let file: String
  let language: String
  let dates: LocalDate

  /// - Parameter lines: What stands below the line of sections.
  /// - Returns: The article, or what keeps it from being one. An article
  ///   with any problem is left out as a whole.
  func read(
    _ lines: ArraySlice<SourceLine>, sections: [String], sectionLine: Int
  ) -> Result<Draft, ProblemsFound> {
    var rest = lines.drop(while: \.isBlank)
    guard let title = rest.popFirst(), !LocalDate.isShape(title.plain) else {
      return failure(sectionLine, .missingTitle)
    }
    let name = title.plain

    rest = rest.drop(while: \.isBlank)
    let lead = rest.prefix { !$0.isBlank && !LocalDate.isShape($0.plain) }
    rest = rest[lead.endIndex...].drop(while: \.isBlank)
    guard let date = rest.popFirst() else {
      return failure(title.number, .missingDate(title: name))
    }
    guard LocalDate.isShape(date.plain) else {
      return failure(date.number, .missingDate(title: name))
    }
    guard !lead.isEmpty else { return failure(title.number, .missingLead(title: name)) }

    var header = HeaderReader(dates: dates)
    while let line = rest.first, !line.isBlank {
      header.read(line)
      rest.removeFirst()
    }
    let body = HTMLBody.html(of: rest)
    let published = dates.date(date.plain)
    var item = Item(
      id: "", slug: "", sections: sections, title: name,
      teaser: lead.map(\.plain).joined(separator: " "), body: body, language: language,
      published: published)
    header.apply(to: &item)

    var problems = header.problems.map(problem)
    if published == nil { problems.append(problem(date.number, .invalidDate(date.plain))) }
    if body.isEmpty { problems.append(problem(title.number, .missingBody(title: name))) }
    guard problems.isEmpty else { return .failure(ProblemsFound(problems: problems)) }
    return .success(
      Draft(
        item: item, statesStatus: header.statesStatus, place: .init(line: title.number),
        origin: .portalText))
  }

  /// What keeps an article from being read.
  struct ProblemsFound: Error {
    var problems: [ImportProblem]
  }

  private func failure(
    _ line: Int, _ reason: ImportProblem.Reason
  ) -> Result<Draft, ProblemsFound> {
    .failure(ProblemsFound(problems: [problem(line, reason)]))
  }

  private func problem(_ line: Int, _ reason: ImportProblem.Reason) -> ImportProblem {
    ImportProblem(file: file, line: line, reason: reason)
  }
}
