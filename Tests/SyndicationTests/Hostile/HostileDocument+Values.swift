import Foundation

@testable import Syndication

/// Elements that the readers know, with values they do not expect.
extension HostileDocument {
  static let values: [HostileDocument] =
    [
      HostileDocument("every known element five hundred times", 500, megabytes: 1_500) {
        item(
          repeating(knownElements { "<\($0) url=\"a\" href=\"b\">c</\($0)>" }, $0), root: prefixes)
      },
      HostileDocument("keywords, one by one", 20_000) { size in
        item(
          numbered(size) { "<itunes:keywords>\($0)</itunes:keywords>" }, root: prefixes)
      },
      HostileDocument("keywords, all at once", 100_000) { size in
        item(
          "<itunes:keywords>" + numbered(size) { "\($0)," } + "</itunes:keywords>", root: prefixes)
      },
      HostileDocument("a date of a megabyte of digits", 1_000_000) {
        item(
          "<pubDate>\(repeating("1", $0))</pubDate><dc:date>-\(repeating("1", $0))</dc:date>",
          root: prefixes)
      },
      HostileDocument("a hundred thousand dates that are none", 100_000) {
        item(repeating("<pubDate>31 Feb</pubDate>", $0))
      },
      HostileDocument("Base64 of a megabyte that is none", 1_000_000) {
        atom("<content type=\"image/png\">\(repeating("A", $0))=A</content>")
      },
      HostileDocument("Base64 of HTML of a hundred thousand levels", 100_000) {
        atom(
          "<content mode=\"base64\" type=\"text/html\">"
            + Data(repeating("<b>", $0).utf8).base64EncodedString() + "</content>")
      },
      HostileDocument("Base64 in Base64, ten times", 10) { size in
        var text = "a"
        for _ in 0..<size { text = Data(text.utf8).base64EncodedString() }
        return atom("<content type=\"application/octet-stream\">\(text)</content>")
      },
      HostileDocument("XHTML of a hundred thousand levels", 100_000) {
        atom("<content type=\"xhtml\">\(repeating("<div>", $0))</content>")
      },
      HostileDocument("XHTML of a million elements", 300_000) {
        atom("<content type=\"xhtml\"><div>\(repeating("<br/>", $0))</div></content>")
      },
    ]
    + ["(", "<", ",", " ", "@", ";", ":", "a ", "a,", "1 ", "1:", ".", "a@b.c ", "&lt;", "\u{301}"]
    .map { part in
      HostileDocument(
        "twenty kilobytes of “\(part)” in every known element", 20_000, megabytes: 1_000
      ) {
        size in
        item(
          knownElements { "<\($0)>\(repeating(part, size / part.utf8.count))</\($0)>" },
          root: prefixes)
      }
    }

  private static func atom(_ inner: String) -> Data {
    Data("<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry>\(inner)</entry></feed>".utf8)
  }

  private static let prefixes = numbered(Namespace.prefixes.count) {
    let (prefix, namespace) = Namespace.prefixes[$0]
    return prefix == "xml" ? "" : " xmlns:\(prefix)=\"\(namespace.uri)\""
  }

  private static func knownElements(_ text: (String) -> String) -> String {
    ElementNames.all.map(text).joined()
  }
}

/// Elements of feeds as documents write them.
enum ElementNames {
  static let all =
    """
    title link description author category comments enclosure guid pubDate source content:encoded \
    dc:title dc:creator dc:subject dc:description dc:publisher dc:contributor dc:date dc:type \
    dc:format dc:identifier dc:source dc:language dc:relation dc:coverage dc:rights \
    dcterms:created dcterms:issued dcterms:modified dcterms:valid dcterms:abstract \
    slash:comments wfw:commentRss wfw:comment thr:total thr:in-reply-to \
    itunes:author itunes:subtitle itunes:summary itunes:duration itunes:explicit itunes:image \
    itunes:keywords itunes:episode itunes:season itunes:block itunes:title itunes:category \
    itunes:owner media:title media:description media:keywords media:thumbnail media:credit \
    media:category media:rating media:player media:restriction media:license media:content \
    media:copyright media:group georss:point georss:line georss:polygon georss:box georss:elev \
    georss:featurename geo:lat geo:long geo:alt gml:pos gml:posList gml:Point \
    podcast:transcript podcast:chapters podcast:person podcast:guid podcast:locked \
    podcast:funding podcast:location psc:chapters psc:chapter cc:license ev:startdate ev:enddate \
    ev:location ev:organizer feedburner:origLink fh:archive fh:complete at:deleted-entry \
    atom:id atom:title atom:summary atom:content atom:link atom:author atom:contributor \
    atom:category atom:published atom:updated atom:rights atom:source sy:updatePeriod \
    sy:updateFrequency sy:updateBase xhtml:body managingEditor webMaster ttl cloud rating \
    textInput skipHours skipDays image language copyright lastBuildDate generator docs \
    expirationDate redirect fullitem
    """.split(separator: " ").map(String.init)
}
