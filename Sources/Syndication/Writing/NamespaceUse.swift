/// The namespaces a document needs, in the order they are declared.
struct NamespaceUse {
  private(set) var known: Set<Namespace> = []
  /// The prefixes of the namespaces of elements the model has no place for.
  private(set) var prefixes: [String: String] = [:]

  init(_ feed: Feed, in format: FeedWriter.Format) {
    add(node: feed)
    if feed.updatePeriod != nil || feed.updateFrequency != nil || feed.updateBase != nil {
      known.insert(.syndication)
    }
    if feed.complete || feed.archive { known.insert(.feedHistory) }
    if !feed.tombstones.isEmpty { known.formUnion([.tombstones, .atom]) }
    if feed.created != nil || feed.validFrom != nil || feed.validUntil != nil {
      known.insert(.dublinCoreTerms)
    }
    for entry in feed.entries {
      add(node: entry)
      if let source = entry.source { add(node: source) }
      if entry.commentAPI != nil || entry.commentsFeed != nil { known.insert(.wfw) }
      if entry.commentsCount != nil { known.insert(.slash) }
      if entry.event != nil { known.insert(.event) }
      if !entry.chapters.isEmpty { known.insert(.podlove) }
      if entry.created != nil { known.insert(.dublinCoreTerms) }
      if format == .rss, entry.content.contains(where: { $0.type == .html && $0.src == nil }) {
        known.insert(.content)
      }
    }
    if format == .rss { known.formUnion([.atom, .dublinCore]) }
  }

  private mutating func add<N: Node>(node: N) {
    if node.publisher != nil { known.insert(.dublinCore) }
    if !node.licenses.isEmpty { known.insert(.creativeCommons) }
    if node.media != nil { known.insert(.media) }
    if let podcast = node.podcast {
      known.insert(.itunes)
      if podcast.usesPodcastNamespace { known.insert(.podcast) }
    }
    if let location = node.location {
      known.insert(.georss)
      if location.needsGML { known.insert(.gml) }
    }
    if !node.inReplyTo.isEmpty { known.insert(.threading) }
    for uri in node.extensions.keys.sorted() where prefixes[uri] == nil {
      if let (prefix, namespace) = Self.declared.first(where: { $0.1.uri == uri }) {
        prefixes[uri] = prefix
        known.insert(namespace)
      } else {
        prefixes[uri] = "ns\(prefixes.count + 1)"
      }
    }
  }

  /// Writes the declarations on the element that is open.
  func declare(to writer: borrowing XMLWriter) {
    for (prefix, namespace) in Self.declared where known.contains(namespace) {
      writer.attribute("xmlns:" + prefix, namespace.uri)
    }
    for (uri, prefix) in prefixes.sorted(by: { $0.value < $1.value })
    where !Self.declared.contains(where: { $0.0 == prefix }) {
      writer.attribute("xmlns:" + prefix, uri)
    }
  }

  private static let declared: [(String, Namespace)] = [
    ("atom", .atom), ("content", .content), ("dc", .dublinCore), ("dcterms", .dublinCoreTerms),
    ("media", .media), ("georss", .georss), ("gml", .gml), ("ev", .event), ("sy", .syndication),
    ("fh", .feedHistory), ("at", .tombstones), ("thr", .threading), ("slash", .slash),
    ("wfw", .wfw), ("creativeCommons", .creativeCommons), ("itunes", .itunes),
    ("podcast", .podcast), ("psc", .podlove),
  ]
}
