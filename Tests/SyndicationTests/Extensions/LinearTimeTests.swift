import Foundation
import Glibc
import Testing

@testable import Syndication

@Suite(.serialized) struct `Many of one element` {
  /// The seconds of work that a feed takes whose entry holds an element so
  /// many times; what others do on the machine does not count.
  private func time(_ element: String, _ count: Int) throws -> Double {
    let declarations = [
      "media=\"http://search.yahoo.com/mrss/\"",
      "itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\"",
      "podcast=\"https://podcastindex.org/namespace/1.0\"", "atom=\"http://www.w3.org/2005/Atom\"",
      "feedburner=\"http://rssnamespace.org/feedburner/ext/1.0\"",
      "georss=\"http://www.georss.org/georss\"", "gml=\"http://www.opengis.net/gml\"",
      "x=\"https://x.example/\"",
    ].map { "xmlns:" + $0 }.joined(separator: " ")
    let isRing = element.contains("gml:")
    let around =
      isRing ? ("<georss:where><gml:Polygon>", "</gml:Polygon></georss:where>") : ("", "")
    let text =
      "<rss version=\"2.0\" \(declarations)><channel><item>" + around.0
      + String(repeating: element, count: count) + around.1 + "</item></channel></rss>"
    let data = Data(text.utf8)
    let start = work()
    _ = try FeedParser(.verbatim).parse(data)
    return work() - start
  }

  private func work() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  @Test(arguments: [
    "<media:thumbnail url=\"https://x.example/1\"/>", "<media:comment>a</media:comment>",
    "<media:content url=\"https://x.example/1\"/>", "<podcast:person>a</podcast:person>",
    "<itunes:keywords>a</itunes:keywords>", "<itunes:title>a</itunes:title><title>b</title>",
    "<gml:exterior><gml:LinearRing><gml:posList>1 2 3 4</gml:posList></gml:LinearRing></gml:exterior>",
    "<x:a>1</x:a>",
    "<link>https://x.example/</link><atom:link rel=\"alternate\" hreflang=\"de\" href=\"https://x.example/\"/>",
    "<atom:link rel=\"a\" href=\"https://x.example/\"/><feedburner:origLink>https://x.example/</feedburner:origLink>",
  ])
  func `costs ten times for ten times as many`(element: String) throws {
    let few = try time(element, 1_000)
    let many = try time(element, 10_000)
    // Twice what is linear, against noise; quadratic is a hundred times.
    #expect(many < few * 20 + 0.1)
  }
}
