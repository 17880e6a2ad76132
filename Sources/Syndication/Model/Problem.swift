/// Something wrong with a document that did not keep it from being read.
public struct Problem: Sendable, Hashable, Codable {
  /// What is wrong, in kebab case: `invalid-date`, `encoding-mismatch`.
  public var code: Code
  public var severity: Severity
  /// The line, counted from 1; absent where the place is not known.
  public var line: Int?
  /// The column in characters, counted from 1.
  public var column: Int?
  public var message: String

  public init(
    _ code: Code, severity: Severity = .error, line: Int? = nil, column: Int? = nil,
    message: String
  ) {
    self.code = code
    self.severity = severity
    self.line = line
    self.column = column
    self.message = message
  }

  public enum Severity: String, Sendable, Hashable, Codable {
    case error, warning
  }

  /// The kinds of problem a parser reports.
  public enum Code: String, Sendable, Hashable, Codable, CaseIterable {
    case bareAmpersand = "bare-ampersand"
    case controlCharacter = "control-character"
    case encodingMismatch = "encoding-mismatch"
    case invalidDate = "invalid-date"
    case invalidNumber = "invalid-number"
    case invalidURL = "invalid-url"
    case notWellFormed = "not-well-formed"
    case truncated
    case tooManyProblems = "too-many-problems"
    case undeclaredPrefix = "undeclared-prefix"
    case unknownEncoding = "unknown-encoding"
    case wrongType = "wrong-type"
  }
}
