import Foundation

/// Writes RSS 2.0, with Atom and Dublin Core elements where RSS has none.
struct RSSWriter: ~Copyable {
  private let writer = XMLWriter()
  private let namespaces: NamespaceUse
  /// `xml:lang` in force outside of items.
  private let language: String?

  static func write(_ feed: Feed, stylesheet: String?) -> Data {
    let writer = RSSWriter(feed)
    return writer.document(feed, stylesheet)
  }

  private init(_ feed: Feed) {
    namespaces = NamespaceUse(feed, in: .rss)
    language = feed.language
  }

  private consuming func document(_ feed: Feed, _ stylesheet: String?) -> Data {
    if let stylesheet {
      writer.instruction("xml-stylesheet", "type=\"text/css\" href=\"\(stylesheet)\"")
    }
    writer.start("rss")
    writer.attribute("version", "2.0")
    namespaces.declare(to: writer)
    writer.attribute("xml:lang", language)
    writer.start("channel")
    text("title", feed.title, language)
    links(feed.links)
    text("description", feed.subtitle, language)
    writer.element("language", feed.language)
    text("copyright", feed.rights, language)
    writer.element("atom:id", feed.id)
    writer.element("pubDate", feed.published.map(RFC822.string))
    writer.element("lastBuildDate", feed.updated.map(RFC822.string))
    for author in feed.authors { person(author, email: "managingEditor") }
    contributors(feed.contributors)
    writer.element("webMaster", feed.webMaster.map(PersonText.line))
    writer.element("dc:publisher", feed.publisher.map(PersonText.line))
    categories(feed.ownCategories)
    generator(feed.generator)
    channelParts(feed)
    writer.element("atom:icon", feed.icon)
    writer.element("atom:logo", feed.logo)
    licenses(feed.licenses, feed.links)
    writer.extensions(of: feed, namespaces, inRSS: true)
    writer.extensions(ofFeed: feed)
    for entry in feed.entries { item(entry) }
    writer.end()
    writer.end()
    return writer.finish()
  }

  private func channelParts(_ feed: Feed) {
    writer.element("docs", feed.docs)
    if let cloud = feed.cloud {
      writer.start("cloud")
      writer.attribute("domain", cloud.domain)
      writer.attribute("port", cloud.port)
      writer.attribute("path", cloud.path)
      writer.attribute("registerProcedure", cloud.registerProcedure)
      writer.attribute("protocol", cloud.protocol)
      writer.end()
    }
    writer.element("ttl", feed.ttl)
    if let image = feed.image {
      writer.start("image")
      writer.element("url", image.url)
      writer.element("title", image.title)
      writer.element("link", image.link)
      writer.element("width", image.width)
      writer.element("height", image.height)
      writer.element("description", image.description)
      writer.end()
    }
    if let input = feed.textInput {
      writer.start("textInput")
      writer.element("title", input.title)
      writer.element("description", input.description)
      writer.element("name", input.name)
      writer.element("link", input.link)
      writer.end()
    }
    if !feed.skipHours.isEmpty {
      writer.start("skipHours")
      for hour in feed.skipHours { writer.element("hour", hour) }
      writer.end()
    }
    if !feed.skipDays.isEmpty {
      writer.start("skipDays")
      for day in feed.skipDays { writer.element("day", day) }
      writer.end()
    }
  }

  private func item(_ entry: Entry) {
    writer.start("item")
    let language = entry.language ?? self.language
    writer.attribute("xml:lang", entry.language)
    text("title", entry.title, language)
    links(entry.links)
    text("description", entry.summary, language)
    for author in entry.authors { self.author(author) }
    contributors(entry.contributors)
    writer.element("dc:publisher", entry.publisher.map(PersonText.line))
    categories(entry.ownCategories)
    writer.element("comments", entry.comments)
    for enclosure in entry.enclosures { self.enclosure(enclosure) }
    if let id = entry.id {
      writer.start("guid")
      writer.attribute("isPermaLink", entry.idIsPermalink ? "true" : "false")
      writer.text(id)
      writer.end()
    }
    writer.element("pubDate", entry.published.map(RFC822.string))
    writer.date("atom:updated", entry.updated)
    writer.element("dc:language", entry.language)
    text("dc:rights", entry.rights, language)
    for content in entry.content { self.content(content, language) }
    licenses(entry.licenses, entry.links)
    writer.extensions(of: entry, namespaces, inRSS: true)
    writer.extensions(ofEntry: entry)
    // Last, because some readers take what follows for the source's.
    if let source = entry.source { self.source(source, language) }
    writer.end()
  }

