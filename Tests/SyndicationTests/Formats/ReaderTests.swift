import Foundation
import Testing

@testable import Syndication

@Suite struct `Reading` {
  private func parse(_ text: String) throws -> Document {
    try FeedParser().parse(Data(text.utf8))
  }

  @Test func `RSS takes title, link, date, enclosure and source of an item`() throws {
    let feed = """
      <rss version="2.0"><channel><title>Stadt</title><link>https://stadt.example/</link>
      <item><title>Fest</title><link>https://stadt.example/1</link>
      <description>&lt;p&gt;Am Markt&lt;/p&gt;</description><author>a@stadt.example (Amt)</author>
      <guid isPermaLink="false">x-1</guid><pubDate>Thu, 23 May 2024 14:05 +0200</pubDate>
      <enclosure url="https://stadt.example/1.jpg" type="image/jpeg" length="7"/>
      <source url="https://quelle.example/feed">Quelle</source></item></channel></rss>
      """
    let document = try parse(feed)
    var entry = Entry()
    entry.id = "x-1"
    entry.title = Text("Fest")
    entry.summary = .html("<p>Am Markt</p>")
    entry.links = [Link("https://stadt.example/1")]
    entry.authors = [Person(name: "Amt", email: "a@stadt.example")]
    entry.published = RFC3339.date(from: "2024-05-23T12:05:00Z")
    entry.enclosures = [Enclosure("https://stadt.example/1.jpg", type: "image/jpeg", length: 7)]
    var source = Feed()
    source.title = Text("Quelle")
    source.links = [Link("https://quelle.example/feed", rel: "self")]
    entry.source = source
    #expect(document.feed.entries == [entry])
    #expect(document.format == .rss)
    #expect(document.version == "2.0")
    #expect(document.problems == [])
  }

  @Test func `Atom inherits language and base`() throws {
    let feed = """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://stadt.example/a/">
      <entry xml:lang="en"><title>Town</title><link href="b.html"/>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><a href="../c">c</a></div></content>
      </entry></feed>
      """
    let entry = try #require(try parse(feed).feed.entries.first)
    #expect(entry.language == "en")
    #expect(entry.title?.language == "en")
    #expect(entry.permalink == "https://stadt.example/a/b.html")
    #expect(entry.content.first?.value == "<a href=\"https://stadt.example/c\">c</a>")
  }

  @Test(arguments: [
    ("<rss version=\"0.91\"><channel/></rss>", Format.rss, "0.91"),
    ("<rss version=\"2\"><channel/></rss>", .rss, "2.0"),
    (
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\"><channel/></rdf:RDF>",
      .rdf, "1.0"
    ),
    (
      "<r:RDF xmlns:r=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://my.netscape.com/rdf/simple/0.9/\"><channel/></r:RDF>",
      .rdf, "0.90"
    ),
    ("<feed xmlns=\"http://www.w3.org/2005/Atom\"/>", .atom, "1.0"),
    ("<feed xmlns=\"http://purl.org/atom/ns#\" version=\"0.3\"/>", .atom, "0.3"),
    ("{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": []}", .json, "1.1"),
  ])
  func `tells formats by their content`(text: String, format: Format, version: String) throws {
    let document = try parse(text)
    #expect(document.format == format)
    #expect(document.version == version)
  }

  @Test func `JSON Feed passes over values of the wrong type and says so`() throws {
    let document = try parse(
      "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": 7, \"items\": [{\"id\": 12, \"title\": \"x\"}]}"
    )
    #expect(document.feed.title == nil)
    #expect(document.feed.entries.first?.id == "12")
    #expect(document.problems.map(\.code) == [.wrongType, .wrongType])
  }

  @Test func `a JSON Feed cannot smuggle scripts in by the extension`() throws {
    let document = try parse(
      """
      {"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "_stadtfeed": {
        "summary": {"type": "html", "value": "<p>a<script>alert(1)</script></p>"},
        "content": [{"type": "text/html", "value": "<img src=x onerror=alert(1)>"}],
        "licenses": ["javascript:alert(1)"],
        "links": [{"href": "javascript:alert(1)", "rel": "alternate"}]}}]}
      """)
    let entry = try #require(document.feed.entries.first)
    #expect(entry.summary?.value == "<p>a</p>")
    #expect(entry.links.isEmpty)
    #expect(entry.licenses.isEmpty)
    #expect(entry.content.map(\.value) == ["<img src=\"x\" />"])
  }

  @Test func `elements of unknown namespaces are kept`() throws {
    let document = try parse(
      "<rss version=\"2.0\" xmlns:x=\"https://x.example/ns\"><channel><x:wert>7</x:wert></channel></rss>"
    )
    #expect(document.feed.extensions == ["https://x.example/ns": ["wert": ["7"]]])
  }
}
