/// What entries and articles of all sections can be about. Each topic has a
/// digest of its own.
public struct Topic: Sendable, Hashable {
  /// The name in paths and file names: a–z, 0–9 and hyphens.
  public var slug: String
  /// The name people read.
  public var title: String
  /// One sentence on what belongs here.
  public var description: String?

  public init(slug: String, title: String, description: String? = nil) {
    self.slug = slug
    self.title = title
    self.description = description
  }
}
