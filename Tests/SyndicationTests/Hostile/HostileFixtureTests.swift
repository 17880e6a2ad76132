import Foundation
import Testing

@testable import Syndication

/// Inputs that once broke the parser, the sanitiser or the reader of dates.
@Suite struct `Inputs that did harm once` {
  @Test func `are feeds or none`() throws {
    for bytes in try Fixtures.files(under: Fixtures.folder.appendingPathComponent("hostile/parse"))
    {
      guard let document = try? FeedParser().parse(bytes) else { continue }
      for format in FeedWriter.Format.allCases {
        let again = try FeedParser().parse(FeedWriter(format).write(document.feed))
        #expect(again.feed.entries.count == document.feed.entries.count)
      }
    }
  }

  @Test func `are the same when they are sanitised again`() throws {
    for bytes in try Fixtures.files(
      under: Fixtures.folder.appendingPathComponent("hostile/sanitise"))
    {
      let base = "https://stadt.example/a/b"
      let once = Text.html(String(decoding: bytes, as: UTF8.self)).sanitized(base: base)
      #expect(once.sanitized(base: base) == once)
    }
  }

  @Test func `are moments that can be written`() throws {
    for bytes in try Fixtures.files(under: Fixtures.folder.appendingPathComponent("hostile/dates"))
    {
      guard let date = FeedDate.parse(String(decoding: bytes, as: UTF8.self)) else { continue }
      let whole = Date(timeIntervalSince1970: date.timeIntervalSince1970.rounded(.down))
      #expect(RFC3339.date(from: RFC3339.string(from: date)) == whole)
    }
  }
}
