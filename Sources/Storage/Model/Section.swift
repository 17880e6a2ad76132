/// A part of the city's news that has feeds of its own.
public struct Section: Sendable, Hashable, Codable {
  /// The name in paths and file names: a–z, 0–9 and hyphens.
  public var slug: String
  /// The name people read.
  public var title: String
  /// One sentence on what belongs here.
  public var description: String?
  /// A language tag (BCP 47).
  public var language: String

  public init(slug: String, title: String, description: String? = nil, language: String) {
    self.slug = slug
    self.title = title
    self.description = description
    self.language = language
  }
}
