/// The program that wrote a feed (RFC 4287 §4.2.4).
public struct Generator: Sendable, Hashable, Codable {
  /// What it is called.
  public var name: String?
  /// The URL of a page about it.
  public var url: String?
  /// Its version, as written.
  public var version: String?

  /// A program; what is left out is unknown.
  public init(name: String? = nil, url: String? = nil, version: String? = nil) {
    self.name = name
    self.url = url
    self.version = version
  }
}

/// A picture that stands for a feed or an entry (RSS 2.0 `image`).
public struct Image: Sendable, Hashable, Codable {
  /// The URL of the picture.
  public var url: String?
  /// The alternative text.
  public var title: String?
  /// The URL of the page it leads to.
  public var link: String?
  /// A word on it: what a page shows beside or above it.
  public var description: String?
  /// In pixels.
  public var width: Int?
  /// In pixels.
  public var height: Int?

  /// A picture; what is left out is unknown.
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
  /// The host to call.
  public var domain: String?
  /// The port to call, 1 to 65535.
  public var port: Int?
  /// The path to call.
  public var path: String?
  /// The procedure to call.
  public var registerProcedure: String?
  /// `xml-rpc`, `soap` or `http-post`.
  public var `protocol`: String?

  /// A procedure call; what is left out is unknown.
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
  /// The label of the button.
  public var title: String?
  /// What the field is for.
  public var description: String?
  /// The name under which the text is sent.
  public var name: String?
  /// The URL it is sent to.
  public var link: String?

  /// A field; what is left out is unknown.
  public init(
    title: String? = nil, description: String? = nil, name: String? = nil, link: String? = nil
  ) {
    self.title = title
    self.description = description
    self.name = name
    self.link = link
  }
}
