import Foundation
import Testing

@testable import Syndication

@Suite struct `Malformed feeds` {
  static let names = [
    "bad-dates.rss", "bare-ampersand.rss", "control-characters.rss", "html-entities.rss",
    "junk-before-declaration.rss", "mis-nested.atom", "truncated.atom", "undeclared-prefix.rss",
    "unclosed-item.rss", "wrong-encoding-label.rss",
  ]

  @Test(arguments: names)
  func `are read with both entries and say what was wrong`(name: String) throws {
    let document = try FeedParser().parse(Fixtures.data("malformed/" + name))
    #expect(document.feed.entries.map { $0.title?.value } == ["Erster Eintrag", "Zweiter Eintrag"])
    if name != "html-entities.rss" && name != "junk-before-declaration.rss" {
      #expect(!document.problems.isEmpty)
    }
  }

  @Test func `keep every byte of text that can be told`() throws {
    let feed = """
      <rss version="2.0"><channel><title>A & B &uuml; 2 < 3</title>
      <item><title>eins</title><description>nie geschlossen<pubDate>Thu, 23 May 2024 12:00:00 GMT</pubDate></item>
      <item><title>zwei</title><item><title>drei</title></item></channel>
      """
    let document = try FeedParser().parse(Data(feed.utf8))
    #expect(document.feed.title?.value == "A & B ü 2 < 3")
    #expect(document.feed.entries.map { $0.title?.value } == ["eins", "zwei", "drei"])
    #expect(document.feed.entries[0].summary?.value == "nie geschlossen")
    #expect(document.feed.entries[0].published == RFC3339.date(from: "2024-05-23T12:00:00Z"))
  }

  @Test func `name the line of a fault`() throws {
    let feed =
      "<?xml version=\"1.0\"?>\n<!DOCTYPE rss [\n]>\n<rss version=\"2.0\">\n<channel>\n<title>A & B</title></channel></rss>"
    let document = try FeedParser().parse(Data(feed.utf8))
    #expect(document.problems.map(\.code) == [.bareAmpersand])
    #expect(document.problems.first?.line == 6)
    #expect(document.problems.first?.column == 10)
  }

  @Test(arguments: [
    "", "   ", "Hallo", "<html><body>x</body></html>", "{\"a\": 1}", "[]", "\u{0}\u{1}",
  ])
  func `that are no feeds at all are refused`(text: String) {
    #expect(throws: FeedError.self) { try FeedParser().parse(Data(text.utf8)) }
  }

  @Test func `cut off at any byte never stop the parser`() throws {
    let whole = try Fixtures.data("oberhausen/partner/theater.atom")
    for end in stride(from: 0, to: whole.count, by: 37) {
      _ = try? FeedParser().parse(whole.prefix(end))
    }
  }

  @Test func `cannot read files or grow without bound by entities`() throws {
    let feed = """
      <?xml version="1.0"?>
      <!DOCTYPE rss [
        <!ENTITY file SYSTEM "file:///etc/passwd">
        <!ENTITY a "ha"> <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"> <!ENTITY c "&b;&b;&b;&b;&b;&b;">
      ]>
      <rss version="2.0"><channel><title>&file; &c;</title></channel></rss>
      """
    let document = try FeedParser().parse(Data(feed.utf8))
    #expect(document.feed.title?.value == "&file; &c;")
  }

  @Test func `survive any number of surplus end tags`() throws {
    let items = (1...200).map {
      "<item><title>\($0)</title><description>a</b>b</description></item>"
    }
    let feed = "<rss version=\"2.0\"><channel>\(items.joined())</channel></rss>"
    #expect(try FeedParser().parse(Data(feed.utf8)).feed.entries.count == 200)
  }

  @Test func `lose nothing behind an item that nests too deeply`() throws {
    let deep = String(repeating: "<br>", count: 700)
    let feed = """
      <rss version="2.0"><channel><item><title>1</title><description>\(deep)</description></item>
      <item><title>2</title></item><item><title>3</title></item></channel></rss>
      """
    let entries = try FeedParser().parse(Data(feed.utf8)).feed.entries
    #expect(entries.map { $0.title?.value } == ["1", "2", "3"])
  }

  @Test func `are not swallowed by a quote in their document type`() throws {
    let feed =
      "<!DOCTYPE rss [ <!-- don't --> <?x it's ?> <!ENTITY a \"]>\"> ]><rss version=\"2.0\"><channel><title>T</title></channel></rss>"
    #expect(try FeedParser().parse(Data(feed.utf8)).feed.title?.value == "T")
  }

  @Test func `may hold numbers that are none`() throws {
    let feed = """
      <rss version="2.0" xmlns:geo="http://www.w3.org/2003/01/geo/wgs84_pos#"
        xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><item>
      <geo:lat>nan</geo:lat><itunes:duration>1e999</itunes:duration></item></channel></rss>
      """
    let document = try FeedParser().parse(Data(feed.utf8))
    #expect(throws: Never.self) { try ModelJSON.encode(document) }
  }

  @Test func `cannot make a link of a script`() throws {
    let feed =
      "<rss version=\"2.0\"><channel><item><guid>javascript:alert(1)</guid></item></channel></rss>"
    let entry = try #require(try FeedParser().parse(Data(feed.utf8)).feed.entries.first)
    #expect(entry.permalink == nil)
    #expect(!entry.idIsPermalink)
  }
}
