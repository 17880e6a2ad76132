import Foundation

/// Single elements of Atom, under the name or prefix the document needs:
/// Atom documents write `link`, RSS documents `atom:link`.
enum AtomElements {
  /// A text construct (RFC 4287 §3.1) or content (§4.1.3).
  static func text(
    _ name: StaticString, _ text: Text, src: String? = nil, _ inherited: String?,
    to writer: borrowing XMLWriter
  ) {
    writer.start(name)
    context(of: text, inherited, to: writer)
    let isXHTML = text.type == .xhtml && WellFormed.isContent(text.value)
    switch text.type {
    case .xhtml: writer.attribute("type", isXHTML ? "xhtml" : "html")
    case .text: break
    default: writer.attribute("type", text.type.rawValue)
    }
    writer.attribute("src", src)
    if isXHTML {
      writer.markup(
        "<div xmlns=\"\(Namespace.xhtml.uri)\">" + text.value + "</div>")
    } else if src == nil || !text.value.isEmpty {
      writer.text(text.value)
    }
    writer.end()
  }

  /// The language and base of a text where they are its own (XML 1.0 §2.12,
  /// XML Base §3).
  static func context(
    of text: Text, _ inherited: String?, to writer: borrowing XMLWriter
  ) {
    writer.attribute("xml:base", text.base)
    if text.language != inherited { writer.attribute("xml:lang", text.language) }
  }

  static func person(
    _ name: StaticString, _ person: Person, prefix: Bool = false,
    to writer: borrowing XMLWriter
  ) {
    writer.start(name)
    // A person must have a name (RFC 4287 §3.2.1).
    writer.element(
      prefix ? "atom:name" : "name", person.name ?? person.email ?? person.url ?? "")
    writer.element(prefix ? "atom:uri" : "uri", person.url)
    writer.element(prefix ? "atom:email" : "email", person.email)
    writer.end()
  }

  static func link(_ name: StaticString, _ link: Link, to writer: borrowing XMLWriter) {
    writer.start(name)
    writer.attribute("rel", link.rel)
    writer.attribute("type", link.type)
    writer.attribute("hreflang", link.hreflang)
    writer.attribute("title", link.title)
    writer.attribute("length", link.length)
    writer.attribute("href", link.href)
    writer.end()
  }

  static func enclosure(
    _ name: StaticString, _ enclosure: Enclosure, to writer: borrowing XMLWriter
  ) {
    link(
      name,
      Link(
        enclosure.url, rel: "enclosure", type: enclosure.type, title: enclosure.title,
        length: enclosure.length), to: writer)
  }

  static func category(
    _ name: StaticString, _ category: Category, to writer: borrowing XMLWriter
  ) {
    writer.start(name)
    writer.attribute("term", category.term)
    writer.attribute("scheme", category.scheme)
    writer.attribute("label", category.label)
    writer.end()
  }

  static func generator(
    _ name: StaticString, _ generator: Generator, to writer: borrowing XMLWriter
  ) {
    writer.start(name)
    writer.attribute("uri", generator.url)
    writer.attribute("version", generator.version)
    writer.text(generator.name ?? "")
    writer.end()
  }
}
