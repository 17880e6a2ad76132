import Foundation
import Testing

@testable import Syndication

@Suite struct `Tags that do not match` {
  private func read(_ text: String) throws -> Document {
    try FeedParser(.verbatim).parse(Data(text.utf8))
  }

  @Test func `do not take the namespace of what follows`() throws {
    let document = try read(
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><entry><content type="xhtml">
      <div xmlns="http://www.w3.org/1999/xhtml">eins<br>zwei<br>drei</div></content>
      <updated>2024-05-23T12:00:00Z</updated></entry></feed>
      """)
    #expect(document.feed.entries.first?.updated != nil)
  }

  @Test func `do not end the namespaces around them`() throws {
    let document = try read(
      """
      <rss version="2.0" xmlns:d="http://purl.org/dc/elements/1.1/"><channel><item>
      <description>a</b></b></b></b>b</description><d:creator>Amt</d:creator></item>
      </channel></rss>
      """)
    let entry = try #require(document.feed.entries.first)
    #expect(entry.summary?.value == "ab")
    #expect(entry.authors.map(\.name) == ["Amt"])
    #expect(document.problems.count == 4)
  }

  @Test func `are reported where they stand`() throws {
    let document = try read(
      "<rss version=\"2.0\"><channel>\n<item><description>a<i>b</description></item></channel></rss>"
    )
    #expect(document.problems.map(\.line) == [2])
    #expect(document.problems.map(\.column) == [25])
    #expect(
      document.problems.map(\.message) == [
        "the end tag of “description” stands where “i” is open"
      ])
  }

  @Test func `cost no item, however many are never closed`() throws {
    let item =
      "<item><title>x</title><description>\(String(repeating: "<br>", count: 9))</description></item>"
    let document = try read(
      "<rss version=\"2.0\"><channel>" + String(repeating: item, count: 3000) + "</channel></rss>")
    #expect(document.feed.entries.filter { $0.title?.value == "x" }.count == 3000)
  }

  @Test func `hold nothing where HTML has nothing to hold`() throws {
    let document = try read(
      "<rss><channel><item><description>a<br>b<img src=\"i\">c<hr/><br></br></description></item></channel></rss>"
    )
    #expect(
      document.feed.entries.first?.summary?.value
        == "a<br />b<img src=\"i\" />c<hr /><br />")
  }

  @Test func `are told apart by a prefix that a namespace is called like`() throws {
    let document = try read(
      """
      <rss version="2.0"><channel><x:title xmlns:x="itunes">eins</x:title>
      <item><title>a</title><itunes:episode>3</itunes:episode></item><item>
      <itunes:title>zwei</itunes:title></item></channel></rss>
      """)
    #expect(document.feed.entries.last?.title?.value == "zwei")
  }
}

@Suite struct `Tags of any size` {
  private func title(_ text: String) throws -> String? {
    try FeedParser(.verbatim).parse(Data(text.utf8)).feed.entries.first?.title?.value
  }

  private func feed(_ item: String) -> String {
    "<rss version=\"2.0\"><channel><item>\(item)<title lang=\"ü\">Titel</title></item></channel></rss>"
  }

  @Test func `cost nothing behind them`() throws {
    let long = String(repeating: "x", count: 3_000_000)
    for item in [
      "<a \((0..<12).map { "b\($0)=\"\(long)\"" }.joined(separator: " "))/>",
      "<a b=\"\(String(repeating: "&", count: 3_000_000))\"/>",
      "<a \((0..<300).map { "b\($0)=\"a > b\"" }.joined(separator: " "))/>",
      "<a \((0..<200_000).map { "xmlns:b\($0)='https://x.example/\(String($0, radix: 36))'" }.joined(separator: " "))/>",
    ] {
      #expect(try title(feed(item)) == "Titel")
    }
  }

  @Test func `are cut between characters`() throws {
    let name = "x" + String(repeating: "ü", count: 600)
    let document = try FeedParser(.verbatim).parse(
      Data(
        feed("<\(name)/><enclosure url=\"https://stadt.example/ü\"/><link>https://a.example</link>")
          .utf8))
    #expect(document.problems.isEmpty)
    #expect(document.feed.entries.first?.enclosures.map(\.url) == ["https://stadt.example/ü"])
  }

  @Test func `with more attributes than are read end where they end`() throws {
    let attributes = (0..<300).map { "b\($0)='1 > 0'" }.joined(separator: " ")
    let document = try FeedParser(.verbatim).parse(
      Data(feed("<description>a<i \(attributes)/>b</description>").utf8))
    let summary = try #require(document.feed.entries.first?.summary?.value)
    #expect(summary.hasPrefix("a<i b0=\"1 &gt; 0\""))
    #expect(summary.hasSuffix("</i>b"))
    #expect(!summary.contains("b256"))
  }
}

@Suite struct `A document type` {
  @Test(arguments: [
    "<!DOCTYPE rss PUBLIC \"-//Netscape//DTD RSS 0.91//EN\" \"http://my.netscape.com/rss.dtd>",
    "<!DOCTYPE rss", "<!DOCTYPE rss SYSTEM 'x",
  ])
  func `that is not closed ends where the root begins`(type: String) throws {
    let text = type + "<rss version=\"0.91\"><channel><title>T</title></channel></rss>"
    #expect(try FeedParser().parse(Data(text.utf8)).feed.title?.value == "T")
  }

  @Test func `has no place inside the feed`() throws {
    let text =
      "<rss version=\"2.0\"><channel><title>a <!b [ c>d</title><item><title>e</title></item></channel></rss>"
    let feed = try FeedParser().parse(Data(text.utf8)).feed
    #expect(feed.title?.value == "a d")
    #expect(feed.entries.map { $0.title?.value } == ["e"])
  }
}
