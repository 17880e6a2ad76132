/// Problems up to a limit, each with its place in the document.
final class ProblemList {
  /// How many problems a document may report before the rest is only
  /// counted.
  static let limit = 100

  private struct Found {
    var offset: Int
    var isPlaced: Bool
    var problem: Problem
  }

  /// The first problems of the document, by their place in it.
  private var problems: [Found] = []
  private var suppressed = 0
  /// Where in the document the reader is, in bytes.
  var position = 0

  /// Adds a problem of what is being read.
  func report(
    _ code: Problem.Code, severity: Problem.Severity = .error,
    _ message: @autoclosure () -> String
  ) {
    append(Problem(code, severity: severity, message: message()), at: position)
  }

  /// Adds a problem; `offset` is where it is in the document, in bytes. Of
  /// too many those are kept that come first in the document, however it is
  /// cut into chunks; the words for the others are never made.
  func append(_ problem: @autoclosure () -> Problem, at offset: Int = 0) {
    var index = problems.count
    while index > 0, problems[index - 1].offset > offset { index -= 1 }
    if problems.count == Self.limit {
      suppressed += 1
      if index == Self.limit { return }
      problems.removeLast()
    }
    problems.insert(Found(offset: offset, isPlaced: false, problem: problem()), at: index)
  }

  /// Gives the problems that came since the last time their lines.
  func place(_ location: (Int) -> LineCounter.Location) {
    for index in problems.indices where !problems[index].isPlaced {
      (problems[index].problem.line, problems[index].problem.column) = location(
        problems[index].offset)
      problems[index].isPlaced = true
    }
  }

  /// All problems in document order, with a last one that says how many more
  /// there were.
  var all: [Problem] {
    var result = problems.map(\.problem)
    if suppressed > 0 {
      result.append(
        Problem(
          .tooManyProblems, severity: .warning, message: "and \(suppressed) more problems"))
    }
    return result
  }
}
