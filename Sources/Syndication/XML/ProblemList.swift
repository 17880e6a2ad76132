/// Problems in the order found, up to a limit.
struct ProblemList {
  /// How many problems a document may report before the rest is only
  /// counted.
  static let limit = 100

  private(set) var problems: [Problem] = []
  private var suppressed = 0

  /// Whether another problem is kept and not only counted.
  var hasRoom: Bool { problems.count < Self.limit }

  mutating func append(_ problem: Problem) {
    if hasRoom {
      problems.append(problem)
    } else {
      suppressed += 1
    }
  }

  mutating func append(contentsOf other: ProblemList) {
    for problem in other.problems { append(problem) }
    suppressed += other.suppressed
  }

  mutating func removeAll() { self = ProblemList() }

  /// All problems, with a last one that says how many more there were.
  var all: [Problem] {
    guard suppressed > 0 else { return problems }
    return problems + [
      Problem(
        .tooManyProblems, severity: .warning, message: "and \(suppressed) more problems")
    ]
  }
}
