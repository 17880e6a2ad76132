import Foundation

/// Elements that Atom and RSS documents write alike: everything that comes
/// from an extension namespace.
extension XMLWriter {
  func date(_ name: StaticString, _ date: Date?) {
    element(name, date.map(RFC3339.string))
  }

  func extensions<N: Node>(of node: N, _ namespaces: NamespaceUse, inRSS: Bool) {
    if !inRSS {
      element("dc:publisher", node.publisher.map(PersonText.line))
      for license in node.licenses
      where !node.links.contains(where: { $0.rel == "license" && $0.href == license }) {
        element("creativeCommons:license", license)
      }
    }
    if let media = node.media { MediaRSS.write(media, to: self) }
    if let podcast = node.podcast { ITunes.write(podcast, to: self) }
    if let location = node.location { GeoRSS.write(location, to: self) }
    for reply in node.inReplyTo { Threading.write(reply, to: self) }
    for (uri, elements) in node.extensions.sorted(by: { $0.key < $1.key }) {
      guard let prefix = namespaces.prefixes[uri] else { continue }
      for (name, values) in elements.sorted(by: { $0.key < $1.key }) {
        for value in values where XMLText.isLocalName(name) {
          start(prefix + ":" + name)
          text(value)
          end()
        }
      }
    }
  }

  func extensions(ofFeed feed: Feed) {
    element("sy:updatePeriod", feed.updatePeriod)
    element("sy:updateFrequency", feed.updateFrequency)
    element("sy:updateBase", feed.updateBase)
    if feed.complete { emptyElement("fh:complete") }
    if feed.archive { emptyElement("fh:archive") }
    date("dcterms:created", feed.created)
    DublinCore.writePeriod(from: feed.validFrom, until: feed.validUntil, to: self)
    for tombstone in feed.tombstones { Tombstones.write(tombstone, to: self) }
  }

  func extensions(ofEntry entry: Entry) {
    date("dcterms:created", entry.created)
    element("wfw:comment", entry.commentAPI)
    element("wfw:commentRss", entry.commentsFeed)
    element("slash:comments", entry.commentsCount)
    if let event = entry.event { EventModule.write(event, to: self) }
    Podlove.write(entry.chapters, to: self)
  }

  func emptyElement(_ name: StaticString) {
    start(name)
    end()
  }
}
