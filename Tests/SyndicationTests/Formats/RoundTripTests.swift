import Foundation
import Testing

@testable import Syndication

@Suite struct `Writing and reading back` {
  @Test(arguments: FeedWriter.Format.allCases)
  func `gives the same feed for everything the format carries`(format: FeedWriter.Format) throws {
    for seed in 0..<400 {
      var samples = SampleFeeds(seed: UInt64(seed), format: format)
      let feed = samples.feed()
      let data = FeedWriter(format).write(feed)
      let document = try FeedParser(.verbatim).parse(data)
      #expect(document.problems == [], "seed \(seed)")
      if document.feed != feed {
        let wanted = String(decoding: try ModelJSON.encode(feed, pretty: true), as: UTF8.self)
        let read = String(
          decoding: try ModelJSON.encode(document.feed, pretty: true), as: UTF8.self)
        Issue.record("seed \(seed): \(firstDifference(wanted, read))")
        return
      }
    }
  }

  @Test(arguments: FeedWriter.Format.allCases)
  func `gives the same bytes each time`(format: FeedWriter.Format) {
    for seed in 0..<50 {
      var samples = SampleFeeds(seed: UInt64(seed), format: format)
      let feed = samples.feed()
      #expect(FeedWriter(format).write(feed) == FeedWriter(format).write(feed))
    }
  }

  @Test func `keeps clean HTML as it is with sanitising on`() throws {
    var feed = Feed()
    feed.title = Text("T")
    var entry = Entry()
    entry.id = "tag:stadt.example,2024:1"
    entry.content = [
      Content("<p>Ein <b>Absatz</b> &amp; ein <a href=\"https://x.example/\">Link</a></p>")
    ]
    feed.entries = [entry]
    for format in FeedWriter.Format.allCases {
      let read = try FeedParser().parse(FeedWriter(format).write(feed)).feed
      #expect(read.entries == feed.entries)
    }
  }

  private func firstDifference(_ wanted: String, _ read: String) -> String {
    let a = wanted.split(separator: "\n", omittingEmptySubsequences: false)
    let b = read.split(separator: "\n", omittingEmptySubsequences: false)
    let index =
      zip(a, b).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(a.count, b.count)
    let from = max(0, index - 6)
    return "line \(index)\nwanted:\n" + a.dropFirst(from).prefix(12).joined(separator: "\n")
      + "\nread:\n" + b.dropFirst(from).prefix(12).joined(separator: "\n")
  }
}
