/// A value kept outside of its owner, which may be of the same type.
struct Boxed<Value: Sendable & Hashable & Codable>: Sendable, Hashable, Codable {
  private var storage: [Value]
  var value: Value { storage[0] }

  init(_ value: Value) { storage = [value] }

  init(from decoder: any Decoder) throws {
    storage = [try Value(from: decoder)]
  }

  func encode(to encoder: any Encoder) throws {
    try value.encode(to: encoder)
  }
}
