/// A person, desk or institution (RFC 4287 §3.2).
public struct Person: Sendable, Hashable, Codable {
  /// What the person is called; absent where only an address is known.
  public var name: String?
  /// The address, without `mailto:`.
  public var email: String?
  /// A page about the person.
  public var url: String?
  /// The URL of a picture (JSON Feed).
  public var avatar: String?

  /// A person; what is left out is unknown.
  public init(
    name: String? = nil, email: String? = nil, url: String? = nil, avatar: String? = nil
  ) {
    self.name = name
    self.email = email
    self.url = url
    self.avatar = avatar
  }

  var isEmpty: Bool { name == nil && email == nil && url == nil && avatar == nil }
}
