// In the JSON of the model an empty list, an empty dictionary and `false`
// flags are left out, never written. Synthesised `Codable` conformances of
// this module pick these overloads up.

extension KeyedEncodingContainer {
  mutating func encode<Element: Encodable>(_ list: [Element], forKey key: Key) throws {
    guard !list.isEmpty else { return }
    var container = nestedUnkeyedContainer(forKey: key)
    for element in list { try container.encode(element) }
  }

  mutating func encode(_ extensions: Extensions, forKey key: Key) throws {
    guard !extensions.isEmpty else { return }
    try encodeIfPresent(Optional(extensions), forKey: key)
  }

  mutating func encode(flag: Bool, forKey key: Key) throws {
    if flag { try encode(true, forKey: key) }
  }
}

extension KeyedDecodingContainer {
  func decode<Element: Decodable>(_: [Element].Type, forKey key: Key) throws -> [Element] {
    try decodeIfPresent([Element].self, forKey: key) ?? []
  }

  func decode(_: Extensions.Type, forKey key: Key) throws -> Extensions {
    try decodeIfPresent(Extensions.self, forKey: key) ?? [:]
  }

  func decode(_: Bool.Type, forKey key: Key) throws -> Bool {
    try decodeIfPresent(Bool.self, forKey: key) ?? false
  }
}
