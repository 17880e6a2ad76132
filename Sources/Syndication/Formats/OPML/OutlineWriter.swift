import Foundation

extension OutlineDocument {
  /// Writes OPML 2.0; equal documents give equal bytes.
  public func write() -> Data {
    let writer = XMLWriter()
    writer.start("opml")
    writer.attribute("version", "2.0")
    writer.start("head")
    writer.element("title", title)
    writer.element("dateCreated", created.map(RFC822.string))
    writer.element("dateModified", modified.map(RFC822.string))
    writer.element("ownerName", owner?.name)
    writer.element("ownerEmail", owner?.email)
    writer.end()
    writer.start("body")
    for outline in outlines { outline.write(to: writer) }
    writer.end()
    writer.end()
    return writer.finish()
  }
}

extension Outline {
  fileprivate func write(to writer: borrowing XMLWriter) {
    writer.start("outline")
    writer.attribute("text", text)
    writer.attribute("title", title)
    writer.attribute("type", type)
    writer.attribute("xmlUrl", feedURL)
    writer.attribute("htmlUrl", pageURL)
    writer.attribute("description", description)
    writer.attribute("language", language)
    writer.attribute("version", version)
    for outline in outlines { outline.write(to: writer) }
    writer.end()
  }
}
