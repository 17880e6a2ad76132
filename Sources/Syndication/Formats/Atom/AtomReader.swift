import Foundation

/// Elements of Atom 1.0 (RFC 4287) and of its draft, Atom 0.3.
enum Atom {
  static func opening(
    _ name: XMLName, _ attributes: XMLAttributes, _ reader: inout FeedBuilder
  ) -> FeedBuilder.Opening {
    switch name.local {
    case .feed:
      if reader.scope == .document {
        reader.setFormat(
          .atom, version: name.namespace == .atom ? "1.0" : attributes.trimmed(.version) ?? "0.3")
      }
      return .container(.feed)
    case .entry:
      if reader.scope == .document {
        reader.setFormat(.atom, version: name.namespace == .atom ? "1.0" : "0.3")
      }
      return .container(.entry)
    case .source: return .container(.source)
    case .author: return .container(.person(.author))
    case .contributor: return .container(.person(.contributor))
    case .title, .subtitle, .tagline, .summary, .content, .rights, .copyright, .info:
      return isMarkup(attributes) ? .markup : .leaf
    default: return .leaf
    }
  }

  static func read<N: Node>(_ leaf: Leaf, into node: inout N) {
    switch leaf.name.local {
    case .id: node.id = id(leaf) ?? node.id
    case .title: node.title = text(leaf) ?? node.title
    case .rights, .copyright: node.rights = text(leaf) ?? node.rights
    case .subtitle, .tagline, .summary: node.abstract = text(leaf) ?? node.abstract
    case .updated, .modified: node.updated = leaf.date("updated", &node.dateTexts) ?? node.updated
    case .published, .issued:
      node.published = leaf.date("published", &node.dateTexts) ?? node.published
    case .link: readLink(leaf, into: &node)
    case .category:
      guard let term = leaf.attributes.trimmed(.term) ?? leaf.string else { return }
      node.categories.append(
        Category(
          term, scheme: leaf.attributes.trimmed(.scheme), label: leaf.attributes.trimmed(.label)))
    default:
      node.ifFeed { readFeed(leaf, into: &$0) }
      node.ifEntry { readEntry(leaf, into: &$0) }
    }
  }

  /// An identifier is an IRI (RFC 4287 §4.2.6); one written as a path is a
  /// reference to it. A bare word stays as it is: it is compared, not opened.
  private static func id(_ leaf: Leaf) -> String? {
    guard let id = leaf.string, !URLReference.hasScheme(id), id.utf8.contains(UInt8(ascii: "/"))
    else {
      return leaf.string
    }
    return leaf.resolver.absolute(id)
  }

  private static func readFeed(_ leaf: Leaf, into feed: inout Feed) {
    switch leaf.name.local {
    case .generator:
      feed.generator = Generator(
        name: leaf.string, url: leaf.url(.uri) ?? leaf.url(.url),
        version: leaf.attributes.trimmed(.version))
    case .icon: feed.icon = leaf.url
    case .logo: feed.logo = leaf.url
    case .info: feed.info = text(leaf)
    default: break
    }
  }

  private static func readEntry(_ leaf: Leaf, into entry: inout Entry) {
    switch leaf.name.local {
    case .created: entry.created = leaf.date("created", &entry.dateTexts) ?? entry.created
    case .sceneTitle, .sceneDescription, .sceneStartTime, .sceneEndTime:
      MediaRSS.read(leaf, into: &entry)
    case .content: if let content = content(leaf) { entry.content.append(content) }
    default: break
    }
  }

  static func link(_ leaf: Leaf) -> Link? {
    guard let href = leaf.url(.href) ?? leaf.url else { return nil }
    let attributes = leaf.attributes
    return Link(
      href, rel: attributes.trimmed(.rel) ?? "alternate", type: attributes.trimmed(.type),
      hreflang: attributes.trimmed(.hreflang), title: attributes.trimmed(.title),
      length: attributes.integer(.length))
  }

  private static func readLink<N: Node>(_ leaf: Leaf, into node: inout N) {
    guard let link = link(leaf) else { return }
    if link.rel == "enclosure", node is Entry {
      let enclosure = Enclosure(
        link.href, type: link.type, length: link.length, title: link.title)
      var untitled = enclosure
      untitled.title = nil
      node.ifEntry { entry in
        // In RSS the title of an enclosure follows it.
        if leaf.reader.format == .rss, enclosure.title != nil, untitled.length != nil,
          entry.enclosures.last == untitled
        {
          entry.enclosures.removeLast()
        }
        entry.enclosures.append(enclosure)
      }
      return
    }
    if link.rel == "replies" { node.ifEntry { Threading.readCount(leaf, into: &$0) } }
    if link.rel == "license" { node.licenses.append(link.href) }
    // After RSS's own link the same may stand once more, with what RSS cannot
    // say of it.
    if leaf.reader.format == .rss, link.rel == "alternate", node.links.last == Link(link.href),
      node.links.count <= mostCompared,
      !node.links.dropLast().contains(where: { $0.rel == "alternate" && $0.hreflang == nil })
    {
      node.links[node.links.count - 1] = link
    } else {
      node.links.append(link)
    }
  }

