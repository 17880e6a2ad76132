import CityConfiguration

/// An article or file that was not imported, or not as it asks for.
public struct ImportProblem: Sendable, Hashable {
  /// The file as the caller named it.
  public var file: String
  /// The line, counted from 1; absent where the whole file is meant.
  public var line: Int?
  /// The place in a list of items, counted from 1, where there are no lines.
  public var index: Int?
  public var reason: Reason

  public init(file: String, line: Int? = nil, index: Int? = nil, reason: Reason) {
    self.file = file
    self.line = line
    self.index = index
    self.reason = reason
  }

  /// What is wrong. Texts are quoted from the file.
  public enum Reason: Sendable, Hashable {
    case unreadable
    case notUTF8
    case nothingInside
    case noSectionLine
    case textBeforeFirstSection
    case unknownSection(String, suggestion: String?)
    case missingTitle
    case missingLead(title: String)
    case missingDate(title: String)
    case invalidDate(String)
    case missingBody(title: String)
    case unknownLabel(String, suggestion: String)
    case repeatedLabel(String)
    case invalidValue(label: String, value: String, example: String)
    case secondCaption(String)
    case labelNeedsEvent(String)
    case notAFeed(String)
    case invalidJSON(String)
    case missingField(String)
    case noSection
    case invalidIdentifier(String)
    case repeatedArticle(title: String, file: String, line: Int?)
    case slugTaken(String)
    case staysWithdrawn(title: String)
  }

  /// File, line, what is wrong and what to do.
  public func message(_ wording: Wording) -> String {
    var place = file
    if let line { place += wording(de: ", Zeile \(line)", en: ", line \(line)") }
    if let index { place += wording(de: ", Eintrag \(index)", en: ", entry \(index)") }
    return "\(place): \(reason.message(wording))"
  }
}
