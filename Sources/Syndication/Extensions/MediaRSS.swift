/// Media of an entry (`media:`, Media RSS 1.5.1).
enum MediaRSS {
  static func opening(_ name: LocalName, _ reader: inout FeedBuilder) -> FeedBuilder.Opening {
    switch name {
    case .group: return .container(.transparent)
    case .content:
      reader.mediaContent = content(reader.openingAttributes, reader)
      return .container(.mediaContent)
    default: return .leaf
    }
  }

  static func finishContent(_ reader: inout FeedBuilder) {
    guard reader.mediaContent != MediaContent() else { return }
    let content = reader.mediaContent
    reader.entry.withMedia { $0.contents.append(content) }
    reader.mediaContent = MediaContent()
  }

  private static func content(
    _ attributes: XMLAttributes, _ reader: borrowing FeedBuilder
  ) -> MediaContent {
    var content = MediaContent(
      attributes.trimmed(.url).flatMap { [reading = reader.reading, resolver = reader.resolver] in reading.url($0, resolver) },
      type: attributes.trimmed(.type), medium: attributes.trimmed(.medium))
    content.isDefault = attributes.trimmed(.isDefault).map { $0.lowercased() == "true" }
    content.expression = attributes.trimmed(.expression)
    content.width = attributes.integer(.width)
    content.height = attributes.integer(.height)
    content.fileSize = attributes.integer(.fileSize)
    content.duration = attributes.trimmed(.duration).flatMap(ITunes.seconds)
    content.language = attributes.trimmed(.lang)
    return content
  }

  /// What stands inside `media:content` is said of that file.
  static func read(_ leaf: Leaf, into content: inout MediaContent) {
    guard leaf.name.namespace == .media else { return }
    switch leaf.name.local {
    case .title: content.title = leaf.string
    case .description, .text: content.description = content.description ?? leaf.string
    case .thumbnail: if let thumbnail = thumbnail(leaf) { content.thumbnails.append(thumbnail) }
    case .credit: if let credit = credit(leaf) { content.credits.append(credit) }
    default: break
    }
  }

  /// What stands beside it is said of all media of the entry.
  static func read<N: Node>(_ leaf: Leaf, into node: inout N) {
    node.ifEntry { entry in
      let attributes = leaf.attributes
      switch leaf.name.local {
      case .title: entry.withMedia { $0.title = leaf.string }
      case .description: entry.withMedia { $0.description = leaf.string }
      case .keywords: entry.withMedia { $0.keywords = leaf.string }
      case .copyright: entry.withMedia { $0.copyright = leaf.string }
      case .thumbnail:
        if let thumbnail = thumbnail(leaf) { entry.withMedia { $0.thumbnails.append(thumbnail) } }
      case .credit:
        if let credit = credit(leaf) { entry.withMedia { $0.credits.append(credit) } }
      case .category:
        guard let term = leaf.string else { return }
        let category = Category(
          term, scheme: attributes.trimmed(.scheme), label: attributes.trimmed(.label))
        entry.withMedia { $0.categories.append(category) }
        entry.categories.append(category)
      case .rating:
        guard let value = leaf.string else { return }
        entry.withMedia {
          $0.rating = Media.Rating(value, scheme: attributes.trimmed(.scheme) ?? "urn:simple")
        }
      case .player:
        let player = Media.Player(
          url: leaf.url(.url), width: attributes.integer(.width),
          height: attributes.integer(.height), value: leaf.string)
        entry.withMedia { $0.player = player }
      case .restriction:
        let restriction = Media.Restriction(
          relationship: attributes.trimmed(.relationship), type: attributes.trimmed(.type),
          values: leaf.value.split(whereSeparator: \.isWhitespace).map(String.init))
        entry.withMedia { $0.restriction = restriction }
      case .license:
        let license = Media.License(
          href: leaf.url(.href), type: attributes.trimmed(.type), value: leaf.string)
        entry.withMedia { $0.license = license }
      default: break
      }
    }
  }

  private static func thumbnail(_ leaf: Leaf) -> Media.Thumbnail? {
    guard let url = leaf.url(.url) ?? leaf.url else { return nil }
    return Media.Thumbnail(
      url, width: leaf.attributes.integer(.width), height: leaf.attributes.integer(.height),
      time: leaf.attributes.trimmed(.time))
  }

  private static func credit(_ leaf: Leaf) -> Media.Credit? {
    guard let value = leaf.string else { return nil }
    return Media.Credit(
      value, role: leaf.attributes.trimmed(.role), scheme: leaf.attributes.trimmed(.scheme))
  }

  // MARK: Writing

  static func write(_ media: Media, to writer: borrowing XMLWriter) {
    for content in media.contents { write(content, to: writer) }
    writer.element("media:title", media.title)
    writer.element("media:description", media.description)
    writer.element("media:keywords", media.keywords)
    for thumbnail in media.thumbnails { write(thumbnail, to: writer) }
    for credit in media.credits { write(credit, to: writer) }
    if let rating = media.rating {
      writer.start("media:rating")
      writer.attribute("scheme", rating.scheme)
      writer.text(rating.value)
      writer.end()
    }
    if let player = media.player {
      writer.start("media:player")
      writer.attribute("url", player.url)
      writer.attribute("width", player.width)
      writer.attribute("height", player.height)
      if let value = player.value { writer.text(value) }
      writer.end()
    }
    if let restriction = media.restriction {
      writer.start("media:restriction")
      writer.attribute("relationship", restriction.relationship)
      writer.attribute("type", restriction.type)
      writer.text(restriction.values.joined(separator: " "))
      writer.end()
    }
    if let license = media.license {
      writer.start("media:license")
      writer.attribute("type", license.type)
      writer.attribute("href", license.href)
      if let value = license.value { writer.text(value) }
      writer.end()
    }
    writer.element("media:copyright", media.copyright)
    for category in media.categories {
      writer.start("media:category")
      writer.attribute("scheme", category.scheme)
      writer.attribute("label", category.label)
      writer.text(category.term)
      writer.end()
    }
  }

  private static func write(_ content: MediaContent, to writer: borrowing XMLWriter) {
    writer.start("media:content")
    writer.attribute("url", content.url)
    writer.attribute("fileSize", content.fileSize)
    writer.attribute("type", content.type)
    writer.attribute("medium", content.medium)
    writer.attribute("isDefault", content.isDefault.map { $0 ? "true" : "false" })
    writer.attribute("expression", content.expression)
    writer.attribute("duration", content.duration.map(DecimalText.of))
    writer.attribute("height", content.height)
    writer.attribute("width", content.width)
    writer.attribute("lang", content.language)
    writer.element("media:title", content.title)
    writer.element("media:description", content.description)
    for thumbnail in content.thumbnails { write(thumbnail, to: writer) }
    for credit in content.credits { write(credit, to: writer) }
    writer.end()
  }

  private static func write(_ thumbnail: Media.Thumbnail, to writer: borrowing XMLWriter) {
    writer.start("media:thumbnail")
    writer.attribute("url", thumbnail.url)
    writer.attribute("width", thumbnail.width)
    writer.attribute("height", thumbnail.height)
    writer.attribute("time", thumbnail.time)
    writer.end()
  }

  private static func write(_ credit: Media.Credit, to writer: borrowing XMLWriter) {
    writer.start("media:credit")
    writer.attribute("role", credit.role)
    writer.attribute("scheme", credit.scheme)
    writer.text(credit.value)
    writer.end()
  }
}

extension Entry {
  /// The media part, made when first needed.
  mutating func withMedia(_ change: (inout Media) -> Void) {
    var value = media ?? Media()
    change(&value)
    media = value
  }
}
