import Foundation

/// Writes Atom 1.0 (RFC 4287).
struct AtomWriter: ~Copyable {
  private let writer = XMLWriter()
  private let namespaces: NamespaceUse
  /// `xml:lang` in force.
  private let language: String?

  static func write(_ feed: Feed, stylesheet: String?) -> Data {
    let writer = AtomWriter(feed)
    return writer.document(feed, stylesheet)
  }

  private init(_ feed: Feed) {
    namespaces = NamespaceUse(feed, in: .atom)
    language = feed.language
  }

  private consuming func document(_ feed: Feed, _ stylesheet: String?) -> Data {
    if let stylesheet {
      writer.instruction("xml-stylesheet", "type=\"text/css\" href=\"\(stylesheet)\"")
    }
    writer.start("feed")
    writer.attribute("xmlns", Namespace.atom.uri)
    namespaces.declare(to: writer)
    writer.attribute("xml:lang", feed.language)
    metadata(of: feed)
    writer.extensions(of: feed, namespaces, inRSS: false)
    writer.extensions(ofFeed: feed)
    for entry in feed.entries { self.entry(entry) }
    writer.end()
    return writer.finish()
  }

  /// The elements of a feed, or of the feed an entry was taken from.
  private func metadata(of feed: Feed) {
    writer.element("id", feed.id)
    text("title", feed.title, language)
    text("subtitle", feed.subtitle, language)
    writer.date("updated", feed.updated)
    text("rights", feed.rights, language)
    for person in feed.authors { AtomElements.person("author", person, to: writer) }
    for person in feed.contributors { AtomElements.person("contributor", person, to: writer) }
    for link in feed.links { AtomElements.link("link", link, to: writer) }
    for category in feed.ownCategories { AtomElements.category("category", category, to: writer) }
    if let generator = feed.generator {
      AtomElements.generator("generator", generator, to: writer)
    }
    writer.element("icon", feed.icon)
    writer.element("logo", feed.logo)
  }

  private func entry(_ entry: Entry) {
    writer.start("entry")
    let inherited = entry.language ?? language
    writer.attribute("xml:lang", entry.language)
    writer.element("id", entry.id)
    text("title", entry.title, inherited)
    writer.date("published", entry.published)
    writer.date("updated", entry.updated)
    for person in entry.authors { AtomElements.person("author", person, to: writer) }
    for person in entry.contributors { AtomElements.person("contributor", person, to: writer) }
    for link in entry.links { AtomElements.link("link", link, to: writer) }
    for enclosure in entry.enclosures {
      AtomElements.enclosure("link", enclosure, to: writer)
    }
    for category in entry.ownCategories { AtomElements.category("category", category, to: writer) }
    text("rights", entry.rights, inherited)
    text("summary", entry.summary, inherited)
    // At most one (RFC 4287 §4.1.2).
    if let content = entry.content.first {
      AtomElements.text("content", content.text, src: content.src, inherited, to: writer)
    }
    writer.extensions(of: entry, namespaces, inRSS: false)
    writer.extensions(ofEntry: entry)
    // Last, because some readers take what follows for the source's.
    if let source = entry.source {
      writer.start("source")
      metadata(of: source)
      writer.end()
    }
    writer.end()
  }

  private func text(_ name: StaticString, _ text: Text?, _ inherited: String?) {
    guard let text else { return }
    AtomElements.text(name, text, inherited, to: writer)
  }
}
