/// A topic, tag or section (RFC 4287 §4.2.2).
public struct Category: Sendable, Hashable, Codable {
  public var term: String
  /// The URI of the vocabulary the term belongs to; RSS `domain`.
  public var scheme: String?
  /// The term in words for people.
  public var label: String?

  public init(_ term: String, scheme: String? = nil, label: String? = nil) {
    self.term = term
    self.scheme = scheme
    self.label = label
  }
}
