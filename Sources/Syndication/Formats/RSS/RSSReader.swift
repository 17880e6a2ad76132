/// Elements of RSS 0.9x and 2.0, and those of RSS 1.0 that are called the
/// same (RSS 2.0 specification, RSS Advisory Board).
enum RSS {
  static func opening(_ name: XMLName, _ reader: inout FeedBuilder) -> FeedBuilder.Opening {
    if name.namespace == .rss090, reader.format == .rdf { reader.refine(version: "0.90") }
    switch name.local {
    case .channel:
      reader.setFormat(reader.isAtRoot ? .cdf : .rss, version: "")
      return .container(.feed)
    case .item: return .container(.entry)
    case .image: return .container(.image)
    case .textInput: return .container(.textInput)
    case .skipHours, .skipDays: return .container(.skipList)
    case .items: return .container(.ignored)
    case .redirect: return .container(.transparent)
    case .body where reader.scope == .entry: return .markup
    case .rss:
      guard reader.scope == .document else { return .leaf }
      reader.setFormat(.rss, version: version(reader.openingAttributes.trimmed(.version)))
      return .container(.transparent)
    default:
      return reader.isAtRoot ? .container(.transparent) : CDF.opening(name.local, &reader)
    }
  }

  /// `2`, `2.00` and `2.0.11` are all RSS 2.0.
  private static func version(_ attribute: String?) -> String {
    guard let attribute else { return "" }
    return attribute.hasPrefix("2") ? "2.0" : attribute
  }

  static func read<N: Node>(_ leaf: Leaf, into node: inout N) {
    switch leaf.name.local {
    case .title:
      if node.title == nil || ITunes.standsIn(node) {
        node.title = leaf.mendedText() ?? node.title
      }
    case .link:
      if let url = leaf.url ?? leaf.url(.href) {
        node.links.append(Link(url))
      }
    case .category: readCategory(leaf, into: &node)
    case .author, .managingEditor:
      if let person = PersonText.person(leaf.value) { node.authors.append(person) }
    case .pubDate: node.published = leaf.date("published", &node.dateTexts) ?? node.published
    case .copyright: node.rights = node.rights ?? leaf.text()
    case .expirationDate: node.expires = leaf.date("expires", &node.dateTexts) ?? node.expires
    case .language: node.language = leaf.string.map(LanguageTag.normalized) ?? node.language
    case .abstract: node.abstract = node.abstract ?? leaf.mendedText()
    case .a, .logo, .intervalTime: CDF.read(leaf, into: &node)
    default:
      node.ifFeed { readChannel(leaf, into: &$0) }
      node.ifEntry { readItem(leaf, into: &$0) }
    }
  }

  private static func readCategory<N: Node>(_ leaf: Leaf, into node: inout N) {
    guard let term = leaf.string else { return }
    node.categories.append(Category(term, scheme: leaf.attributes.trimmed(.domain)))
  }

  private static func readChannel(_ leaf: Leaf, into feed: inout Feed) {
    switch leaf.name.local {
    case .description: feed.subtitle = leaf.mendedText() ?? feed.subtitle
    case .webMaster: feed.webMaster = PersonText.person(leaf.value)
    case .lastBuildDate: feed.updated = leaf.date("updated", &feed.dateTexts) ?? feed.updated
    case .generator: feed.generator = leaf.string.map { Generator(name: $0) }
    case .docs: feed.docs = leaf.url
    case .ttl: feed.ttl = leaf.integer
    case .rating: break
    case .cloud:
      feed.cloud = Cloud(
        domain: leaf.attributes.trimmed(.domain), port: leaf.attributes.integer(.port),
        path: leaf.attributes.trimmed(.path),
        registerProcedure: leaf.attributes.trimmed(.registerProcedure),
        protocol: leaf.attributes.trimmed(.protocol))
    case .errorReportsTo: feed.errorReportsTo = leaf.attributes[any: .resource]?.nonEmpty
    case .newLocation: feed.newLocation = leaf.url
    case .id: feed.id = feed.id ?? leaf.string
    default: break
    }
  }

  private static func readItem(_ leaf: Leaf, into entry: inout Entry) {
    switch leaf.name.local {
    case .description: readDescription(leaf, into: &entry)
    case .summary: readSummary(leaf, into: &entry)
    case .tags: readTags(leaf, into: &entry)
    case .guid, .id:
      guard let id = leaf.string else { return }
      let isPermalink = leaf.attributes.trimmed(.isPermaLink)?.lowercased() != "false"
      let url = isPermalink && leaf.name.local == .guid ? leaf.url : nil
      entry.idIsPermalink = url.map(URLReference.hasScheme) ?? false
      entry.id = entry.idIsPermalink ? url : id
    case .comments: entry.comments = leaf.url
    case .body: XHTMLBody.read(leaf, into: &entry)
    case .fullItem: if let text = leaf.mendedText(.html) { entry.content.append(Content(text)) }
    case .enclosure:
      guard let url = leaf.url(.url) ?? leaf.url(.href) else { return }
      entry.enclosures.append(
        Enclosure(
          url, type: leaf.attributes.trimmed(.type), length: leaf.attributes.integer(.length)))
    case .source:
      guard leaf.string != nil || leaf.attributes.trimmed(.url) != nil else { return }
      var source = entry.source ?? Feed()
      source.title = leaf.text() ?? source.title
      if let url = leaf.url(.url) {
        source.links.append(Link(url, rel: "self"))
      }
      entry.source = source
    case .sceneTitle, .sceneDescription, .sceneStartTime, .sceneEndTime:
      MediaRSS.read(leaf, into: &entry)
    case .lastBuildDate: entry.updated = leaf.date("updated", &entry.dateTexts) ?? entry.updated
    default: break
    }
  }

  /// An item describes itself once; what comes after a summary is the full
  /// text.
  private static func readDescription(_ leaf: Leaf, into entry: inout Entry) {
    guard let text = leaf.mendedText() else { return }
    if entry.summary == nil {
      entry.summary = text
    } else if entry.summary != text {
      entry.content.append(Content(text))
    }
  }

  /// No element of RSS, but of publishers that keep `description` for the
  /// full text.
  private static func readSummary(_ leaf: Leaf, into entry: inout Entry) {
    guard let text = leaf.mendedText() else { return }
    if let description = entry.summary, description != text {
      entry.content.append(Content(description))
    }
    entry.summary = text
  }

  /// No element of RSS either: categories in one line.
  private static func readTags(_ leaf: Leaf, into entry: inout Entry) {
    for term in leaf.value.split(separator: ",").compactMap({ String($0).nonEmpty }) {
      entry.categories.append(Category(term))
    }
  }

  static func readSkipped(_ leaf: Leaf, into feed: inout Feed) {
    switch leaf.name.local {
    case .hour:
      if let hour = leaf.integer { feed.skipHours.append(hour) }
    case .day:
      if let day = leaf.string { feed.skipDays.append(day) }
    default: break
    }
  }
}
