import Foundation

/// Makes JSON values of what is `Encodable`: dates as RFC 3339, members in
/// the order of their keys, so that equal values make equal JSON.
struct ModelEncoder: Encoder {
  private let slot: Slot

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  /// - Throws: `EncodingError` for a number that JSON has no words for.
  static func value<Value: Encodable>(of value: Value) throws -> JSONValue {
    if Value.self == String.self, let text = value as? String { return .string(text) }
    if Value.self == Date.self, let date = value as? Date {
      return .string(RFC3339.string(from: date))
    }
    let slot = Slot()
    try value.encode(to: ModelEncoder(slot: slot))
    return slot.value
  }

  func container<Key: CodingKey>(keyedBy: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(Members(slot: slot.asObject()))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer { Elements(slot: slot.asArray()) }

  func singleValueContainer() -> any SingleValueEncodingContainer { Single(slot: slot) }
}

extension ModelEncoder {
  /// Where a value comes to stand that may still grow.
  private final class Slot {
    private enum Content {
      case scalar(JSONValue)
      case array([JSONValue])
      case object([(key: String, value: JSONValue)])
    }

    private var content = Content.object([])
    /// Values inside that may still grow too, by their index.
    private var unfinished: [(index: Int, slot: Slot)] = []

    func asObject() -> Slot {
      guard case .object = content else {
        content = .object([])
        return self
      }
      return self
    }

    func asArray() -> Slot {
      guard case .array = content else {
        content = .array([])
        return self
      }
      return self
    }

    func set(_ value: JSONValue) { content = .scalar(value) }

    var count: Int {
      switch content {
      case .scalar: 0
      case .array(let values): values.count
      case .object(let members): members.count
      }
    }

    func append(_ value: JSONValue, key: String = "") {
      // Taken out while it grows, so that nobody shares it.
      switch exchange(&content, for: .scalar(.null)) {
      case .scalar: break
      case .array(var values):
        values.append(value)
        content = .array(values)
      case .object(var members):
        members.append((key, value))
        content = .object(members)
      }
    }

    func appendSlot(key: String = "") -> Slot {
      let slot = Slot()
      unfinished.append((count, slot))
      append(.null, key: key)
      return slot
    }

    private func exchange(_ content: inout Content, for new: Content) -> Content {
      let old = content
      content = new
      return old
    }

    /// What stands here in the end.
    var value: JSONValue {
      switch content {
      case .scalar(let value): return value
      case .array(var values):
        for (index, slot) in unfinished { values[index] = slot.value }
        return .array(values)
      case .object(var members):
        for (index, slot) in unfinished { members[index].value = slot.value }
        return .object(Self.inOrder(members))
      }
    }

    /// By their keys, of those with the same the last.
    private static func inOrder(
      _ members: [(key: String, value: JSONValue)]
    ) -> [(key: String, value: JSONValue)] {
      var sorted = members
      sorted.sort { $0.key < $1.key }
      guard zip(sorted, sorted.dropFirst()).contains(where: { $0.key == $1.key }) else {
        return sorted
      }
      let last = Dictionary(members, uniquingKeysWith: { $1 })
      return last.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
  }

  // One generic method each stands for those of all types.

  private struct Members<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let slot: Slot
    var codingPath: [any CodingKey] { [] }

    func encodeNil(forKey key: Key) { slot.append(.null, key: key.stringValue) }

    func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
      slot.append(try ModelEncoder.value(of: value), key: key.stringValue)
    }

    func nestedContainer<Nested: CodingKey>(
      keyedBy: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
      superEncoder(forKey: key).container(keyedBy: Nested.self)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
      superEncoder(forKey: key).unkeyedContainer()
    }

    func superEncoder() -> any Encoder { ModelEncoder(slot: slot.appendSlot(key: "super")) }

    func superEncoder(forKey key: Key) -> any Encoder {
      ModelEncoder(slot: slot.appendSlot(key: key.stringValue))
    }
  }

  private struct Elements: UnkeyedEncodingContainer {
    let slot: Slot
    var codingPath: [any CodingKey] { [] }
    var count: Int { slot.count }

    func encodeNil() { slot.append(.null) }

    func encode<Value: Encodable>(_ value: Value) throws {
      slot.append(try ModelEncoder.value(of: value))
    }

    func nestedContainer<Nested: CodingKey>(
      keyedBy: Nested.Type
    ) -> KeyedEncodingContainer<Nested> {
      superEncoder().container(keyedBy: Nested.self)
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
      superEncoder().unkeyedContainer()
    }

    func superEncoder() -> any Encoder { ModelEncoder(slot: slot.appendSlot()) }
  }

  private struct Single: SingleValueEncodingContainer {
    let slot: Slot
    var codingPath: [any CodingKey] { [] }

    func encodeNil() { slot.set(.null) }

    func encode<Value: Encodable>(_ value: Value) throws {
      slot.set(try Self.scalar(value) ?? ModelEncoder.value(of: value))
    }

    /// Nil for what is made of other values.
    private static func scalar<Value: Encodable>(_ value: Value) throws -> JSONValue? {
      switch value {
      case let flag as Bool: return .bool(flag)
      case let text as String: return .string(text)
      case let integer as any FixedWidthInteger:
        if let integer = Int64(exactly: integer) { return .integer(integer) }
      case let number as any BinaryFloatingPoint:
        let number = Double(number)
        if let integer = Int64(exactly: number) { return .integer(integer) }
        if number.isFinite { return .number(number) }
      default: return nil
      }
      throw EncodingError.invalidValue(
        value, .init(codingPath: [], debugDescription: "“\(value)” is no number of JSON"))
    }
  }
}
