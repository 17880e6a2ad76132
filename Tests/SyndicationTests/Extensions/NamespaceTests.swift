import Foundation
import Testing

@testable import Syndication

@Suite struct `Namespaces` {
  private func entry(_ declarations: String, _ elements: String) throws -> Entry {
    let document = try FeedParser().parse(
      Data(
        "<rss version=\"2.0\" \(declarations)><channel><item>\(elements)</item></channel></rss>"
          .utf8))
    return try #require(document.feed.entries.first)
  }

  @Test func `may have any prefix`() throws {
    let entry = try entry(
      "xmlns:a=\"http://purl.org/dc/elements/1.1/\" xmlns:dc=\"http://search.yahoo.com/mrss/\"",
      "<a:creator>Presseamt</a:creator><dc:keywords>Markt</dc:keywords>")
    #expect(entry.authors == [Person(name: "Presseamt")])
    #expect(entry.media?.keywords == "Markt")
  }

  @Test(arguments: [
    "http://search.yahoo.com/mrss/", "http://search.yahoo.com/mrss",
    "https://search.yahoo.com/mrss/", "HTTP://SEARCH.yahoo.com/mrss/",
    "https://search.yahoo.com/mrss", " http://search.yahoo.com/mrss/ ",
    "http://www.rssboard.org/media-rss", "http://video.search.yahoo.com/mrss/",
  ])
  func `are known in the spellings of real feeds`(uri: String) throws {
    let entry = try entry("xmlns:m=\"\(uri)\"", "<m:keywords>Markt</m:keywords>")
    #expect(entry.media?.keywords == "Markt")
  }

  @Test(arguments: [
    ("http://www.w3.org/2003/01/geo/wgs84_pos", "<x:lat_long>51 6</x:lat_long>"),
    ("https://www.georss.org/georss/11", "<x:point>51 6</x:point>"),
  ])
  func `of places are too`(uri: String, element: String) throws {
    let entry = try entry("xmlns:x=\"\(uri)\"", element)
    #expect(entry.location == .point(longitude: 6, latitude: 51))
  }

  @Test func `that are not declared are told by their prefix`() throws {
    let entry = try entry("", "<dc:creator>Presseamt</dc:creator><slash:section>a</slash:section>")
    #expect(entry.authors == [Person(name: "Presseamt")])
    #expect(entry.extensions == ["http://purl.org/rss/1.0/modules/slash/": ["section": ["a"]]])
  }

  @Test func `keep a title of their own below RSS's`() throws {
    let declaration = "xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\""
    let alone = try entry(declaration, "<itunes:title>Brücke</itunes:title>")
    #expect(alone.title == Text("Brücke"))
    let first = try entry(
      declaration, "<itunes:title>Brücke</itunes:title><title>1: Brücke</title>")
    #expect(first.title == Text("1: Brücke"))
  }
}
