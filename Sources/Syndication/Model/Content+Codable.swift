extension Content: Codable {
  private enum CodingKeys: String, CodingKey {
    case value, type, language, base, src
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      try container.decodeIfPresent(String.self, forKey: .value) ?? "",
      type: try container.decode(TextType.self, forKey: .type),
      language: try container.decodeIfPresent(String.self, forKey: .language),
      base: try container.decodeIfPresent(String.self, forKey: .base),
      src: try container.decodeIfPresent(String.self, forKey: .src))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    if !value.isEmpty { try container.encode(value, forKey: .value) }
    try container.encode(type, forKey: .type)
    try container.encodeIfPresent(language, forKey: .language)
    try container.encodeIfPresent(base, forKey: .base)
    try container.encodeIfPresent(src, forKey: .src)
  }
}
