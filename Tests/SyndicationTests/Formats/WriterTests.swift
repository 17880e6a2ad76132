import Foundation
import Testing

@testable import Syndication

@Suite struct `A written feed` {
  private func feed(title: String) -> Feed {
    var feed = Feed()
    feed.title = Text(title)
    return feed
  }

  @Test(arguments: FeedWriter.Format.allCases)
  func `leaves out characters that XML forbids and keeps all others`(format: FeedWriter.Format)
    throws
  {
    let forbidden = (0..<0x20).compactMap { Unicode.Scalar($0) }.filter { !$0.isAllowedInXML }
    let nasty =
      "a" + String(String.UnicodeScalarView(forbidden))
      + "\u{FFFE}\u{FFFF}b ]]> <c> & \"d\" 👩🏽‍🎨 שלום\u{202E}"
    let document = try FeedParser(.verbatim).parse(FeedWriter(format).write(feed(title: nasty)))
    // JSON may hold what XML may not.
    let expected = format == .json ? nasty : "ab ]]> <c> & \"d\" 👩🏽‍🎨 שלום\u{202E}"
    #expect(document.feed.title?.plainText == expected)
    #expect(document.problems == [])
  }

  @Test func `is indented UTF-8 that begins with its declaration`() {
    let text = String(decoding: FeedWriter(.atom).write(feed(title: "Ü")), as: UTF8.self)
    #expect(
      text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom">
          <title>Ü</title>
        </feed>

        """)
  }

  @Test func `says XHTML only where the markup is well formed`() throws {
    var feed = Feed()
    feed.title = Text("<b>offen", type: .xhtml)
    let data = FeedWriter(.atom).write(feed)
    #expect(String(decoding: data, as: UTF8.self).contains("type=\"html\""))
    #expect(try FeedParser(.verbatim).parse(data).problems == [])
  }

  @Test func `has no element that cannot be called so`() throws {
    var feed = Feed()
    feed.extensions = ["https://x.example/": ["gut": ["1"], "a><script": ["2"], "": ["3"]]]
    for format in [FeedWriter.Format.atom, .rss] {
      let read = try FeedParser().parse(FeedWriter(format).write(feed))
      #expect(read.feed.extensions == ["https://x.example/": ["gut": ["1"]]])
      #expect(read.problems == [])
    }
  }

  @Test func `calls a namespace it knows as readers do`() throws {
    var entry = Entry()
    entry.extensions = ["http://purl.org/dc/terms/": ["issued": ["2024-05-23T12:05:00Z"]]]
    var feed = Feed()
    feed.entries = [entry]
    let text = String(decoding: FeedWriter(.rss).write(feed), as: UTF8.self)
    #expect(text.contains("<dcterms:issued>2024-05-23T12:05:00Z</dcterms:issued>"))
    #expect(text.components(separatedBy: "xmlns:dcterms=").count == 2)
  }

  @Test func `an outline comes back as it was`() throws {
    var document = OutlineDocument(title: "Partner & mehr")
    document.owner = Person(name: "Stadt", email: "a@stadt.example")
    document.modified = RFC3339.date(from: "2024-05-23T12:05:00Z")
    var folder = Outline("Museen")
    folder.outlines = [
      Outline("„Kunst“", feedURL: "https://kunst.example/feed", pageURL: "https://kunst.example/")
    ]
    document.outlines = [folder]
    #expect(try OutlineDocument(parsing: document.write()) == document)
  }
}