  /// How many links a page's own is looked for among.
  private static let mostCompared = 100

  // MARK: Text

  /// Content that says nothing of what it is once it is decoded.
  private static let bytes = TextType(rawValue: "application/octet-stream")

  /// Whether the attributes say that child elements are the content
  /// (RFC 4287 §3.1.1, §4.1.3.1; Atom 0.3 §3.1.2).
  private static func isMarkup(_ attributes: XMLAttributes) -> Bool {
    guard let type = attributes.trimmedBytes(.type) else { return false }
    let known = knownTypes[type]
    if let mode = attributes.trimmed(.mode) { return mode == "xml" && known != .plainText }
    if let known { return known == .xhtml }
    let other = String(wellFormed: type).lowercased()
    return other.hasSuffix("+xml") || other.hasSuffix("/xml")
  }

  private enum KnownType { case text, plainText, html, xhtml, nearlyXHTML }

  private static let knownTypes = ASCIITable<KnownType>([
    ("text", .text), ("text/plain", .plainText), ("html", .html), ("text/html", .html),
    ("xhtml", .xhtml), ("application/xhtml+xml", .xhtml), ("application/xhtml", .nearlyXHTML),
  ])

  private static func text(_ leaf: Leaf) -> Text? {
    if let mended = leaf.mended { return text(as: mended) }
    return text(as: leaf)
  }

  private static func text(as leaf: Leaf) -> Text? {
    var type = type(of: leaf)
    let base = leaf.resolver.base
    var value = leaf.value
    if leaf.attributes.trimmed(.mode) == "base64" || (type == Self.bytes && !leaf.isMarkup),
      let text = decoded(value)
    {
      value = text
      if type == Self.bytes { type = Markup.isLikely(in: text) ? .html : .text }
    }
    if type == .xhtml, leaf.name.namespace == .atom { value = withoutDiv(value) }
    guard let trimmed = value.nonEmpty else { return nil }
    return leaf.reader.finished(
      Text(trimmed, type: type, language: leaf.language, base: base), leaf.resolver)
  }

  private static func content(_ leaf: Leaf) -> Content? {
    let src = leaf.url(.src)
    guard let text = text(leaf) else {
      guard let src else { return nil }
      return Content(
        type: type(of: leaf), language: leaf.language, base: leaf.resolver.base, src: src)
    }
    return Content(text, src: src)
  }

  /// `text`, `html`, `xhtml` or a media type, the common media types of
  /// Atom 0.3 as what they are called in Atom 1.0.
  private static func type(of leaf: Leaf) -> TextType {
    let declared = leaf.attributes.trimmedBytes(.type)
    let known = declared.map { knownTypes[$0] } ?? .text
    switch known {
    case .text:
      if leaf.isMarkup { return .xhtml }
      if leaf.name.namespace == .atom03, leaf.attributes.trimmed(.mode) == "escaped" {
        return Markup.isLikely(in: leaf.value) ? .html : .text
      }
      return .text
    case .plainText: return leaf.isMarkup ? .xhtml : .text
    case .html: return leaf.isMarkup ? .xhtml : .html
    case .xhtml, .nearlyXHTML: return .xhtml
    case nil: return TextType(rawValue: String(wellFormed: declared!).lowercased())
    }
  }

  /// Base64 of text; nil where it is of something else, which stays as it is
  /// (RFC 4287 §4.1.3.3).
  private static func decoded(_ value: String) -> String? {
    guard
      let data = Data(base64Encoded: value, options: .ignoreUnknownCharacters)
    else { return nil }
    return String(validating: data, as: UTF8.self)
  }

  /// The content of the `div` that XHTML is wrapped in (RFC 4287 §3.1.1.3).
  private static func withoutDiv(_ value: String) -> String {
    var value = value
    return value.withUTF8 { inside(div: $0.trimmed).map { String(wellFormed: $0) } } ?? value
  }

  private static func inside(div text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
    let start = text.first(UInt8(ascii: ">"), from: 0, to: text.count) + 1
    let end = text.count - 6
    guard text.has("<div", at: 0), start == 5 || text[4].isXMLSpace, start <= end,
      text.has("</div>", at: end)
    else { return nil }
    // Two divs side by side are not one around both.
    var depth = 0
    var cursor = start
    while true {
      cursor = text.first(UInt8(ascii: "<"), from: cursor, to: end)
      guard cursor < end else { return text[start, end] }
      if text.has("<div>", at: cursor) || text.has("<div ", at: cursor) { depth += 1 }
      if text.has("</div>", at: cursor) { depth -= 1 }
      if depth < 0 { return nil }
      cursor += 1
    }
  }
}