  /// The title and address of the feed an entry came from, and the rest of
  /// it as Atom has it.
  private func source(_ source: Feed, _ language: String?) {
    let address = source.links.first { $0.rel == "self" }?.href
    if let address {
      writer.start("source")
      writer.attribute("url", address)
      writer.text(source.title?.plainText ?? "")
      writer.end()
    }
    var simple = Feed()
    simple.title = source.title
    if let address { simple.links = [Link(address, rel: "self")] }
    guard simple != source || address == nil || source.title?.type != .text else { return }
    writer.start("atom:source")
    writer.element("atom:id", source.id)
    if let title = source.title { AtomElements.text("atom:title", title, language, to: writer) }
    if let subtitle = source.subtitle {
      AtomElements.text("atom:subtitle", subtitle, language, to: writer)
    }
    writer.date("atom:updated", source.updated)
    if let rights = source.rights { AtomElements.text("atom:rights", rights, language, to: writer) }
    for person in source.authors {
      AtomElements.person("atom:author", person, prefix: true, to: writer)
    }
    for link in source.links { AtomElements.link("atom:link", link, to: writer) }
    for category in source.categories {
      AtomElements.category("atom:category", category, to: writer)
    }
    writer.element("atom:icon", source.icon)
    writer.element("atom:logo", source.logo)
    writer.end()
  }

  private func content(_ content: Content, _ language: String?) {
    guard content.type == .html, content.src == nil else {
      AtomElements.text("atom:content", content.text, src: content.src, language, to: writer)
      return
    }
    writer.start("content:encoded")
    AtomElements.context(of: content.text, language, to: writer)
    writer.text(content.value)
    writer.end()
  }

  /// RSS has one kind of text: HTML source. Plain text that would be taken
  /// for markup is escaped once more.
  private func text(_ name: StaticString, _ text: Text?, _ language: String?) {
    guard let text else { return }
    writer.start(name)
    AtomElements.context(of: text, language, to: writer)
    if !text.type.isMarkup, Markup.isLikely(in: text.value) {
      var escaped: [UInt8] = []
      escaped.append(escaping: text.value)
      writer.text(String(decoding: escaped, as: UTF8.self))
    } else {
      writer.text(text.value)
    }
    writer.end()
  }

  /// The first link to the page is RSS's own; what RSS cannot say of it, and
  /// all other links, are Atom's.
  private func links(_ links: [Link]) {
    let page = links.firstIndex { $0.rel == "alternate" && $0.hreflang == nil }
    for (index, link) in links.enumerated() {
      if index == page { writer.element("link", link.href) }
      if index != page || link != Link(link.href) {
        AtomElements.link("atom:link", link, to: writer)
      }
    }
  }

  /// RSS wants an address where it names a person; a name alone is Dublin
  /// Core's creator, and who has a page is Atom's author.
  private func person(_ person: Person, email: StaticString) {
    if person.url != nil || person.avatar != nil {
      AtomElements.person("atom:author", person, prefix: true, to: writer)
    } else {
      writer.element(person.email != nil ? email : "dc:creator", PersonText.line(person))
    }
  }

  /// Names are Dublin Core's creators, which every reader understands; the
  /// rest of a person is Atom's author.
  private func author(_ author: Person) {
    guard let name = author.name else {
      if !author.isEmpty { person(author, email: "author") }
      return
    }
    writer.element("dc:creator", PersonText.line(Person(name: name)))
    if author.email != nil || author.url != nil {
      AtomElements.person("atom:author", author, prefix: true, to: writer)
    }
  }

  private func contributors(_ people: [Person]) {
    for person in people {
      AtomElements.person("atom:contributor", person, prefix: true, to: writer)
    }
  }

  private func categories(_ categories: [Category]) {
    for category in categories {
      if category.label != nil {
        AtomElements.category("atom:category", category, to: writer)
      } else {
        writer.start("category")
        writer.attribute("domain", category.scheme)
        writer.text(category.term)
        writer.end()
      }
    }
  }

  /// RSS wants the address, length and type; the title is Atom's to say, in
  /// a link to the same file.
  private func enclosure(_ enclosure: Enclosure) {
    let isComplete = enclosure.length != nil && enclosure.type != nil
    if isComplete {
      writer.start("enclosure")
      writer.attribute("url", enclosure.url)
      writer.attribute("length", enclosure.length)
      writer.attribute("type", enclosure.type)
      writer.end()
    }
    if !isComplete || enclosure.title != nil {
      AtomElements.enclosure("atom:link", enclosure, to: writer)
    }
  }

  private func generator(_ generator: Generator?) {
    guard let generator else { return }
    if generator.url == nil, generator.version == nil {
      writer.element("generator", generator.name)
    } else {
      AtomElements.generator("atom:generator", generator, to: writer)
    }
  }

  private func licenses(_ licenses: [String], _ links: [Link]) {
    for license in licenses
    where !links.contains(where: { $0.rel == "license" && $0.href == license }) {
      writer.element("creativeCommons:license", license)
    }
  }
}
