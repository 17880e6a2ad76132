/// The XML namespaces the readers know.
enum Namespace: UInt8, CaseIterable {
  /// No namespace: the RSS 0.91–2.0 family, OPML, CDF.
  case none
  case other
  case xml
  case rdf, rss090, rss10
  case atom, atom03
  case admin, content, creativeCommons, dublinCore, dublinCoreTerms, event, feedburner
  case feedHistory, geo, georss, gml, itunes, media, podcast, podlove, slash
  case syndication, threading, tombstones, wfw, xhtml, xlink

  /// Elements without a namespace of their own belong to the format.
  var isRSS: Bool { self == .none || self == .rss10 || self == .rss090 }
  var isAtom: Bool { self == .atom || self == .atom03 }

  /// The URI a writer declares.
  var uri: String { Self.uris.first { $0.1 == self }?.0 ?? "" }

  /// The prefix a writer declares and a reader assumes where a document
  /// forgot the declaration.
  static let prefixes: [(String, Namespace)] = [
    ("xml", .xml), ("rdf", .rdf), ("atom", .atom), ("a", .atom), ("a10", .atom),
    ("admin", .admin), ("content", .content), ("cc", .creativeCommons),
    ("creativeCommons", .creativeCommons), ("dc", .dublinCore), ("dcterms", .dublinCoreTerms),
    ("ev", .event), ("feedburner", .feedburner), ("fh", .feedHistory), ("geo", .geo),
    ("georss", .georss), ("gml", .gml), ("itunes", .itunes), ("media", .media),
    ("podcast", .podcast), ("psc", .podlove), ("slash", .slash), ("sy", .syndication),
    ("thr", .threading), ("at", .tombstones), ("wfw", .wfw), ("xhtml", .xhtml), ("xlink", .xlink),
  ]

  /// URIs as specified first, then the odd names of real feeds. Matched
  /// without regard to case, to `http` or `https`, and to a slash or number
  /// sign at the end.
  static let uris: [(String, Namespace)] = [
    ("http://www.w3.org/XML/1998/namespace", .xml),
    ("http://www.w3.org/1999/02/22-rdf-syntax-ns#", .rdf),
    ("http://my.netscape.com/rdf/simple/0.9/", .rss090),
    ("http://channel.netscape.com/rdf/simple/0.9/", .rss090),
    ("http://purl.org/rss/1.0/", .rss10),
    ("http://purl.org/net/rss1.1#", .rss10),
    ("http://www.w3.org/2005/Atom", .atom),
    ("http://purl.org/atom/ns#", .atom03),
    ("http://example.com/newformat#", .atom03),
    ("http://example.com/necho", .atom03),
    ("http://purl.org/echo/", .atom03),
    ("uri/of/echo/namespace#", .atom03),
    ("http://purl.org/pie/", .atom03),
    ("http://backend.userland.com/rss", .none),
    ("http://blogs.law.harvard.edu/tech/rss", .none),
    ("http://backend.userland.com/rss2", .none),
    ("http://backend.userland.com/RSS2", .none),
    ("http://webns.net/mvcb/", .admin),
    ("http://purl.org/rss/1.0/modules/content/", .content),
    ("http://backend.userland.com/creativeCommonsRssModule", .creativeCommons),
    ("http://cyber.law.harvard.edu/rss/creativeCommonsRssModule.html", .creativeCommons),
    ("http://web.resource.org/cc/", .creativeCommons),
    ("http://creativecommons.org/ns#", .creativeCommons),
    ("http://creativecommons.org/ns#license", .creativeCommons),
    ("http://purl.org/dc/elements/1.1/", .dublinCore),
    ("http://purl.org/dc/elements/1.0/", .dublinCore),
    ("http://purl.org/dc/terms/", .dublinCoreTerms),
    ("http://purl.org/rss/1.0/modules/event/", .event),
    ("http://rssnamespace.org/feedburner/ext/1.0", .feedburner),
    ("http://purl.org/syndication/history/1.0", .feedHistory),
    ("http://www.w3.org/2003/01/geo/wgs84_pos#", .geo),
    ("http://www.georss.org/georss", .georss),
    ("http://www.georss.org/georss/10", .georss),
    ("http://www.georss.org/georss/11", .georss),
    ("http://www.opengis.net/gml", .gml),
    ("http://www.opengis.net/gml/3.2", .gml),
    ("http://www.itunes.com/dtds/podcast-1.0.dtd", .itunes),
    ("http://example.com/DTDs/PodCast-1.0.dtd", .itunes),
    ("http://search.yahoo.com/mrss/", .media),
    ("http://search.yahoo.com/rss/", .media),
    ("http://www.rssboard.org/media-rss", .media),
    ("http://video.search.yahoo.com/mrss", .media),
    ("http://tools.search.yahoo.com/mrss/", .media),
    ("https://podcastindex.org/namespace/1.0", .podcast),
    ("https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md", .podcast),
    ("http://podlove.org/simple-chapters", .podlove),
    ("http://podlove.de/simple-chapters", .podlove),
    ("http://purl.org/rss/1.0/modules/slash/", .slash),
    ("http://purl.org/rss/1.0/modules/syndication/", .syndication),
    ("http://purl.org/syndication/thread/1.0", .threading),
    ("http://purl.org/atompub/tombstones/1.0", .tombstones),
    ("http://wellformedweb.org/CommentAPI/", .wfw),
    ("http://www.w3.org/1999/xhtml", .xhtml),
    ("http://www.w3.org/1999/xlink", .xlink),
  ]

  static let byURI = ASCIITable(spellings)
  static let byPrefix = ASCIITable(prefixes)

  /// The URIs in every form they are matched in.
  private static var spellings: [(String, Namespace)] {
    uris.flatMap { uri, namespace -> [(String, Namespace)] in
      guard let colon = uri.firstIndex(of: ":"), uri.hasPrefix("http") else {
        return [(uri, namespace)]
      }
      let end = uri.last.map { "/#".contains($0) ? 1 : 0 } ?? 0
      let bare = uri[colon...].dropLast(end)
      return ["http", "https"].flatMap { scheme in
        ["", "/", "#"].map { (scheme + bare + $0, namespace) }
      }
    }
  }
}
