import Syndication

/// The picture that stands for an entry, wherever its feed put it.
struct PiecePicture {
  /// An http(s) URL.
  var url: String
  var alt: String?
  var caption: String?
  var credit: String?
  /// The media type.
  var type: String?
  /// In pixels.
  var width: Int?
  var height: Int?
  /// In bytes.
  var length: Int?

  /// Nil where the entry has none that a mail could show.
  init?(_ entry: Entry) {
    let media = entry.media
    let shown = media?.contents.first {
      $0.medium == "image" || $0.type?.hasPrefix("image/") ?? false
    }
    let file = entry.enclosures.first { $0.type?.hasPrefix("image/") ?? false }
    let inText = entry.content.lazy.compactMap { $0.text.firstPicture }.first
    let address =
      shown?.url ?? file?.url ?? entry.image?.url ?? media?.thumbnails.first?.url ?? inText?.url
    guard let url = address, URI.isWebAddress(url) else { return nil }
    self.url = url
    let same = inText.flatMap { $0.url == url ? $0 : nil }
    alt = shown?.description ?? media?.description ?? same?.title ?? entry.image?.title
    caption = shown?.title ?? media?.title
    credit = (shown?.credits.first ?? media?.credits.first)?.value
    type = shown?.type ?? (file?.url == url ? file?.type : nil) ?? ImageType.of(url)
    width = Self.side(shown?.width ?? same?.width)
    height = Self.side(shown?.height ?? same?.height)
    length = shown?.fileSize ?? (file?.url == url ? file?.length : nil)
  }

  /// What a feed says of a side in pixels, where that can be true.
  private static func side(_ pixels: Int?) -> Int? {
    pixels.flatMap { (1...100_000).contains($0) ? $0 : nil }
  }
}

/// The words of an entry for a list of entries.
enum PieceTeaser {
  /// How many characters a teaser has at most: a list stays a list.
  private static let length = 300

  /// The summary, or the beginning of the text; empty where there is neither.
  static func text(of entry: Entry) -> String {
    let text = entry.summary ?? entry.content.first { $0.src == nil }?.text
    return text?.teaser(length: length) ?? ""
  }

  /// All that is said in words, for an entry without HTML.
  static func full(of entry: Entry) -> String {
    let text = entry.content.first { $0.src == nil }?.text ?? entry.summary
    return text?.plainText ?? ""
  }
}
