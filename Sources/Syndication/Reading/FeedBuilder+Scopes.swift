/// Which element opens which part of a feed, and what becomes of the part
/// when it closes.
extension FeedBuilder {
  /// Whether an element belongs so plainly to an entry that a text before it
  /// must have ended: those of the format itself, which every entry has.
  static func endsText(_ name: XMLName, isMarkup: Bool) -> Bool {
    switch name.namespace {
    case .none, .rss10, .rss090:
      switch name.local {
      case .item, .guid, .pubDate, .enclosure, .lastBuildDate, .managingEditor, .webMaster,
        .ttl, .channel:
        true
      case .title, .link, .description, .author, .category, .comments: !isMarkup
      default: false
      }
    case .atom, .atom03:
      switch name.local {
      case .entry, .id, .updated, .published, .issued, .modified, .author, .contributor,
        .category, .content, .generator:
        true
      case .link, .title, .summary, .rights: !isMarkup
      default: false
      }
    default: false
    }
  }

  /// Whether an element means the same inside a text as behind it, and is no
  /// part of the text: those of the extensions.
  static func interruptsText(_ name: XMLName) -> Bool {
    switch name.namespace {
    case .none, .rss10, .rss090, .atom, .atom03, .other, .xml, .xlink, .xhtml, .rdf: false
    default: name.local != .other
    }
  }

  /// The namespace whose rules an element follows: in a `feed` that forgot
  /// its namespace, elements without one are Atom's.
  func vocabulary(of name: XMLName) -> Namespace {
    let isAtom = format == .atom || (format == nil && isAtRoot && name.local == .feed)
    return name.namespace == .none && isAtom ? .atom : name.namespace
  }

  mutating func opening(of name: XMLName, _ attributes: XMLAttributes) -> Opening {
    switch vocabulary(of: name) {
    case .rdf: RDF.opening(name.local, &self)
    case .none, .rss10, .rss090: RSS.opening(name, &self)
    case .atom, .atom03: Atom.opening(name, attributes, &self)
    case .media: MediaRSS.opening(name.local, &self)
    case .itunes: ITunes.opening(name.local, &self)
    case .podcast: Podcasting.opening(name.local, &self)
    case .podlove: Podlove.opening(name.local)
    case .georss, .gml, .geo: GeoRSS.opening(name, attributes, &self)
    case .event: .leaf
    case .tombstones: Tombstones.opening(name.local, attributes, &self)
    case .xhtml: name.local == .body || name.local == .div ? .markup : .container(.ignored)
    case .creativeCommons:
      name.local == .license && scope == .document ? .container(.ignored) : .leaf
    case .other: .flat
    default: .leaf
    }
  }

  mutating func begin(_ scope: Scope, _ attributes: XMLAttributes) {
    switch scope {
    case .entry:
      beginEntry()
      entry.language = attributes[.xml, .lang]?.nonEmpty.map(LanguageTag.normalized)
      entry.id = RDF.about(attributes)
      Podcasting.begin(&entry, attributes)
      if format == .cdf { CDF.read(attributes, resolver, into: &entry) }
    case .feed:
      feed.language = self.language ?? feed.language
      feed.id = feed.id ?? RDF.about(attributes)
      if format == .cdf { CDF.read(attributes, resolver, into: &feed) }
    case .source: source = Feed()
    case .person: person = Person()
    case .image: image = Image()
    case .textInput: textInput = TextInput()
    default: break
    }
  }

  mutating func finish(_ scope: Scope) {
    switch scope {
    case .entry:
      finishEntry()
    case .source:
      if source != Feed() { entry.source = source }
    case .person(let role): finishPerson(role)
    case .image:
      guard image != Image() else { return }
      if isInEntry { entry.image = image } else { feed.image = image }
    case .textInput:
      if textInput != TextInput() { feed.textInput = textInput }
    case .mediaContent: MediaRSS.finishContent(&self)
    case .place: GeoRSS.finish(&self)
    case .tombstone:
      if !tombstone.ref.isEmpty { feed.tombstones.append(tombstone) }
    default: break
    }
  }

  private mutating func finishPerson(_ role: PersonRole) {
    guard !person.isEmpty else { return }
    switch nodeScope {
    case .entry:
      // Whom RSS names by Dublin Core, Atom's author describes.
      if role == .author, format != .atom, entry.authors.last == Person(name: person.name) {
        entry.authors.removeLast()
      }
      Self.add(person, as: role, to: &entry)
    case .source: Self.add(person, as: role, to: &source)
    default: Self.add(person, as: role, to: &feed)
    }
  }

