import Foundation
import Testing

@testable import Syndication

@Suite struct `An extension's element inside a text` {
  private func read(_ item: String) throws -> (Entry, [Problem]) {
    let text = """
      <rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:x="https://x.example/">
      <channel><item>\(item)</item></channel></rss>
      """
    let document = try FeedParser(.verbatim).parse(Data(text.utf8))
    return (try #require(document.feed.entries.first), document.problems)
  }

  @Test func `costs nothing of what stands behind it`() throws {
    let (entry, problems) = try read(
      "<description>eins <media:thumbnail url=\"https://a.example/t\"/>zwei</description>")
    #expect(entry.summary?.value == "eins zwei")
    #expect(entry.media?.thumbnails.map(\.url) == ["https://a.example/t"])
    #expect(problems.isEmpty)
  }

  @Test func `is read with all it holds`() throws {
    let (entry, problems) = try read(
      """
      <description>eins <media:group><media:title>a <dc:creator>Amt</dc:creator>b</media:title>
      <media:content url="https://a.example/1"/></media:group><i>zwei</i></description>
      """)
    #expect(entry.summary?.value == "eins <i>zwei</i>")
    #expect(entry.authors.map(\.name) == ["Amt"])
    #expect(entry.media?.contents.map(\.url) == ["https://a.example/1"])
    #expect(problems.isEmpty)
  }

  @Test func `is read where the text was never closed`() throws {
    let (entry, problems) = try read(
      "<description>eins<dc:creator>Amt</dc:creator><dc:subject>b<title>c</title>")
    #expect(entry.summary?.value == "eins")
    #expect(entry.authors.map(\.name) == ["Amt"])
    #expect(entry.categories.map(\.term) == ["b"])
    #expect(entry.title?.value == "c")
    #expect(problems.count == 1)
  }

  @Test func `is read inside of what nobody knows`() throws {
    let (entry, problems) = try read("<x:a>eins<dc:creator>Amt</dc:creator> zwei</x:a>")
    #expect(entry.extensions["https://x.example/"]?["a"] == ["eins zwei"])
    #expect(entry.authors.map(\.name) == ["Amt"])
    #expect(problems.isEmpty)
  }
}
