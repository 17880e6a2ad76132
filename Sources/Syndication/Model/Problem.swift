/// Something wrong with a document that did not keep it from being read.
public struct Problem: Sendable, Hashable, Codable {
  /// What is wrong, in kebab case: `invalid-date`, `encoding-mismatch`.
  public var code: Code
  /// How much it costs.
  public var severity: Severity
  /// The line, counted from 1; absent where the place is not known.
  public var line: Int?
  /// The column in characters, counted from 1.
  public var column: Int?
  /// What is wrong, in English, for people.
  public var message: String

  /// A problem, at a place or without one.
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

  /// How much a problem costs.
  public enum Severity: String, Sendable, Hashable, Codable {
    /// Something is wrong with the document itself.
    case error
    /// One value could not be used, or had to be guessed.
    case warning
  }

  /// The kinds of problem a parser reports.
  public enum Code: String, Sendable, Hashable, Codable, CaseIterable {
    /// An `&` that begins no reference; it was taken as one character.
    case bareAmpersand = "bare-ampersand"
    /// Characters that XML forbids; they were left out.
    case controlCharacter = "control-character"
    /// Bytes in another encoding than was said.
    case encodingMismatch = "encoding-mismatch"
    /// A text that is no date; it was left out.
    case invalidDate = "invalid-date"
    /// A text that is no number; it was left out.
    case invalidNumber = "invalid-number"
    /// An address that a feed may not point to; it was left out.
    case invalidURL = "invalid-url"
    /// A member that a JSON Feed must have, and this one lacks.
    case missingMember = "missing-member"
    /// Tags that do not match, and the like; they were mended.
    case notWellFormed = "not-well-formed"
    /// The document ends too early; what was there was read.
    case truncated
    /// More entries than are read; the rest was left out.
    case tooManyEntries = "too-many-entries"
    /// More than are listed.
    case tooManyProblems = "too-many-problems"
    /// A prefix without a namespace; it was taken for the usual one.
    case undeclaredPrefix = "undeclared-prefix"
    /// An encoding that nobody knows; another was used.
    case unknownEncoding = "unknown-encoding"
    /// A JSON value of the wrong type; it was left out.
    case wrongType = "wrong-type"
  }
}

extension Problem {
  static func tooManyEntries(_ limit: Int) -> Problem {
    Problem(.tooManyEntries, message: "entries after the first \(limit) are left out")
  }
}
