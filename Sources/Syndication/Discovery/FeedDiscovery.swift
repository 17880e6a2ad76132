import Foundation

/// The feeds that a web page names, for people who give the address of the
/// page instead.
///
///     let found = FeedDiscovery(page: html, from: .init(url: "https://city.example/"))
///     for link in found.links { print(link.title ?? "", link.href) }
public struct FeedDiscovery: Sendable, Hashable {
  /// What the page declares: `link rel="alternate"` of a feed's media type
  /// or `rel="feed"` (HTML Standard §4.6.7.1), and the same in the HTTP
  /// header `Link` (RFC 8288). Addresses are absolute where the page's is
  /// known; each is named once, in document order.
  public private(set) var declared: [Link] = []
  /// Links for people whose address looks like a feed's. A guess.
  public private(set) var guessed: [Link] = []

  /// What is declared, or else what is guessed.
  public var links: [Link] { declared.isEmpty ? guessed : declared }

  /// Most pages name one or two; what comes after so many is left out.
  private static let limit = 100

  /// Looks through a page. Whatever the bytes are, nothing is thrown: what
  /// is no page names no feeds.
  public init(page: some ContiguousBytes, from origin: FeedParser.Origin = .init()) {
    let html = page.withUnsafeBytes { Self.text(Data($0)) }
    let reader = HTMLSource.read(html, into: PageReader())
    let resolver = URLResolver(base: origin.url)
    let page = reader.base.map(resolver.inside(_:)) ?? resolver
    declared = Self.distinct(
      LinkHeader.links(origin.headers["link"] ?? "").filter(FeedAddress.isDeclared)
        .map { Self.absolute($0, resolver) }
        + reader.links.filter(FeedAddress.isDeclared).map { Self.absolute($0, page) })
    guessed = Self.distinct(
      reader.anchors.filter { FeedAddress.isLikely($0.href) }.map { Self.absolute($0, page) })
  }

  /// UTF-8, or windows-1252 where it is not: addresses are ASCII in both.
  private static func text(_ bytes: Data) -> String {
    String(validating: bytes, as: UTF8.self) ?? String(data: bytes, encoding: .windowsCP1252)
      ?? String(decoding: bytes, as: UTF8.self)
  }

  private static func absolute(_ link: Link, _ resolver: URLResolver) -> Link {
    var link = link
    link.href = resolver.absolute(link.href)
    return link
  }

  private static func distinct(_ links: [Link]) -> [Link] {
    var seen: Set<String> = []
    let kept = links.filter { URLScheme.isAllowed($0.href) && seen.insert($0.href).inserted }
    return Array(kept.prefix(limit))
  }
}

/// Collects the links of a page.
private struct PageReader: HTMLHandler {
  /// Of `link` elements, with the relations as written.
  private(set) var links: [Link] = []
  /// Of `a` elements, their text as title.
  private(set) var anchors: [Link] = []
  private(set) var base: String?
  private var anchor: Link?
  private var text: [UInt8] = []

  private enum Name {
    static let a = HTMLName("a")
    static let base = HTMLName("base")
    static let link = HTMLName("link")
    static let href = HTMLName("href")
    static let rel = HTMLName("rel")
    static let type = HTMLName("type")
    static let language = HTMLName("hreflang")
    static let title = HTMLName("title")
  }

  mutating func start(_ name: HTMLName?, _ tag: borrowing HTMLTag) -> HTMLContent {
    if name == Name.base {
      base = base ?? tag.value(Name.href)
    } else if name == Name.link || name == Name.a, let href = tag.value(Name.href) {
      let link = Link(
        href, rel: tag.value(Name.rel) ?? "", type: tag.value(Name.type),
        hreflang: tag.value(Name.language), title: tag.value(Name.title))
      if name == Name.link || !link.rel.isEmpty { links.append(link) }
      if name == Name.a {
        anchor = link
        text.removeAll()
      }
    }
    let number = name.flatMap { Vocabulary.shared.element($0, in: .html) }
    return number.map { Vocabulary.shared.rules[$0].content } ?? .markup
  }

  mutating func end(_ name: HTMLName) {
    guard name == Name.a, var link = anchor else { return }
    anchor = nil
    let words = String(decoding: text, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    link.title = link.title ?? words.joined(separator: " ").nonEmpty
    link.rel = "related"
    anchors.append(link)
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if anchor != nil { text.append(contentsOf: bytes) }
  }
}
