import Foundation
import Testing

@testable import Syndication

/// Documents put together at random from what real and hostile ones hold, and
/// cut at random places.
@Suite struct `Any document cut anywhere` {
  private static let origin = FeedParser.Origin(url: "https://stadt.example/feed")
  private static let tags = [
    "<item>", "</item>", "<title>", "</title>", "<description>", "</description>", "<br>", "<br/>",
    "<p title='a>b' hidden class=x>", "</p>", "<dc:creator>", "</dc:creator>",
    "<guid isPermaLink=\"false\">",
    "</guid>", "<x:y xmlns:x=\"https://x.example/\" x:z=\"1\">", "</x:y>", "</nie>",
    "<media:thumbnail url='t.png'/>",
    "<entry>", "</entry>", "<div xmlns=\"http://www.w3.org/1999/xhtml\">", "</div>", "<pubDate>",
    "</pubDate>",
    "<enclosure url=\"https://stadt.example/a&amp;b&c\" length='1'/>", "<content:encoded>",
    "</content:encoded>",
    "<link>", "</link>", "<größe>", "</größe>", "<a b", "<:a>", "<a:1/>", "<a×b c=\"ü\">", "</a×b>",
    "<channel>", "</channel>", "<item", "</", "<title a=\"1\" a=\"2\" 3=\"4\">",
  ]
  private static let texts = [
    "Bücher", " ", "\r\n", "\r", "\n", "&amp;", "&uuml;", "&nope;", "&#8211;", "&#x1F600;", "&#0;",
    "&",
    "<![CDATA[<b>a</b>]]>", "<![CDATA[]]]]>", "]]>", "<!-- a -- b > -->", "<!-->", "<?php a ?>",
    "<!x>", "<",
    "< 3", "<!", "<![", ">", "\"", "'", "=", "/", "/>", "👩🏽‍🎨", "\u{1}", "\u{85}", "\u{9D}",
    "Thu, 23 May 2024 12:00:00 GMT",
    "https://stadt.example/1", "\u{FFFE}",
  ]
  private static let heads = [
    "", "<?xml version=\"1.0\"?>\r\n", "<!DOCTYPE rss [ <!-- it's --> <!ENTITY a \"]>\"> ]>\n",
    "junk ",
    "<!DOCTYPE rss PUBLIC \"x>",
  ]
  private static let roots = [
    "<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel>",
    "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"de\">",
    "<r:RDF xmlns:r=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\">",
  ]

  private static func document(_ random: inout Seeded) -> Data {
    var text = String(repeating: " ", count: 1024) + heads.randomElement(using: &random)!
    text += roots.randomElement(using: &random)!
    for _ in 0..<Int.random(in: 0...120, using: &random) {
      text += (Bool.random(using: &random) ? tags : texts).randomElement(using: &random)!
    }
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return text.data(using: .utf16)!
    case 1: return text.data(using: .utf16BigEndian)!
    case 2:
      // Bytes that are no UTF-8, and none that the declaration speaks of.
      var bytes = Data(text.utf8)
      for _ in 0..<5 {
        bytes[Int.random(in: 1024..<bytes.count, using: &random)] = .random(
          in: 0x80...0xFF, using: &random)
      }
      return bytes
    default: return Data(text.utf8)
    }
  }

  private static func read(_ bytes: Data, _ random: inout Seeded) throws -> Document {
    var reader = FeedReader(from: origin)
    let longest = [1, 3, 20, 400].randomElement(using: &random)!
    var start = 0
    var entries: [Entry] = []
    while start < bytes.count {
      let end = min(start + Int.random(in: 1...longest, using: &random), bytes.count)
      try reader.push(bytes[start..<end])
      entries += reader.takeEntries()
      start = end
    }
    var document = try reader.finish()
    document.feed.entries = entries + document.feed.entries
    return document
  }

  @Test(arguments: 0..<8) func `is the same document`(part: Int) throws {
    for seed in part * 50..<(part + 1) * 50 {
      var random = Seeded(state: UInt64(seed) &+ 1)
      let bytes = Self.document(&random)
      let whole = try? FeedParser().parse(bytes, from: Self.origin)
      let pieces = try? Self.read(bytes, &random)
      #expect(whole?.problems == pieces?.problems, "seed \(seed)")
      #expect(whole?.feed == pieces?.feed, "seed \(seed)")
    }
  }
}

/// The same numbers for the same seed (SplitMix64).
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
