/// Problems up to a limit, each with its place in the document.
struct ProblemList {
  /// How many problems a document may report before the rest is only
  /// counted.
  static let limit = 100

  private var problems: [(offset: Int?, problem: Problem)] = []
  /// How many of the problems have their line.
  private var placed = 0
  private var suppressed = 0

  /// Adds a problem; `offset` is where it is in the document, in bytes, if
  /// its line is still to be found.
  mutating func append(_ problem: Problem, at offset: Int? = nil) {
    if problems.count < Self.limit {
      problems.append((offset, problem))
    } else {
      suppressed += 1
    }
  }

  /// Gives the problems that came since the last time their lines.
  mutating func place(_ location: (Int) -> LineCounter.Location) {
    while placed < problems.count {
      if let offset = problems[placed].offset {
        (problems[placed].problem.line, problems[placed].problem.column) = location(offset)
      }
      placed += 1
    }
  }

  /// Moves the problems of another list here.
  mutating func take(_ other: inout ProblemList) {
    guard !other.problems.isEmpty else { return }
    for (offset, problem) in other.problems { append(problem, at: offset) }
    suppressed += other.suppressed
    other = ProblemList()
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
