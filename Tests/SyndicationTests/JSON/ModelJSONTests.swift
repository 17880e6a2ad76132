import Foundation
import Testing

@testable import Syndication

@Suite struct `The model as JSON` {
  /// Every kind of value, and nesting that no model of ours uses.
  private struct Everything: Codable, Equatable {
    var flag = true
    var small: UInt8 = 255
    var integer = -7
    var whole = 5.0
    var fraction = 0.1
    var large = 1e20
    var text = "„ä“ \"\\/\u{8}\u{C}\n\r\t\u{1}\u{7F}\u{2028}"
    var date = Date(timeIntervalSince1970: 1_716_465_900)
    var absent: Int?
    var lists = [[1, 2], []]
    var byName = ["b": 1, "B": 2, "ä": 3, "a10": 4, "a9": 5, "": 6]
    var nested: [String: [String: Int?]] = ["x": ["y": 1], "z": [:]]
  }

  private struct Parts: Encodable {
    enum Keys: String, CodingKey { case b, a, c }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Keys.self)
      var list = container.nestedUnkeyedContainer(forKey: .b)
      try container.encode(1, forKey: .a)
      try list.encode("later")
      var inner = list.nestedContainer(keyedBy: Keys.self)
      try container.encode(2, forKey: .a)
      try inner.encodeNil(forKey: .c)
      try Everything().date.encode(to: container.superEncoder(forKey: .c))
    }
  }

  @Test(arguments: [false, true])
  func `is written as Foundation writes it`(pretty: Bool) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if pretty { encoder.outputFormatting.insert(.prettyPrinted) }
    encoder.dateEncodingStrategy = .custom { date, encoder in
      var container = encoder.singleValueContainer()
      try container.encode(RFC3339.string(from: date))
    }
    #expect(
      String(decoding: try ModelJSON.encode(Everything(), pretty: pretty), as: UTF8.self)
        == String(decoding: try encoder.encode(Everything()), as: UTF8.self))
  }

  @Test func `comes back as it was`() throws {
    let data = try ModelJSON.encode([Everything()])
    #expect(try ModelJSON.decode([Everything].self, from: data) == [Everything()])
  }

  @Test func `takes values in any order, of the same key the last`() throws {
    #expect(
      String(decoding: try ModelJSON.encode(Parts()), as: UTF8.self)
        == #"{"a":2,"b":["later",{"c":null}],"c":738158700}"#)
  }

  @Test func `has no words for numbers without end`() {
    #expect(throws: EncodingError.self) { try ModelJSON.encode([Double.infinity]) }
  }

  @Test(arguments: [
    "", "{", "[1] 2", #"{"published":"gestern"}"#, #"{"title":5}"#, #"{"title":{}}"#,
    #"{"commentsCount":1.5}"#, #"{"idIsPermalink":1}"#, "[]", "null",
  ])
  func `is not read where it is something else`(json: String) {
    #expect(throws: DecodingError.self) {
      try ModelJSON.decode(Entry.self, from: Data(json.utf8))
    }
  }

  @Test func `says where a date is none`() throws {
    let error = #expect(throws: DecodingError.self) {
      try ModelJSON.decode([Entry].self, from: Data(#"[{"published":"gestern"}]"#.utf8))
    }
    guard case .dataCorrupted(let context)? = error else { throw try #require(error) }
    #expect(context.codingPath.map(\.stringValue) == ["Index 0", "published"])
    #expect(context.debugDescription == "“gestern” is not a date as in RFC 3339")
  }

  @Test func `is UTF-8`() {
    #expect(throws: DecodingError.self) {
      try ModelJSON.decode([String].self, from: Data([0x5B, 0x22, 0xE4, 0x22, 0x5D]))
    }
  }
}
