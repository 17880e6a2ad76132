/// The program that wrote a feed (RFC 4287 §4.2.4).
public struct Generator: Sendable, Hashable, Codable {
  public var name: String?
  public var url: String?
  public var version: String?

  public init(name: String? = nil, url: String? = nil, version: String? = nil) {
    self.name = name
    self.url = url
    self.version = version
  }
}

/// A picture that stands for a feed or an entry (RSS 2.0 `image`).
public struct Image: Sendable, Hashable, Codable {
  public var url: String?
  /// The alternative text.
  public var title: String?
  public var link: String?
  public var description: String?
  /// In pixels.
  public var width: Int?
  public var height: Int?

  public init(
    url: String? = nil, title: String? = nil, link: String? = nil, description: String? = nil,
    width: Int? = nil, height: Int? = nil
  ) {
    self.url = url
    self.title = title
    self.link = link
    self.description = description
    self.width = width
    self.height = height
  }
}

/// A procedure call to be told of changes (RSS 2.0 `cloud`).
public struct Cloud: Sendable, Hashable, Codable {
  public var domain: String?
  public var port: Int?
  public var path: String?
  public var registerProcedure: String?
  public var `protocol`: String?

  public init(
    domain: String? = nil, port: Int? = nil, path: String? = nil,
    registerProcedure: String? = nil, protocol: String? = nil
  ) {
    self.domain = domain
    self.port = port
    self.path = path
    self.registerProcedure = registerProcedure
    self.protocol = `protocol`
  }
}

/// A text field that belongs to a feed (RSS `textInput`).
public struct TextInput: Sendable, Hashable, Codable {
  public var title: String?
  public var description: String?
  public var name: String?
  public var link: String?

  public init(
    title: String? = nil, description: String? = nil, name: String? = nil, link: String? = nil
  ) {
    self.title = title
    self.description = description
    self.name = name
    self.link = link
  }
}
