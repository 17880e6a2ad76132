import Foundation

/// The model as JSON: names as in the types, dates RFC 3339 in UTC, what is
/// absent left out.
public enum ModelJSON {
  /// Encodes to UTF-8, keys sorted, so that equal values give equal bytes.
  public static func encode(_ value: some Encodable, pretty: Bool = false) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting =
      pretty
      ? [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
      : [.sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .custom { date, encoder in
      var container = encoder.singleValueContainer()
      try container.encode(RFC3339.string(from: date))
    }
    return try encoder.encode(value)
  }

  /// Reads what `encode` wrote. Throws `DecodingError` where it is
  /// something else.
  public static func decode<Value: Decodable>(_ type: Value.Type, from data: Data) throws -> Value {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .custom { decoder in
      let container = try decoder.singleValueContainer()
      let text = try container.decode(String.self)
      guard let date = RFC3339.date(from: text) else {
        throw DecodingError.dataCorruptedError(
          in: container, debugDescription: "“\(text)” is not a date as in RFC 3339")
      }
      return date
    }
    return try decoder.decode(type, from: data)
  }
}
