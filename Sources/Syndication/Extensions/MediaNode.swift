/// What can be said of one file and of all media of an entry alike
/// (Media RSS 1.5.1, "Optional elements").
protocol MediaNode {
  var title: String? { get set }
  var description: String? { get set }
  var keywords: String? { get set }
  var thumbnails: [Media.Thumbnail] { get set }
  var credits: [Media.Credit] { get set }
  var rating: Media.Rating? { get set }
  var player: Media.Player? { get set }
  var restriction: Media.Restriction? { get set }
  var license: Media.License? { get set }
  var copyright: String? { get set }
  var categories: [Category] { get set }
  var hashes: [Media.Hash] { get set }
  var texts: [Media.TimedText] { get set }
  var subTitles: [Media.Subtitles] { get set }
  var peerLinks: [Media.PeerLink] { get set }
  var embed: Media.Embed? { get set }
}

extension Media: MediaNode {}
extension MediaContent: MediaNode {}

extension MediaNode {
  /// Takes an element that may stand in either.
  ///
  /// - Returns: whether it is one.
  mutating func take(_ leaf: Leaf) -> Bool {
    let attributes = leaf.attributes
    switch leaf.name.local {
    case .title: title = title ?? leaf.plain
    case .description: description = leaf.plain ?? description
    case .keywords: keywords = leaf.string
    case .copyright: copyright = leaf.string ?? leaf.url(.url)
    case .thumbnail:
      guard let url = leaf.url(.url) ?? leaf.url else { return true }
      thumbnails.append(
        Media.Thumbnail(
          url, width: attributes.integer(.width), height: attributes.integer(.height),
          time: attributes.trimmed(.time)))
    case .credit:
      guard let value = leaf.string else { return true }
      credits.append(
        Media.Credit(value, role: attributes.trimmed(.role), scheme: attributes.trimmed(.scheme)))
    case .category:
      guard let term = leaf.string else { return true }
      categories.append(
        Category(term, scheme: attributes.trimmed(.scheme), label: attributes.trimmed(.label)))
    case .rating:
      guard let value = leaf.string else { return true }
      rating = Media.Rating(value, scheme: attributes.trimmed(.scheme) ?? "urn:simple")
    case .player:
      player = Media.Player(
        url: leaf.url(.url), width: attributes.integer(.width),
        height: attributes.integer(.height), value: leaf.string)
    case .restriction:
      restriction = Media.Restriction(
        relationship: attributes.trimmed(.relationship), type: attributes.trimmed(.type),
        values: leaf.value.split(whereSeparator: \.isWhitespace).map(String.init))
    case .license:
      license = Media.License(
        href: leaf.url(.href), type: attributes.trimmed(.type), value: leaf.string)
    default: return takeFilePart(leaf)
    }
    return true
  }

  private mutating func takeFilePart(_ leaf: Leaf) -> Bool {
    let attributes = leaf.attributes
    switch leaf.name.local {
    case .hash:
      guard let value = leaf.string else { return true }
      hashes.append(Media.Hash(value, algorithm: attributes.trimmed(.algo) ?? "md5"))
    case .text:
      guard let value = leaf.plain else { return true }
      let declared = attributes.trimmed(.type)?.lowercased()
      let type = declared == "html" ? "plain" : declared
      texts.append(
        Media.TimedText(
          value, type: type, language: attributes.trimmed(.lang),
          start: attributes.trimmed(.start), end: attributes.trimmed(.end)))
    case .subtitle:
      guard let url = leaf.url(.href) else { return true }
      subTitles.append(
        Media.Subtitles(
          url, type: attributes.trimmed(.type), language: attributes.trimmed(.lang)))
    case .peerLink:
      guard let url = leaf.url(.href) else { return true }
      peerLinks.append(Media.PeerLink(url, type: attributes.trimmed(.type)))
    case .param:
      guard let name = attributes.trimmed(.name), let value = leaf.string else { return true }
      embed?.parameters.append(Media.Embed.Parameter(name, value))
    default: return false
    }
    return true
  }
}

extension Leaf {
  /// The content as plain characters; where it says that it is HTML, what a
  /// person would read.
  fileprivate var plain: String? {
    guard attributes.trimmed(.type)?.lowercased() == "html" else { return string }
    return Text.html(value).plainText.nonEmpty
  }
}
