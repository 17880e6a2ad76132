import Foundation

/// A document made to hurt a parser, of whatever size is asked for.
struct HostileDocument: Sendable {
  /// What the parser has to answer.
  enum Answer: Sendable {
    case feed, failure
  }

  var name: String
  /// How many of its parts the document has: levels, attributes, bytes.
  var size: Int
  var answer = Answer.feed
  /// What the parser may take beyond the bytes themselves, in megabytes.
  var megabytes = 100
  var headers: [String: String] = [:]
  /// The bytes at a given size.
  var bytes: @Sendable (Int) -> Data

  init(
    _ name: String, _ size: Int, _ answer: Answer = .feed, megabytes: Int = 100,
    headers: [String: String] = [:], _ bytes: @escaping @Sendable (Int) -> Data
  ) {
    self.name = name
    self.size = size < Self.manyParts ? size : size / Self.divisor
    self.answer = answer
    self.megabytes = megabytes
    self.headers = headers
    self.bytes = bytes
  }

  /// A debug build is some fifteen times slower than what people run; it
  /// reads a tenth of the largest documents. `make hostile` reads them whole.
  private static let manyParts = 300_000
  #if DEBUG
    private static let divisor = 10
  #else
    private static let divisor = 1
  #endif

  static let all = structure + damage + encodings + addresses + values + html + json

  static func named(_ name: String) -> HostileDocument { all.first { $0.name == name }! }
}

/// The surroundings of what hurts.
extension HostileDocument {
  /// A channel around what is given.
  static func rss(_ inner: String, root: String = "") -> Data {
    Data("<rss version=\"2.0\"\(root)><channel>\(inner)</channel></rss>".utf8)
  }

  /// A channel around one item, with another item behind it.
  static func item(_ inner: String, root: String = "") -> Data {
    rss("<item>\(inner)</item><item><title>last</title></item>", root: root)
  }

  static func description(html: String) -> Data {
    item("<description><![CDATA[\(html)]]></description>")
  }

  static func repeating(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  /// The same text with a number in it, for each number below `count`.
  static func numbered(_ count: Int, _ text: (Int) -> String) -> String {
    var result = ""
    for number in 0..<count { result += text(number) }
    return result
  }
}
