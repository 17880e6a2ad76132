import Foundation

/// The model as JSON: names as in the types, dates RFC 3339 in UTC, what is
/// absent left out.
public enum ModelJSON {
  /// Encodes to UTF-8, keys sorted, so that equal values give equal bytes.
  public static func encode(_ value: some Encodable, pretty: Bool = false) throws -> Data {
    Data(JSONText.write(try ModelEncoder.value(of: value), as: pretty ? .spaced : .compact))
  }

  /// Encodes to a text, keys sorted, so that equal values give equal texts.
  public static func text(_ value: some Encodable) throws -> String {
    String(decoding: JSONText.write(try ModelEncoder.value(of: value), as: .compact), as: UTF8.self)
  }

  /// Reads what `encode` wrote. Throws `DecodingError` where it is
  /// something else.
  public static func decode<Value: Decodable>(_ type: Value.Type, from data: Data) throws -> Value {
    guard let text = String(validating: data, as: UTF8.self) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: [], debugDescription: "The bytes are not UTF-8"))
    }
    return try decode(type, from: text)
  }

  /// The same from a text.
  public static func decode<Value: Decodable>(
    _ type: Value.Type, from text: String
  ) throws -> Value {
    var text = text
    let (json, problem) = text.withUTF8 { JSONParser.parse($0) }
    guard let json, problem == nil else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: [], debugDescription: problem?.message ?? "There is no value"))
    }
    return try ModelDecoder.decode(type, from: json)
  }
}
