import Foundation

/// Reads what `ModelEncoder` made of a value.
struct ModelDecoder: Decoder {
  private let json: JSONValue
  let codingPath: [any CodingKey]

  var userInfo: [CodingUserInfoKey: Any] { [:] }

  static func decode<Value: Decodable>(
    _ type: Value.Type, from json: JSONValue, at path: [any CodingKey] = []
  ) throws -> Value {
    if type == String.self {
      guard case .string(let text) = json, let text = text as? Value else {
        throw mismatch(type, json, path)
      }
      return text
    }
    if type == Date.self {
      guard case .string(let text) = json else { throw mismatch(String.self, json, path) }
      guard let date = RFC3339.date(from: text) as? Value else {
        throw DecodingError.dataCorrupted(
          .init(
            codingPath: path, debugDescription: "“\(text)” is not a date as in RFC 3339"))
      }
      return date
    }
    return try Value(from: ModelDecoder(json: json, codingPath: path))
  }

  func container<Key: CodingKey>(keyedBy: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard case .object(let members) = json else {
      throw Self.mismatch([String: Any].self, json, codingPath)
    }
    return KeyedDecodingContainer(Members(members, at: codingPath))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard case .array(let values) = json else {
      throw Self.mismatch([Any].self, json, codingPath)
    }
    return Elements(values: values, codingPath: codingPath)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer {
    Single(json: json, codingPath: codingPath)
  }

  private static func mismatch(
    _ type: Any.Type, _ json: JSONValue, _ path: [any CodingKey]
  ) -> DecodingError {
    let context = DecodingError.Context(
      codingPath: path, debugDescription: "Expected \(type) but found \(json.kind)")
    return json == .null ? .valueNotFound(type, context) : .typeMismatch(type, context)
  }
}

extension ModelDecoder {
  // One generic method each stands for those of all types.

  private struct Members<Key: CodingKey>: KeyedDecodingContainerProtocol {
    private let members: [(key: String, value: JSONValue)]
    /// The members by key where there are too many to look through.
    private let byKey: [String: JSONValue]?
    let codingPath: [any CodingKey]

    private static var few: Int { 32 }

    init(_ members: [(key: String, value: JSONValue)], at path: [any CodingKey]) {
      self.members = members
      codingPath = path
      byKey =
        members.count > Self.few
        ? Dictionary(members, uniquingKeysWith: { first, _ in first }) : nil
    }

    var allKeys: [Key] { members.compactMap { Key(stringValue: $0.key) } }

    func contains(_ key: Key) -> Bool { member(key) != nil }

    func decodeNil(forKey key: Key) throws -> Bool { try required(key) == .null }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
      try ModelDecoder.decode(type, from: try required(key), at: codingPath + [key])
    }

    func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
      guard let json = member(key), json != .null else { return nil }
      return try ModelDecoder.decode(type, from: json, at: codingPath + [key])
    }

    func nestedContainer<Nested: CodingKey>(
      keyedBy: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
      try superDecoder(forKey: key).container(keyedBy: Nested.self)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
      try superDecoder(forKey: key).unkeyedContainer()
    }

    func superDecoder() -> any Decoder {
      ModelDecoder(json: member("super") ?? .null, codingPath: codingPath)
    }

    func superDecoder(forKey key: Key) throws -> any Decoder {
      ModelDecoder(json: try required(key), codingPath: codingPath + [key])
    }

    private func required(_ key: Key) throws -> JSONValue {
      if let json = member(key) { return json }
      throw DecodingError.keyNotFound(
        key,
        .init(codingPath: codingPath, debugDescription: "There is no “\(key.stringValue)”"))
    }

    private func member(_ key: Key) -> JSONValue? { member(key.stringValue) }

    private func member(_ name: String) -> JSONValue? {
      if let byKey { return byKey[name] }
      for member in members where member.key == name { return member.value }
      return nil
    }
  }

  private struct Elements: UnkeyedDecodingContainer {
    let values: [JSONValue]
    let codingPath: [any CodingKey]
    private(set) var currentIndex = 0

    init(values: [JSONValue], codingPath: [any CodingKey]) {
      self.values = values
      self.codingPath = codingPath
    }

    var count: Int? { values.count }
    var isAtEnd: Bool { currentIndex == values.count }

    mutating func decodeNil() throws -> Bool {
      guard try next(Any?.self) == .null else { return false }
      currentIndex += 1
      return true
    }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
      let value = try ModelDecoder.decode(type, from: try next(type), at: path)
      currentIndex += 1
      return value
    }

    mutating func nestedContainer<Nested: CodingKey>(
      keyedBy: Nested.Type
    ) throws -> KeyedDecodingContainer<Nested> {
      try superDecoder().container(keyedBy: Nested.self)
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
      try superDecoder().unkeyedContainer()
    }

    mutating func superDecoder() throws -> any Decoder {
      let decoder = ModelDecoder(json: try next((any Decoder).self), codingPath: path)
      currentIndex += 1
      return decoder
    }

    private var path: [any CodingKey] { codingPath + [Index(intValue: currentIndex)] }

    private func next(_ type: Any.Type) throws -> JSONValue {
      guard !isAtEnd else {
        throw DecodingError.valueNotFound(
          type, .init(codingPath: path, debugDescription: "The list ends here"))
      }
      return values[currentIndex]
    }

    private struct Index: CodingKey {
      let intValue: Int?
      var stringValue: String { "Index \(intValue ?? 0)" }
      init(intValue: Int) { self.intValue = intValue }
      init?(stringValue: String) { nil }
    }
  }

  private struct Single: SingleValueDecodingContainer {
    let json: JSONValue
    let codingPath: [any CodingKey]

    func decodeNil() -> Bool { json == .null }

    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
      if type == Bool.self {
        guard case .bool(let flag) = json, let flag = flag as? Value else { throw mismatch(type) }
        return flag
      }
      if let type = type as? any FixedWidthInteger.Type {
        guard let number = integer(type) as? Value else { throw mismatch(type) }
        return number
      }
      if let type = type as? any BinaryFloatingPoint.Type {
        guard let number = float(type) as? Value else { throw mismatch(type) }
        return number
      }
      return try ModelDecoder.decode(type, from: json, at: codingPath)
    }

    private func integer<Number: FixedWidthInteger>(_ type: Number.Type) -> Number? {
      switch json {
      case .integer(let integer): Number(exactly: integer)
      case .number(let number): Number(exactly: number)
      default: nil
      }
    }

    private func float<Number: BinaryFloatingPoint>(_ type: Number.Type) -> Number? {
      switch json {
      case .integer(let integer): Number(integer)
      case .number(let number) where number.isFinite: Number(number)
      default: nil
      }
    }

    private func mismatch(_ type: Any.Type) -> DecodingError {
      ModelDecoder.mismatch(type, json, codingPath)
    }
  }
}
