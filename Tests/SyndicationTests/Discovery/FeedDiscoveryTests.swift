import Foundation
import Testing

@testable import Syndication

@Suite struct `Finding the feeds of a page` {
  private func find(_ html: String, headers: [String: String] = [:]) -> FeedDiscovery {
    FeedDiscovery(
      page: Data(html.utf8), from: .init(url: "https://stadt.example/a/b", headers: headers))
  }

  @Test func `takes what the page declares, each once, in its order`() {
    let found = find(
      """
      <!doctype html><html><head>
      <LINK REL="alternate" TYPE="application/rss+xml" TITLE="Gr&uuml;&szlig;e" HREF="/rss?a=1&amp;b=2">
      <link rel='home alternate' type='application/atom+xml; charset=utf-8' hreflang=de href=atom>
      <link rel="alternate" type="application/feed+json" href="https://andere.example/feed.json"/>
      <link rel="feed" href="../feed">
      <link rel="alternate" type="application/rss+xml" href="/rss?a=1&amp;b=2">
      </head><body><p>…
      """)
    #expect(
      found.declared == [
        Link(
          "https://stadt.example/rss?a=1&b=2", type: "application/rss+xml", title: "Grüße"),
        Link(
          "https://stadt.example/a/atom", rel: "home alternate",
          type: "application/atom+xml; charset=utf-8", hreflang: "de"),
        Link("https://andere.example/feed.json", type: "application/feed+json"),
        Link("https://stadt.example/feed", rel: "feed"),
      ])
    #expect(found.links == found.declared)
  }

  @Test(arguments: [
    "<link rel=stylesheet type=text/css href=/feed.css>",
    "<link rel='alternate stylesheet' type=text/xml href=/feed.xml>",
    "<link rel=alternate hreflang=en href=/en/feed>",
    "<link rel=alternate type=application/json href=/wp-json/wp/v2/pages/7>",
    "<link rel=alternate type=application/json+oembed href=/oembed?format=json>",
    "<link rel=alternate type=application/rss+xml>",
    "<link rel=alternate type=application/rss+xml href='javascript:alert(1)'>",
    "<!-- <link rel=alternate type=application/rss+xml href=/rss> -->",
    "",
  ])
  func `passes over everything else`(html: String) {
    #expect(find(html).links == [])
  }

  @Test func `starts from the base of the page`() {
    let found = find(
      "<base href='/neu/'><link rel=alternate type=application/rss+xml href=rss>")
    #expect(found.links.map(\.href) == ["https://stadt.example/neu/rss"])
  }

  @Test func `guesses by addresses where nothing is declared`() {
    let found = find(
      """
      <a href="/impressum">Impressum</a> <a href="/feed/"> Unser
      <b>Feed</b></a> <a href="news.rss">RSS</a> <a href="/?feed=rss2" title="Alles">x</a>
      <a href="/sitemap.xml">Sitemap</a> <a href="/rss.xml">XML</a> <a href="/daten.xml">Daten</a>
      """)
    #expect(found.declared == [])
    #expect(
      found.links == [
        Link("https://stadt.example/feed/", rel: "related", title: "Unser Feed"),
        Link("https://stadt.example/a/news.rss", rel: "related", title: "RSS"),
        Link("https://stadt.example/?feed=rss2", rel: "related", title: "Alles"),
        Link("https://stadt.example/rss.xml", rel: "related", title: "XML"),
      ])
  }

  @Test func `takes the header of the answer first`() {
    let found = find(
      "<link rel=alternate type=application/rss+xml href=rss>",
      headers: [
        "Link": """
        <https://stadt.example/css>; rel=preload; as=style, </atom>; type="application/atom+xml"; \
        rel="alternate"; title="a \\"b\\", c"
        """
      ])
    #expect(
      found.links == [
        Link("https://stadt.example/atom", type: "application/atom+xml", title: "a \"b\", c"),
        Link("https://stadt.example/a/rss", type: "application/rss+xml"),
      ])
  }

  @Test(arguments: ["", "<", "<a", "<a>; rel", ",,<>;", "<a>;rel=\"", "a; rel=alternate"])
  func `makes no links of broken headers`(header: String) {
    #expect(LinkHeader.links(header).filter(FeedAddress.isDeclared) == [])
  }

  @Test func `reads bytes of any kind`() {
    #expect(FeedDiscovery(page: Data([0x89, 0x50, 0x4E, 0x47, 0, 0xFF])).links == [])
    let latin = Data("<a href=/feed>Gr".utf8) + [0xFC] + Data("n</a>".utf8)
    #expect(FeedDiscovery(page: latin).links.map(\.title) == ["Grün"])
    let many = (0..<500).map { "<a href=/\($0).rss>x</a>" }.joined()
    #expect(FeedDiscovery(page: Data(many.utf8)).links.count == 100)
  }
}
