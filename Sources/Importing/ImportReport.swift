/// What an import did, in numbers of items, and what it could not read.
public struct ImportReport: Sendable, Hashable {
  public var created = 0
  public var revised = 0
  public var unchanged = 0
  /// In the order of files and lines.
  public var problems: [ImportProblem] = []

  public init(
    created: Int = 0, revised: Int = 0, unchanged: Int = 0, problems: [ImportProblem] = []
  ) {
    self.created = created
    self.revised = revised
    self.unchanged = unchanged
    self.problems = problems
  }
}