  private static func add<N: Node>(_ person: Person, as role: PersonRole, to node: inout N) {
    switch role {
    case .author: node.authors.append(person)
    case .contributor: node.contributors.append(person)
    case .publisher: node.publisher = person
    case .owner: node.withPodcast { $0.owner = person }
    }
  }

  /// Gives an element that has closed to the vocabulary of its namespace.
  mutating func assign(_ leaf: Leaf, in scope: Scope) {
    switch scope {
    case .person: return assignPersonPart(leaf)
    case .image, .textInput: return assignChannelPart(leaf, scope)
    case .skipList: return RSS.readSkipped(leaf, into: &feed)
    case .mediaContent: return MediaRSS.readPart(leaf, &self)
    case .place: return GeoRSS.readPart(leaf, &self)
    case .event: return
    case .tombstone: return Tombstones.readPart(leaf, into: &tombstone)
    case .chapters:
      return Podlove.readChapter(leaf, into: &entry)
    case .ignored: return
    default: break
    }
    switch nodeScope {
    case .entry: Self.read(leaf, into: &entry)
    case .source: Self.read(leaf, into: &source)
    default: Self.read(leaf, into: &feed)
    }
  }

  /// What an element means wherever it may stand; then, what it means in
  /// this kind of node alone.
  private static func read<N: Node>(_ leaf: Leaf, into node: inout N) {
    switch leaf.vocabulary {
    case .none, .rss10, .rss090: RSS.read(leaf, into: &node)
    case .atom, .atom03: Atom.read(leaf, into: &node)
    case .dublinCore: DublinCore.read(leaf, into: &node)
    case .dublinCoreTerms: DublinCore.readTerm(leaf, into: &node)
    case .content: ContentModule.read(leaf, into: &node)
    case .syndication: SyndicationModule.read(leaf, into: &node)
    case .slash: Slash.read(leaf, into: &node)
    case .wfw: WellFormedWeb.read(leaf, into: &node)
    case .media: MediaRSS.read(leaf, into: &node)
    case .itunes: ITunes.read(leaf, into: &node)
    case .podcast: Podcasting.read(leaf, into: &node)
    case .georss, .geo, .gml: GeoRSS.read(leaf, into: &node)
    case .threading: Threading.read(leaf, into: &node)
    case .feedHistory: FeedHistory.read(leaf, into: &node)
    case .creativeCommons: CreativeCommons.read(leaf, into: &node)
    case .event: EventModule.read(leaf, into: &node)
    case .feedburner: FeedBurner.read(leaf, into: &node)
    case .admin: Admin.read(leaf, into: &node)
    case .xhtml: XHTMLBody.read(leaf, into: &node)
    case .rdf, .xml, .xlink: break
    case .podlove, .tombstones, .other: node.keep(leaf)
    }
  }

  private mutating func assignPersonPart(_ leaf: Leaf) {
    switch leaf.name.local {
    case .name: person.name = person.name ?? leaf.string
    case .email: person.email = person.email ?? leaf.string
    case .uri, .url, .homepage: person.url = person.url ?? leaf.url
    default: break
    }
  }

  private mutating func assignChannelPart(_ leaf: Leaf, _ scope: Scope) {
    guard leaf.name.namespace.isRSS || leaf.name.namespace == .dublinCore else { return }
    if scope == .textInput {
      switch leaf.name.local {
      case .title: textInput.title = leaf.string
      case .description: textInput.description = leaf.string
      case .name: textInput.name = leaf.string
      case .link: textInput.link = leaf.url
      default: break
      }
      return
    }
    switch leaf.name.local {
    case .url: image.url = leaf.url
    case .title: image.title = leaf.string
    case .link: image.link = leaf.url
    case .description: image.description = leaf.string
    case .width: image.width = leaf.integer
    case .height: image.height = leaf.integer
    default: break
    }
  }
}

extension Entry {
  /// What can only be said once the whole entry was read.
  mutating func finishReading() {
    if !enclosures.isEmpty { enclosures.removeAll { $0.url.isEmpty } }
    // A permalink guid stands in for a link that is not there.
    if idIsPermalink, let id, permalink == nil, URLReference.hasScheme(id) {
      links.insert(Link(id), at: 0)
    }
  }
}
