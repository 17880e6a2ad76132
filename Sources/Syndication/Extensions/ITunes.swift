/// Apple's podcast elements (`itunes:`).
enum ITunes {
  /// The scheme of categories that come from Apple's list.
  static let scheme = "http://www.itunes.com/"
  /// How many categories a keyword is compared with.
  private static let mostCompared = 100

  static func opening(_ name: LocalName, _ reader: inout FeedBuilder) -> FeedBuilder.Opening {
    switch name {
    case .owner: .container(.person(.owner))
    case .category:
      // Nested categories are categories too; each is read as it opens.
      .container(reader.openCategory())
    default: .leaf
    }
  }

  static func read<N: Node>(_ leaf: Leaf, into node: inout N) {
    switch leaf.name.local {
    case .author:
      node.withPodcast { $0.author = leaf.string }
      if node.authors.isEmpty, let person = PersonText.person(leaf.value) {
        node.authors.append(person)
      }
    case .keywords:
      // Among so many nobody misses one that stands there twice.
      var known = Set(node.categories.prefix(mostCompared))
      for word in keywords(leaf.value) {
        let category = Category(word, scheme: scheme)
        if known.insert(category).inserted { node.categories.append(category) }
      }
    case .subtitle: node.withPodcast { $0.subtitle = leaf.string }
    case .summary: node.withPodcast { $0.summary = leaf.string }
    case .image:
      if let url = leaf.url(.href) ?? leaf.url(.url) ?? leaf.url {
        node.withPodcast { $0.image = url }
      }
    case .duration: node.withPodcast { $0.duration = seconds(leaf.value) }
    case .explicit:
      if let explicit = explicit(leaf) { node.withPodcast { $0.explicit = explicit } }
    case .block:
      if leaf.string != nil {
        let isBlocked = !leaf.isPadded && (leaf.value == "yes" || leaf.value == "Yes")
        node.withPodcast { $0.block = isBlocked }
      }
    case .link:
      // The way covers were named before `itunes:image`.
      if leaf.attributes.trimmed(.rel) == "image", let url = leaf.url(.href) {
        node.image = node.image ?? Image(url: url)
      }
    case .episode: node.withPodcast { $0.episode = leaf.integer }
    case .season: node.withPodcast { $0.season = leaf.integer }
    case .episodeType: node.withPodcast { $0.episodeType = leaf.string }
    case .type: node.withPodcast { $0.type = leaf.string }
    case .newFeedURL: node.withPodcast { $0.newFeedURL = leaf.url }
    case .complete:
      if leaf.string?.lowercased() == "yes" { node.withPodcast { $0.complete = true } }
    case .title:
      // Without the number of the episode; it stands in for a title.
      node.title = node.title ?? leaf.mendedText()
      node.keep(leaf)
    default: node.keep(leaf)
    }
  }

  /// Whether the node has no title but Apple's.
  static func standsIn<N: Node>(_ node: N) -> Bool {
    guard let title = node.title?.value else { return false }
    return node.extensions[Namespace.itunes.uri]?["title"]?.first == title
  }

  /// Words split by commas, or by blanks where there is no comma.
  private static func keywords(_ text: String) -> [String] {
    let parts =
      text.contains(",")
      ? text.split(separator: ",").map(String.init)
      : text.split(whereSeparator: \.isWhitespace).map(String.init)
    return parts.compactMap(\.nonEmpty)
  }

  /// `3600`, `60:00`, `1:00:00`.
  static func seconds(_ text: String) -> Double? {
    var total = 0.0
    let parts = text.trimmingSpace().split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count <= 3 else { return nil }
    for part in parts {
      guard let number = DecimalText.number(part), number >= 0 else { return nil }
      total = total * 60 + number
    }
    return total
  }

  /// The values that Apple names, spelt as Apple spells them; what is spelt
  /// otherwise, or padded with white space, is not understood there either.
  private static func explicit(_ leaf: Leaf) -> Bool? {
    guard !leaf.isPadded else { return nil }
    switch leaf.value {
    case "yes", "true", "explicit", "Yes": return true
    case "no", "false", "clean", "No": return false
    default: return nil
    }
  }

  static func write(_ podcast: Podcast, to writer: borrowing XMLWriter) {
    writer.element("itunes:author", podcast.author)
    writer.element("itunes:subtitle", podcast.subtitle)
    writer.element("itunes:summary", podcast.summary)
    if let image = podcast.image {
      writer.start("itunes:image")
      writer.attribute("href", image)
      writer.end()
    }
    writer.element("itunes:duration", podcast.duration.map(DecimalText.of))
    writer.element("itunes:explicit", podcast.explicit.map { $0 ? "true" : "false" })
    writer.element("itunes:block", podcast.block.map { $0 ? "yes" : "no" })
    if let owner = podcast.owner {
      writer.start("itunes:owner")
      writer.element("itunes:name", owner.name)
      writer.element("itunes:email", owner.email)
      writer.end()
    }
    writer.element("itunes:episode", podcast.episode)
    writer.element("itunes:season", podcast.season)
    writer.element("itunes:episodeType", podcast.episodeType)
    writer.element("itunes:type", podcast.type)
    writer.element("itunes:new-feed-url", podcast.newFeedURL)
    if podcast.complete == true { writer.element("itunes:complete", "yes") }
    Podcasting.write(podcast, to: writer)
  }
}

extension FeedBuilder {
  /// Reads an `itunes:category` at its start: it holds only other ones.
  mutating func openCategory() -> Scope {
    let attributes = openingAttributes
    guard let term = attributes.trimmed(.text) ?? attributes[any: .text]?.nonEmpty else {
      return .transparent
    }
    let category = Category(term, scheme: ITunes.scheme)
    if nodeScope == .entry {
      entry.categories.append(category)
    } else {
      feed.categories.append(category)
    }
    return .transparent
  }
}
