import Foundation
import Testing

@testable import Syndication

/// Readers are used again, so a document must leave nothing behind.
@Suite struct `A document read after another` {
  private static let origin = FeedParser.Origin(url: "https://stadt.example/feed")

  /// As a reader that is used for the first time reads it.
  private static func readAlone(_ data: Data) -> Document? {
    data.withUnsafeBytes { raw in
      let bytes = raw.bindMemory(to: UInt8.self)
      let reader = XMLFeedReader(
        head: bytes[0, min(bytes.count, 1024)], options: .init(), origin: origin)
      reader.push(bytes[reader.markLength, bytes.count], final: true)
      return try? reader.document()
    }
  }

  private static let odd = [
    // Ends inside an entry, inside a text and inside a tag.
    "<rss version='2.0'><channel><item><title>offen</title>",
    "<feed xmlns='http://www.w3.org/2005/Atom'><entry><author><name>Muster",
    "<rss version='2.0'><channel><item><guid isPermaLink='fal",
    // Has more ends than beginnings, and prefixes that nobody declared.
    "<rss></rss></channel></item>", "<rss><channel><x:title>a</x:title></channel></rss>",
    // The same prefix for another namespace than the document before.
    "<rss xmlns:dc='https://nichts.example/'><channel><dc:creator>a</dc:creator></channel></rss>",
    "<rss xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><dc:creator>b</dc:creator></channel></rss>",
    "<rss xml:base='https://andere.example/' xml:lang='en'><channel><link>a</link></channel></rss>",
    "<rss><channel><link>a</link><image><url>b</url></image></channel></rss>",
    // Many lines inside tags, and a name that libxml2 takes for none.
    "<rss a='\n\n\n'><channel b='\n'/></rss>",
    "<rss><channel><item><enclosure u»rl='a'/></item></channel></rss>",
    "<keinfeed/>", "<rss><channel><a b='1' b='2' c=3/></channel></rss>",
  ].map { Data($0.utf8) }

  @Test func `is the same as alone`() throws {
    let feeds = try Fixtures.feeds().filter { $0.count < 100_000 && $0.first != UInt8(ascii: "{") }
    let documents = feeds + Self.odd
    let expected = documents.map(Self.readAlone)
    var random = Seeded(state: 7)
    for _ in 0..<4 {
      for index in documents.indices.shuffled(using: &random) {
        let read = try? FeedParser().parse(documents[index], from: Self.origin)
        #expect(read == expected[index], "document \(index)")
      }
    }
  }

  @Test func `is the same beside others`() async throws {
    let documents = try Fixtures.feeds().filter { $0.count < 20_000 }.prefix(12) + Self.odd
    let expected = documents.map { try? FeedParser().parse($0, from: Self.origin) }
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask {
          zip(documents, expected).allSatisfy { data, expected in
            (try? FeedParser().parse(data, from: Self.origin)) == expected
          }
        }
      }
      for await isSame in group { #expect(isSame) }
    }
  }
}
