/// Why a configuration file cannot be used: everything that is wrong with
/// it, each with its place and what to do.
public struct CityError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file as the caller named it.
  public let file: String
  let problems: [Problem]

  init(file: String, _ problems: [Problem]) {
    self.file = file
    self.problems = problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
  }

  /// One line a problem: file, line, what is wrong, what to do.
  public func message(_ wording: Wording) -> String {
    problems.map { problem in
      let line = problem.line.map { wording(de: ", Zeile \($0)", en: ", line \($0)") } ?? ""
      return "\(file)\(line): \(problem.kind.message(wording))"
    }.joined(separator: "\n")
  }

  public var description: String { message(.english) }

  /// The lines, counted from 1, in which something is wrong.
  public var lines: [Int] { problems.compactMap(\.line) }

  struct Problem: Sendable, Hashable {
    var kind: Kind
    var line: Int?

    init(_ kind: Kind, line: Int?) {
      self.kind = kind
      self.line = line
    }
  }

  enum Kind: Sendable, Hashable {
    case unreadable
    case notUTF8
    case syntax(String)
    case duplicateKey(String)
    case unknownKey(String, suggestion: String?, known: [String])
    case missingKey(String)
    case notText(String)
    case notANumber(String)
    case notAList(String)
    case notTexts(String)
    case notAFlag(String)
    case unknownValue(String, key: String, suggestion: String?, known: [String])
    case badPattern(String)
    case ruleWithoutEffect
    case notKeysAndValues(String)
    case noSections
    case badSlug(String)
    case duplicateSlug(String, firstLine: Int)
    case reservedSlug(String)
    case duplicateTitle(String, firstLine: Int)
    case badTimeZone(String)
    case badSite(String)
    case siteWithoutSlash(String)
    case badTag(String)
    case badLanguage(String)
    case badWebsite(String)
    case badIntervals
    case badNetwork(String)
    case badPort(String)
    case badWebhook(String)
  }
}
