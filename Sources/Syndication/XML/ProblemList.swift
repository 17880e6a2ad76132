/// Problems up to a limit, each with its place in the document.
final class ProblemList {
  /// How many problems a document may report before the rest is only
  /// counted.
  static let limit = 100

  private struct Found {
    var offset: Int?
    var problem: Problem
  }

  private var problems: [Found] = []
  /// How many of the problems have their line.
  private var placed = 0
  private var suppressed = 0
  /// Where in the document the reader is, in bytes.
  var position = 0

  /// Adds a problem of what is being read.
  func report(_ code: Problem.Code, severity: Problem.Severity = .error, _ message: String) {
    append(Problem(code, severity: severity, message: message), at: position)
  }

  /// Adds a problem; `offset` is where it is in the document, in bytes, if
  /// its line is still to be found.
  func append(_ problem: Problem, at offset: Int? = nil) {
    guard problems.count == Self.limit else {
      problems.append(Found(offset: offset, problem: problem))
      return
    }
    suppressed += 1
    // The first in the document stay, whatever came in first.
    guard let last = problems.indices.max(by: { place(of: $0) <= place(of: $1) }),
      offset ?? 0 < place(of: last)
    else { return }
    problems.remove(at: last)
    if last < placed { placed -= 1 }
    problems.append(Found(offset: offset, problem: problem))
  }

  private func place(of index: Int) -> Int { problems[index].offset ?? 0 }

  /// Gives the problems that came since the last time their lines.
  func place(_ location: (Int) -> LineCounter.Location) {
    while placed < problems.count {
      if let offset = problems[placed].offset {
        (problems[placed].problem.line, problems[placed].problem.column) = location(offset)
      }
      placed += 1
    }
  }

  /// All problems in document order, with a last one that says how many more
  /// there were.
  var all: [Problem] {
    guard !problems.isEmpty else { return [] }
    let sorted = problems.enumerated().sorted {
      ($0.element.offset ?? 0, $0.offset) < ($1.element.offset ?? 0, $1.offset)
    }
    var result = sorted.map(\.element.problem)
    if suppressed > 0 {
      result.append(
        Problem(
          .tooManyProblems, severity: .warning, message: "and \(suppressed) more problems"))
    }
    return result
  }
}
