/// The same item in another language.
public struct Translation: Sendable, Hashable, Codable {
  /// A language tag (BCP 47).
  public var language: String
  public var url: String

  public init(language: String, url: String) {
    self.language = language
    self.url = url
  }
}
