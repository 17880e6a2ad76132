import Foundation
import Testing

@testable import Syndication

@Suite struct `Reading JSON` {
  private func read(_ text: String) -> (value: JSONValue?, problem: Problem?) {
    Data(text.utf8).withUnsafeBytes { JSONParser.parse($0.bindMemory(to: UInt8.self)) }
  }

  @Test func `keeps values and the order of members`() {
    let (value, problem) = read(
      " {\"b\": [1, -2.5e3, true, false, null], \"a\": {\"\": []}, \"c\": 9223372036854775808} ")
    #expect(
      value
        == .object([
          ("b", .array([.integer(1), .number(-2500), .bool(true), .bool(false), .null])),
          ("a", .object([("", .array([]))])), ("c", .number(9_223_372_036_854_775_808)),
        ]))
    #expect(problem == nil)
  }

  @Test(arguments: [
    (#"ä\"\\\/\b\f\n\r\t\u00e4"#, "ä\"\\/\u{8}\u{C}\n\r\tä"), (#"\ud83d\udeb2"#, "🚲"),
    (#"\ud83d"#, "\u{FFFD}"), (#"\udeb2\ud83d"#, "\u{FFFD}\u{FFFD}"),
    (#"\ud83d\u0061"#, "\u{FFFD}a"), (#"\ud83d\n"#, "\u{FFFD}\n"), (#"\u0000"#, "\0"),
  ])
  func `understands escapes, and halves of pairs cost one character`(
    source: String, expected: String
  ) {
    let (value, problem) = read("\"" + source + "\"")
    #expect(value == .string(expected))
    #expect(problem == nil)
  }

  @Test(arguments: [
    ("[1, 2", Problem.Code.truncated), ("[1, 2,", .truncated), ("[1, 2, \"", .truncated),
    ("[1, 2 3]", .notWellFormed), ("[1, 2, x]", .notWellFormed), ("[1, 2]]", .notWellFormed),
    ("[1, 2, -]", .notWellFormed),
  ])
  func `keeps what stands before a fault`(source: String, code: Problem.Code) throws {
    let (value, problem) = read(source)
    guard case .array(let values)? = value else {
      Issue.record("no array")
      return
    }
    #expect(values.prefix(2) == [.integer(1), .integer(2)])
    #expect(problem?.code == code)
  }

  @Test func `names the place of a fault`() {
    let problem = read("{\"ä\": 1,\n \"ö\" 2}").problem
    #expect(problem?.line == 2)
    #expect(problem?.column == 6)
  }

  @Test(arguments: ["", "x", "-", "tru", "nul"])
  func `finds no value in what has none`(source: String) {
    #expect(read(source).value == nil)
    #expect(read(source).problem != nil)
  }
}

@Suite struct `Damaged JSON Feeds` {
  private let version = #""version": "https://jsonfeed.org/version/1.1""#

  @Test func `keep the items before the fault`() throws {
    let feed =
      "{\(version), "
      + #""items": [{"id": "1", "title": "a"}, {"id": "2", "title": "b"}, {"id": "3"#
    let document = try FeedParser().parse(Data(feed.utf8))
    #expect(document.feed.entries.map(\.id) == ["1", "2", "3"])
    #expect(document.problems.map(\.code) == [.truncated])
  }

  @Test func `keep entries up to a limit`() throws {
    let items = repeatElement("{}", count: FeedParser.Options().maximumEntries + 1).joined(
      separator: ",")
    let document = try FeedParser().parse(Data("{\(version), \"items\": [\(items)]}".utf8))
    #expect(document.feed.entries.count == FeedParser.Options().maximumEntries)
    #expect(document.problems.map(\.code) == [.tooManyEntries])
  }
}
