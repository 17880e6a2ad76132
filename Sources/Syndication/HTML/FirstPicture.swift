/// Looks for the first picture in HTML.
struct FirstPicture: HTMLHandler {
  private(set) var picture: Image?
  private static let img = HTMLName("img")
  private static let src = HTMLName("src")
  private static let alt = HTMLName("alt")
  private static let width = HTMLName("width")
  private static let height = HTMLName("height")

  mutating func start(_ name: HTMLName?, _ tag: borrowing HTMLTag) -> HTMLContent {
    if picture == nil, name == Self.img, !TrackingPixel.is(tag), let url = tag.value(Self.src) {
      picture = Image(
        url: url, title: tag.value(Self.alt), width: tag.value(Self.width).flatMap { Int($0) },
        height: tag.value(Self.height).flatMap { Int($0) })
    }
    return name.flatMap { Vocabulary.shared.element($0, in: .html) }
      .map { Vocabulary.shared.rules[$0].content } ?? .markup
  }

  mutating func end(_ name: HTMLName) {}

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

extension Text {
  /// The first picture of HTML as it stands there, with its alternative text
  /// as title; nil in plain text.
  public var firstPicture: Image? {
    guard type.isMarkup else { return nil }
    return HTMLSource.read(value, into: FirstPicture()).picture
  }
}
