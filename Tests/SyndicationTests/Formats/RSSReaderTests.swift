import Foundation
import Testing

@testable import Syndication

@Suite struct `Reading RSS` {
  private func entry(_ item: String) throws -> Entry {
    let document = try FeedParser().parse(
      Data("<rss version=\"2.0\"><channel><item>\(item)</item></channel></rss>".utf8))
    return try #require(document.feed.entries.first)
  }

  @Test(arguments: [
    "<summary>kurz</summary><description>lang</description>",
    "<description>lang</description><summary>kurz</summary>",
  ])
  func `takes the description for the full text beside a summary`(item: String) throws {
    let entry = try entry(item)
    #expect(entry.summary == Text("kurz"))
    #expect(entry.content == [Content("lang", type: .text)])
  }

  @Test func `loses no second description, and repeats none`() throws {
    let two = try entry("<description>a</description><description>b</description>")
    #expect(two.summary == Text("a"))
    #expect(two.content == [Content("b", type: .text)])
    let same = try entry("<description>a</description><description>a</description>")
    #expect(same.content == [])
  }

  @Test func `splits tags at commas`() throws {
    let entry = try entry("<tags>Markt, Fest ,</tags><category>Kultur</category>")
    #expect(entry.categories == [Category("Markt"), Category("Fest"), Category("Kultur")])
  }
}
