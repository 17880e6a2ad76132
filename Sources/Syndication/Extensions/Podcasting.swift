/// The podcast namespace (Podcasting 2.0).
enum Podcasting {
  static func opening(_ name: LocalName, _ reader: inout FeedBuilder) -> FeedBuilder.Opening {
    switch name {
    case .liveItem: return .container(.entry)
    case .alternateEnclosure:
      let attributes = reader.openingAttributes
      // Its address comes with the first source inside.
      reader.entry.enclosures.append(
        Enclosure(
          "", type: attributes.trimmed(.type), length: attributes.integer(.length),
          title: attributes.trimmed(.title)))
      return .container(.transparent)
    default: return .leaf
    }
  }

  /// A live item is an entry that says when it is on air, and whether it is
  /// `pending`, `live` or `ended`.
  static func begin(_ entry: inout Entry, _ attributes: XMLAttributes) {
    guard !attributes.isEmpty, let status = attributes.trimmed(.status),
      let start = attributes.trimmed(.start).flatMap(FeedDate.parse)
    else { return }
    entry.event = Event(
      start: start, end: attributes.trimmed(.end).flatMap(FeedDate.parse), type: status)
  }

  static func read<N: Node>(_ leaf: Leaf, into node: inout N) {
    let attributes = leaf.attributes
    switch leaf.name.local {
    case .transcript:
      guard let url = leaf.url(.url) else { return }
      let transcript = Podcast.Transcript(
        url: url, type: attributes.trimmed(.type), language: attributes.trimmed(.language),
        rel: attributes.trimmed(.rel))
      node.withPodcast { $0.transcripts.append(transcript) }
    case .chapters:
      guard let url = leaf.url(.url) else { return }
      node.withPodcast {
        $0.chapters = Podcast.ChaptersFile(url: url, type: attributes.trimmed(.type))
      }
    case .guid: node.withPodcast { $0.guid = leaf.string }
    case .medium: node.withPodcast { $0.medium = leaf.string }
    case .locked:
      node.withPodcast { $0.locked = leaf.string?.lowercased() == "yes" }
      // Whom to ask.
      if attributes.trimmed(.owner) != nil { node.keep(leaf) }
    case .season, .episode: readNumber(leaf, into: &node)
    case .person:
      guard let name = leaf.string else { return }
      let person = Podcast.Participant(
        name: name, role: attributes.trimmed(.role), group: attributes.trimmed(.group),
        image: leaf.url(.img), url: leaf.url(.href))
      node.withPodcast { $0.persons.append(person) }
    case .funding:
      guard let url = leaf.url(.url) else { return }
      node.withPodcast { $0.funding.append(Podcast.Funding(url: url, text: leaf.string)) }
    case .soundbite:
      guard let start = attributes.number(.startTime), let duration = attributes.number(.duration)
      else { return }
      let part = Podcast.Soundbite(start: start, duration: duration, title: leaf.string)
      node.withPodcast { $0.soundbites.append(part) }
    case .trailer:
      guard let url = leaf.url(.url) else { return }
      let trailer = Podcast.Trailer(
        url: url, title: leaf.string,
        published: attributes.trimmed(.pubDate).flatMap(FeedDate.parse),
        type: attributes.trimmed(.type), length: attributes.integer(.length),
        season: attributes.integer(.season))
      node.withPodcast { $0.trailers.append(trailer) }
    case .license:
      let license = Podcast.License(name: leaf.string, url: leaf.url(.url))
      node.withPodcast { $0.license = license }
    case .location: readLocation(leaf, into: &node)
    case .source:
      node.keep(leaf)
      node.ifEntry { entry in
        guard let url = leaf.url(.uri), let last = entry.enclosures.indices.last,
          entry.enclosures[last].url.isEmpty
        else { return }
        entry.enclosures[last].url = url
      }
    default: node.keep(leaf)
    }
  }

  /// A number may have a name or a fraction, which the model has no place
  /// for.
  private static func readNumber<N: Node>(_ leaf: Leaf, into node: inout N) {
    let isPlain = leaf.attributes.isEmpty && leaf.string.flatMap { Int($0) } != nil
    let number = leaf.string.flatMap(DecimalText.number).flatMap {
      Int(exactly: $0.rounded(.down))
    }
    if leaf.name.local == .season {
      node.withPodcast { $0.season = number }
    } else {
      node.withPodcast { $0.episode = number }
    }
    if !isPlain { node.keep(leaf) }
  }

  /// `geo` is a URI (RFC 5870): latitude, longitude, altitude; `u` is the
  /// radius in metres.
  private static func readLocation<N: Node>(_ leaf: Leaf, into node: inout N) {
    guard node.location == nil, let geo = leaf.attributes.trimmed(.geo)?.lowercased(),
      geo.hasPrefix("geo:")
    else { return node.keep(leaf) }
    let parts = geo.dropFirst(4).split(separator: ";")
    let numbers = (parts.first ?? "").split(separator: ",").compactMap(DecimalText.number)
    guard numbers.count >= 2 else { return node.keep(leaf) }
    var location = Location.point(longitude: numbers[1], latitude: numbers[0])
    if numbers.count > 2 { location.elevation = numbers[2] }
    for part in parts.dropFirst() where part.hasPrefix("u=") {
      location.radius = DecimalText.number(part.dropFirst(2))
    }
    location.featureName = leaf.string
    node.location = location
    if leaf.attributes.trimmed(.osm) != nil { node.keep(leaf) }
  }
}
