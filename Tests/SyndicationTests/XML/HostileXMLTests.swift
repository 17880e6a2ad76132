import Foundation
import Testing

@testable import Syndication

/// Each of these takes minutes where one step costs as much as all before it.
@Suite(.serialized) struct `A hostile document` {
  /// The processor's time it takes, without what the watching of a process
  /// that watches itself takes.
  private func seconds(_ text: String, by size: Int? = nil) throws -> Double {
    let data = Data(("<rss version=\"2.0\"><channel><item>" + text).utf8)
    return try Measurement.of {
      var reader = FeedReader()
      var cursor = 0
      while cursor < data.count {
        let end = min(cursor + (size ?? data.count), data.count)
        try reader.push(data[cursor..<end])
        cursor = end
      }
      _ = try reader.finish()
    }.seconds / Double(Measurement.slowness)
  }

  @Test(arguments: [
    ("<a b=\"", "-"), ("<a ", "-"), ("<!--", "-"), ("<![CDATA[", "]"), ("<?", "-"), ("</a ", "-"),
    ("", "<"), ("", "&"), ("", "]"),
  ])
  func `that never ends what it began costs the same in any pieces`(
    start: String, filler: String
  ) throws {
    #expect(try seconds(start + String(repeating: filler, count: 40_000), by: 1) < 5)
  }

  @Test func `with end tags of nothing below many open elements`() throws {
    let open = (0..<5_000).map { "<a\($0)>" }.joined()
    #expect(try seconds(open + String(repeating: "</b>", count: 50_000)) < 5)
  }

  @Test func `with namespaces by the thousand`() throws {
    let open = (0..<1000).map { element in
      "<a " + (0..<100).map { "xmlns:a\(element)b\($0)='x'" }.joined(separator: " ") + ">"
    }
    let text = open.joined() + String(repeating: "<c:b/>", count: 300_000)
    #expect(try seconds(text) < 3)
  }

  @Test func `has no more in its problems than people read`() throws {
    let text =
      "<rss><channel><ttl>" + String(repeating: "9", count: 100_000) + "x</ttl><pubDate>"
      + String(repeating: "nie ", count: 100_000) + "</pubDate></channel></rss>"
    let problems = try FeedParser().parse(Data(text.utf8)).problems
    #expect(problems.map(\.code) == [.invalidNumber, .invalidDate])
    #expect(problems.allSatisfy { $0.message.utf8.count < 200 })
  }
}
