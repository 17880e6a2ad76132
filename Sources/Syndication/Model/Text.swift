/// A piece of human-readable text (RFC 4287 §3.1).
public struct Text: Sendable, Hashable, Codable {
  /// Plain characters for type `text`; markup source for `html`, `xhtml`.
  public var value: String
  /// What the characters mean.
  public var type: TextType
  /// A language tag (BCP 47), its own or inherited.
  public var language: String?
  /// The base for relative references inside, where they are kept relative.
  public var base: String?

  /// A text; plain characters, where no type is said.
  public init(
    _ value: String, type: TextType = .text, language: String? = nil, base: String? = nil
  ) {
    self.value = value
    self.type = type
    self.language = language
    self.base = base
  }

  /// A text of HTML source.
  public static func html(_ value: String) -> Text { Text(value, type: .html) }
}

/// What a text's characters mean: plain, HTML source, XHTML source, or some
/// other media type.
public struct TextType: RawRepresentable, Sendable, Hashable, Codable {
  public var rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Plain characters.
  public static let text = TextType(rawValue: "text")
  /// HTML source.
  public static let html = TextType(rawValue: "html")
  /// XHTML source, without the `div` around it.
  public static let xhtml = TextType(rawValue: "xhtml")

  /// Whether the value is markup that a browser would interpret: HTML, XHTML
  /// or SVG, also by the name of their media type.
  public var isMarkup: Bool {
    if self == .html || self == .xhtml { return true }
    return self != .text
      && ["text/html", "application/xhtml+xml", "image/svg+xml"]
        .contains(MediaType(rawValue).essence)
  }
}

/// The content of an entry (RFC 4287 §4.1.3): a text, or the place where it
/// is kept.
public struct Content: Sendable, Hashable {
  /// Empty where the content is kept elsewhere.
  public var value: String
  /// What the characters mean.
  public var type: TextType
  /// A language tag (BCP 47), its own or inherited.
  public var language: String?
  /// The base for relative references inside, where they are kept relative.
  public var base: String?
  /// The URL of content kept elsewhere.
  public var src: String?

  /// Content; HTML, where no type is said.
  public init(
    _ value: String = "", type: TextType = .html, language: String? = nil, base: String? = nil,
    src: String? = nil
  ) {
    self.value = value
    self.type = type
    self.language = language
    self.base = base
    self.src = src
  }

  /// A text as content.
  public init(_ text: Text, src: String? = nil) {
    self.init(
      text.value, type: text.type, language: text.language, base: text.base, src: src)
  }

  /// The same without `src`.
  public var text: Text { Text(value, type: type, language: language, base: base) }
}
