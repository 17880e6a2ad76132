import Foundation

/// Feeds as cities publish them, written here and not by `FeedWriter`, so
/// that they look like other people's.
enum CityFeed: String, CaseIterable {
  /// RSS 2.0 with its HTML in CDATA sections.
  case rss = "RSS, CDATA"
  /// Atom with its HTML escaped.
  case atom = "Atom, escaped"

  /// - Parameters:
  ///   - seed: other texts for another seed.
  ///   - newest: when the first entry came out; each next one an hour earlier.
  ///   - host: whose feed it is; entries of other hosts are others.
  func document(
    entries: Int, seed: UInt64 = 2024, newest: Date = Date(timeIntervalSince1970: 1_700_000_000),
    host: String = "www.stadt.example"
  ) -> Data {
    var text = NewsText(seed: seed)
    var document = Data(head(host).utf8)
    for number in 0..<entries {
      let date = newest.addingTimeInterval(-3_600 * Double(number))
      document.append(contentsOf: entry(number, date, host, &text).utf8)
    }
    document.append(contentsOf: tail.utf8)
    return document
  }

  private func entry(
    _ number: Int, _ date: Date, _ host: String, _ text: inout NewsText
  ) -> String {
    let title = text.headline()
    let teaser = "<p>\(escaped(text.sentences(2)))</p>"
    let theme = text.theme()
    let body = text.article(number)
    let stamp = date.formatted(.iso8601)
    switch self {
    case .rss:
      return """
            <item>
              <title>\(escaped(title))</title>
              <link>https://\(host)/2024/meldung-\(number).html</link>
              <guid isPermaLink="false">tag:\(host),2024:\(number)</guid>
              <dc:creator><![CDATA[Presseamt der Stadt]]></dc:creator>
              <pubDate>\(Self.rfc822.string(from: date))</pubDate>
              <category><![CDATA[\(theme)]]></category>
              <category>Stadtleben</category>
              <description><![CDATA[\(teaser)]]></description>
              <content:encoded><![CDATA[\(body)]]></content:encoded>
              <enclosure url="https://\(host)/bilder/\(number).jpg" length="\(90_000 + number)" type="image/jpeg"/>
            </item>

        """
    case .atom:
      return """
          <entry>
            <title>\(escaped(title))</title>
            <link rel="alternate" type="text/html" href="https://\(host)/2024/meldung-\(number).html"/>
            <id>tag:\(host),2024:\(number)</id>
            <published>\(stamp)</published>
            <updated>\(stamp)</updated>
            <author><name>Presseamt der Stadt</name><email>presse@stadt.example</email></author>
            <category term="\(escaped(theme))"/>
            <summary type="html">\(escaped(teaser))</summary>
            <content type="html">\(escaped(body))</content>
          </entry>

        """
    }
  }

  private func head(_ host: String) -> String {
    switch self {
    case .rss:
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" \
      xmlns:content="http://purl.org/rss/1.0/modules/content/" \
      xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel>
          <title>Stadt Beispiel: Meldungen</title>
          <link>https://\(host)/</link>
          <atom:link rel="self" type="application/rss+xml" href="https://\(host)/feeds/feed.xml"/>
          <description>Was in der Stadt geschieht</description>
          <language>de</language>
          <lastBuildDate>Tue, 14 Nov 2023 22:13:20 +0000</lastBuildDate>

      """
    case .atom:
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">
        <title>Stadt Beispiel: Meldungen</title>
        <link rel="self" type="application/atom+xml" href="https://\(host)/feeds/feed.xml"/>
        <link rel="alternate" type="text/html" href="https://\(host)/"/>
        <id>tag:\(host),2024:feed</id>
        <updated>2023-11-14T22:13:20Z</updated>

      """
    }
  }

  private var tail: String {
    switch self {
    case .rss: "  </channel>\n</rss>\n"
    case .atom: "</feed>\n"
    }
  }

  private static let rfc822: DateFormatter = {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(identifier: "UTC")
    formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss Z"
    return formatter
  }()
}
