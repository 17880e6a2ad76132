import GRDB
import Syndication

/// Lists and nested values as JSON in a column.
enum JSONColumn {
  static func text(_ value: some Encodable) throws -> String {
    try ModelJSON.text(value)
  }

  static func text(ifPresent value: (some Encodable)?) throws -> String? {
    try value.map { try text($0) }
  }

  static func value<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
    try ModelJSON.decode(type, from: text)
  }

  static func value<Value: Decodable>(_ type: Value.Type, from text: String?) throws -> Value? {
    try text.map { try value(type, from: $0) }
  }

  /// Spares most rows a decoder: most lists are empty.
  static func list<Element: Decodable>(
    of type: Element.Type, from text: String
  ) throws -> [Element] {
    text == "[]" ? [] : try value([Element].self, from: text)
  }
}
