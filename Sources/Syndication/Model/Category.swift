/// A topic, tag or section (RFC 4287 §4.2.2).
public struct Category: Sendable, Hashable, Codable {
  /// The word itself, as machines compare it; never empty.
  public var term: String
  /// The URI of the vocabulary the term belongs to; RSS `domain`.
  public var scheme: String?
  /// The term in words for people.
  public var label: String?

  /// A category; a term alone is one.
  public init(_ term: String, scheme: String? = nil, label: String? = nil) {
    self.term = term
    self.scheme = scheme
    self.label = label
  }
}
