import Foundation

/// Addresses that grow when they are made absolute.
extension HostileDocument {
  static let addresses: [HostileDocument] = [
    HostileDocument("a long base and many references", 20_000) {
      rss(
        repeating("<item><link>a</link></item>", $0),
        root: " xml:base=\"http://stadt.example/\(repeating("a", $0 * 20))/\"")
    },
    HostileDocument("a long base and many references in HTML", 20_000) {
      item(
        "<description><![CDATA[\(repeating("<a href=b>c</a>", $0))]]></description>",
        root: " xml:base=\"http://stadt.example/\(repeating("a", $0 * 20))/\"")
    },
    HostileDocument("bases inside each other in HTML", 100_000) {
      description(
        html: "<div xml:base=\"http://stadt.example/\">"
          + repeating("<div xml:base=\"\(repeating("a", $0 / 200))/\"><a href=b>", 200))
    },
    HostileDocument("bases inside each other", 100_000) {
      rss(
        "<item xml:base=\"http://stadt.example/\">"
          + repeating("<image xml:base=\"\(repeating("a", $0 / 200))/\"><url>b</url>", 200))
    },
    HostileDocument("a path of a hundred thousand steps up", 100_000) {
      rss(
        "<item><link>\(repeating("../", $0))</link></item>",
        root: " xml:base=\"http://stadt.example/\(repeating("a/", 1000))\"")
    },
    HostileDocument("a query of a hundred thousand parameters", 100_000) {
      description(html: "<a href=\"http://stadt.example/?\(repeating("utm_a=b&", $0))\">c</a>")
    },
    HostileDocument("a srcset of a hundred thousand pictures", 100_000) {
      description(html: "<img srcset=\"\(repeating("a 1x,", $0))\">")
    },
    HostileDocument("a srcset of a hundred thousand commas", 100_000) {
      description(html: "<img srcset=\"a\(repeating(",", $0))\">")
    },
    HostileDocument("a scheme of a megabyte", 1_000_000) {
      item("<link>\(repeating("a", $0)):b</link><guid>\(repeating("a:", $0 / 2))</guid>")
    },
  ]
}
