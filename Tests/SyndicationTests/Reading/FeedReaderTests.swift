import Foundation
import Testing

@testable import Syndication

/// Samples with everything that chunks can cut: references, CDATA sections,
/// comments, a document type, attributes in all quotes, several bytes a
/// character, carriage returns, tags that are not closed.
@Suite struct `A feed that arrives in pieces` {
  static let samples: [String] = [
    """
    <?xml version="1.0" encoding="utf-8"?>\r
    <!DOCTYPE rss [ <!-- it's "quoted" > --> <?note it's?> <!ENTITY a "b>"> ]>\r
    <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
    <title>Bücher &amp; Bühnen &#8211; &uuml;ber &nope; 2 < 3 ]]> …</title><!-- a -- b -->
    <item><title><![CDATA[<b>eins</b> ]] ]>]]></title><link>https://stadt.example/?a=1&b=2</link>
    <enclosure url='https://stadt.example/"a".mp3' length=12 type="audio/mpeg" hidden/>
    <dc:creator>Müller</dc:creator></item>
    <item><title>zwei<title>drei</item></item>
    <item><description>nie geschlossen 👩🏽‍🎨<guid isPermaLink="false"">x</guid></item>
    </channel></rss>
    """,
    """
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title type="xhtml">
    <div xmlns="http://www.w3.org/1999/xhtml">Ein <em title="a &lt; b">Titel</em><br/></div></title>
    <entry><id>tag:stadt.example,2024:1</id><content type="html">&lt;p&gt;a&amp;amp;b&lt;/p&gt;</content>
    <updated>2024-05-23T12:00:00Z</updated></entry><entry><title>offen
    """,
    "<rss><channel><title>a\u{1}b\u{0}</title><item><title>x</title></item></channel></rss>",
  ]

  private func read(_ bytes: Data, by size: Int) throws -> Document {
    var reader = FeedReader(from: FeedParser.Origin(url: "https://stadt.example/feed"))
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = min(start + size, bytes.endIndex)
      try reader.push(bytes[start..<end])
      start = end
    }
    return try reader.finish()
  }

  @Test(arguments: samples, [1, 2, 3, 7, 64, 1000])
  func `is read as if it came at once`(sample: String, size: Int) throws {
    // White space in front, for the encoding is decided by the first bytes.
    let bytes = Data((String(repeating: " ", count: 1100) + sample).utf8)
    let whole = try FeedParser().parse(
      bytes, from: FeedParser.Origin(url: "https://stadt.example/feed"))
    #expect(try read(bytes, by: size) == whole)
  }

  @Test(arguments: [1, 50, 5000])
  func `reports its first hundred problems`(size: Int) throws {
    let item = "<item a b=c><pubDate>morgen</pubDate></item>\n"
    let bytes = Data(("<rss><channel>\n" + String(repeating: item, count: 60)).utf8)
    let problems = try read(bytes, by: size).problems
    #expect(problems.count == 101)
    #expect(problems == (try read(bytes, by: 100_000)).problems)
    // Two of the scanner and one of the reader in each line.
    #expect(problems[99].line == 35)
  }

  @Test(arguments: samples)
  func `can end at any byte`(sample: String) throws {
    let bytes = Data(sample.utf8)
    for end in 0...bytes.count {
      _ = try? FeedParser().parse(bytes.prefix(end))
    }
  }

  @Test func `hands over each entry as soon as it closes`() throws {
    var reader = FeedReader()
    try reader.push(Data("<rss version=\"2.0\"><channel><title>Stadt</title>".utf8))
    try reader.push(Data(String(repeating: " ", count: 1024).utf8))
    #expect(reader.takeEntries().isEmpty)
    try reader.push(Data("<item><title>eins</title></item><item><title>zwei</ti".utf8))
    #expect(reader.takeEntries().map { $0.title?.value } == ["eins"])
    try reader.push(Data("tle></item>".utf8))
    #expect(reader.takeEntries().map { $0.title?.value } == ["zwei"])
    try reader.push(Data("<item><title>drei</title></item></channel></rss>".utf8))
    let document = try reader.finish()
    #expect(document.feed.title?.value == "Stadt")
    #expect(document.feed.entries.map { $0.title?.value } == ["drei"])
    #expect(document.problems.isEmpty)
  }

  @Test func `is refused as soon as it is too large`() throws {
    var options = FeedParser.Options()
    options.maximumSize = 2000
    var reader = FeedReader(options)
    try reader.push(Data(repeating: 0x20, count: 2000))
    #expect(throws: FeedError.self) { try reader.push(Data(repeating: 0x20, count: 1)) }
  }

  @Test func `keeps its lines and columns`() throws {
    let sample = Data(Self.samples[0].utf8)
    let problems = try read(sample, by: 1).problems
    let unclosed = try #require(problems.first { $0.message.contains("without quotes") })
    #expect(unclosed.line == 6)
    #expect(unclosed.column == 55)
  }
}

@Suite struct `Text that cleaning leaves nothing of` {
  @Test func `is as if it were not there`() throws {
    let text = """
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item>
      <description>kurz</description>
      <content:encoded>&lt;script&gt;1&lt;/script&gt; &lt;form&gt;&lt;/form&gt;</content:encoded>
      </item></channel></rss>
      """
    let entry = try #require(try FeedParser().parse(Data(text.utf8)).feed.entries.first)
    #expect(entry.content.isEmpty)
    #expect(entry.summary?.value == "kurz")
    let verbatim = try FeedParser(.verbatim).parse(Data(text.utf8)).feed.entries.first
    #expect(verbatim?.content.count == 1)
  }
}
