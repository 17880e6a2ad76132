/// Collects what is wrong with a file, so that all of it is said at once.
final class ProblemList {
  private(set) var all: [CityError.Problem] = []

  func add(_ kind: CityError.Kind, line: Int?) {
    all.append(CityError.Problem(kind, line: line))
  }
}
