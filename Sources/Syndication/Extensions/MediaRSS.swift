/// Media of a feed or an entry (`media:`, Media RSS 1.5.1).
enum MediaRSS {
  static func opening(_ name: LocalName, _ reader: inout FeedBuilder) -> FeedBuilder.Opening {
    let attributes = reader.openingAttributes
    switch name {
    case .group, .community, .comments, .responses, .backLinks, .scenes, .location:
      return .container(.transparent)
    case .content:
      reader.mediaContent = content(attributes, reader)
      return .container(.mediaContent)
    case .scene:
      reader.withMedia { $0.scenes.append(Media.Scene()) }
      return .container(.transparent)
    case .embed:
      let embed = Media.Embed(
        url: reader.url(attributes.trimmed(.url)),
        width: attributes.integer(.width), height: attributes.integer(.height))
      if reader.scope == .mediaContent {
        reader.mediaContent.embed = embed
      } else {
        reader.withMedia { $0.embed = embed }
      }
      return .container(.transparent)
    default: return .leaf
    }
  }

  static func finishContent(_ reader: inout FeedBuilder) {
    let content = reader.mediaContent
    guard content != MediaContent() else { return }
    reader.withMedia { $0.contents.append(content) }
    reader.mediaContent = MediaContent()
  }

  private static func content(
    _ attributes: XMLAttributes, _ reader: borrowing FeedBuilder
  ) -> MediaContent {
    var content = MediaContent(
      reader.url(attributes.trimmed(.url)),
      type: attributes.trimmed(.type), medium: attributes.trimmed(.medium))
    content.isDefault = attributes.trimmed(.isDefault).map { $0.lowercased() == "true" }
    content.expression = attributes.trimmed(.expression)
    content.width = attributes.integer(.width)
    content.height = attributes.integer(.height)
    content.fileSize = attributes.integer(.fileSize)
    content.duration = attributes.trimmed(.duration).flatMap(ITunes.seconds)
    content.bitrate = attributes.number(.bitrate)
    content.framerate = attributes.number(.framerate)
    content.samplingRate = attributes.number(.samplingRate)
    content.channels = attributes.integer(.channels)
    content.language = attributes.trimmed(.lang)
    return content
  }

  /// What stands inside `media:content` is said of that file.
  static func readPart(_ leaf: Leaf, _ reader: inout FeedBuilder) {
    guard leaf.name.namespace == .media else {
      if reader.nodeScope == .entry, [.georss, .geo, .gml].contains(leaf.name.namespace) {
        GeoRSS.read(leaf, into: &reader.entry)
      }
      return
    }
    if leaf.name.local == .text, reader.mediaContent.description == nil {
      reader.mediaContent.description = leaf.string
    }
    if reader.mediaContent.take(leaf) { return }
    reader.withMedia { _ = readWhole(leaf, into: &$0) }
  }

  /// What stands beside it is said of all media of the entry.
  static func read<N: Node>(_ leaf: Leaf, into node: inout N) {
    var media = node.media ?? Media()
    // Held by one alone, lists grow in place.
    node.media = nil
    defer { if media != Media() { node.media = media } }
    let known = media.categories.count
    guard media.take(leaf) || readWhole(leaf, into: &media) else { return node.keep(leaf) }
    node.categories += media.categories[known...]
  }

  /// What is never said of a single file.
  ///
  /// - Returns: whether the element is known.
  private static func readWhole(_ leaf: Leaf, into media: inout Media) -> Bool {
    let attributes = leaf.attributes
    switch leaf.name.local {
    case .starRating:
      let rating = Media.Community.StarRating(
        average: attributes.number(.average), count: attributes.integer(.count),
        min: attributes.number(.min), max: attributes.number(.max))
      media.withCommunity { $0.starRating = rating }
    case .statistics:
      let statistics = Media.Community.Statistics(
        views: attributes.integer(.views), favorites: attributes.integer(.favorites))
      media.withCommunity { $0.statistics = statistics }
    case .tags: media.withCommunity { $0.tags = leaf.string }
    case .comment: if let comment = leaf.string { media.comments.append(comment) }
    case .response: if let url = leaf.url { media.responses.append(url) }
    case .backLink: if let url = leaf.url { media.backLinks.append(url) }
    case .status:
      guard let state = attributes.trimmed(.state) else { return true }
      media.status = Media.Status(state, reason: attributes.trimmed(.reason))
    case .price:
      let price = Media.Price(
        type: attributes.trimmed(.type), price: attributes.trimmed(.price),
        currency: attributes.trimmed(.currency), info: leaf.url(.info))
      if price != Media.Price() { media.prices.append(price) }
    case .rights: media.rights = attributes.trimmed(.status) ?? leaf.string
    default: return readScene(leaf, into: &media)
    }
    return true
  }

  private static func readScene(_ leaf: Leaf, into media: inout Media) -> Bool {
    guard let index = media.scenes.indices.last else { return false }
    switch leaf.name.local {
    case .sceneTitle: media.scenes[index].title = leaf.string
    case .sceneDescription: media.scenes[index].description = leaf.string
    case .sceneStartTime: media.scenes[index].start = leaf.string
    case .sceneEndTime: media.scenes[index].end = leaf.string
    default: return false
    }
    return true
  }
}

extension Media {
  fileprivate mutating func withCommunity(_ change: (inout Community) -> Void) {
    var value = community ?? Community()
    change(&value)
    community = value
  }
}

extension FeedBuilder {
  /// The media of the innermost of feed, entry and source.
  fileprivate mutating func withMedia(_ change: (inout Media) -> Void) {
    switch nodeScope {
    case .entry: entry.withMedia(change)
    case .source: source.withMedia(change)
    default: feed.withMedia(change)
    }
  }
}

extension Node {
  /// The media part, made when first needed.
  fileprivate mutating func withMedia(_ change: (inout Media) -> Void) {
    var value = media ?? Media()
    media = nil
    change(&value)
    media = value
  }
}
