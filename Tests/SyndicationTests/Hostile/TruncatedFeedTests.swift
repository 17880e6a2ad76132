import Foundation
import Testing

@testable import Syndication

@Suite struct `Feeds cut off` {
  @Test(arguments: DenseSamples.all)
  func `at any byte are read up to there, or are none`(sample: String) async {
    await #expect(processExitsWith: .success) { [sample] in
      Measurement.limitProcess(seconds: 120, gigabytes: 2)
      let bytes = Data(sample.utf8)
      let whole = try FeedParser().parse(bytes).feed.entries
      #expect(whole.count == 2)
      var entries = 0
      for end in 0..<bytes.count {
        do {
          let read = try FeedParser().parse(bytes.prefix(end)).feed.entries
          #expect(read.count >= entries, "cut off at \(end)")
          entries = read.count
        } catch {
          #expect(error is FeedError)
          #expect(entries == 0, "cut off at \(end)")
        }
      }
      #expect(entries == 2)
    }
  }
}

/// Short feeds with every kind of markup that can be cut in two.
enum DenseSamples {
  static let all = [rss, atom, rdf, cdf, json]

  static let rss = """
    \u{FEFF}<?xml version="1.0" encoding="utf-8"?>
    <?xml-stylesheet href="a.css"?>
    <!DOCTYPE rss [<!ENTITY a "]>"> <!-- b --> <?c d?>]>
    <rss version="2.0" xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'
      xmlns:x="urn:x"><channel><title>A &amp; ö &#228;&#xE4; &uuml;</title><!-- - -- -->
    <skipHours><hour>1</hour></skipHours><image><url>a.png</url></image>
    <item><guid isPermaLink="false">1</guid><description><![CDATA[<p>a ]] b<br>]]></description>
    <pubDate>Thu, 23 May 2024 12:05:00 +0200</pubDate><x:y>z</x:y>
    <itunes:category text="A"><itunes:category text="B"/></itunes:category>
    <enclosure url="a" length="1" type="b"/></item>
    <item><title>&lt;b&gt;2</title><author>a@b.example (C)</author></item></channel></rss>
    """

  static let atom = """
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://stadt.example/">
    <title type="html">A &lt;b>B&lt;/b></title><link rel="self" href="feed"/>
    <entry><id>1</id><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>a<br/>
    <em title='"'>b</em></p></div></content><updated>2024-05-23T12:05:00.5Z</updated>
    <source><title>S</title></source></entry>
    <entry><id>2</id><content type="image/png">iVBORw0KGgo=</content><author><name>N</name>
    <email>n@b.example</email></author></entry></feed>
    """

  static let rdf = """
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
      xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel rdf:about="a"><title>T</title><items><rdf:Seq><rdf:li rdf:resource="1"/></rdf:Seq>
    </items></channel><item rdf:about="1"><title>1</title><dc:date>2024-05</dc:date></item>
    <item rdf:about="2"><dc:creator>N</dc:creator></item></rdf:RDF>
    """

  static let cdf = """
    <?xml version="1.0"?><CHANNEL HREF="a" BASE="https://stadt.example/"><TITLE>T</TITLE>
    <ABSTRACT>A</ABSTRACT><ITEM HREF="1" LASTMOD="2024-05-23T12:05"><TITLE>1</TITLE></ITEM>
    <ITEM HREF="2"><A HREF="b">B</A></ITEM></CHANNEL>
    """

  static let json = """
    {"version": "https://jsonfeed.org/version/1.1", "title": "A \\u00e4 \\ud83d\\udeb2 \\" ö",
    "items": [{"id": "1", "content_html": "<p>a<br>", "tags": ["a", null, true, -1.5e3],
    "attachments": [{"url": "a", "size_in_bytes": 1}], "date_published": "2024-05-23T12:05:00Z"},
    {"id": 2, "_x": {"y": [[], {}]}}]}
    """
}
