/// A picture of at most one by one pixel counts readers, it shows nothing.
enum TrackingPixel {
  private static let width = HTMLName("width")
  private static let height = HTMLName("height")

  static func `is`(_ tag: borrowing HTMLTag) -> Bool {
    side(width, tag) && side(height, tag)
  }

  /// Whether the attribute is there and says at most one. The first counts.
  private static func side(_ name: HTMLName, _ tag: borrowing HTMLTag) -> Bool {
    for attribute in tag.attributes where HTMLName(tag.bytes(attribute.name)) == name {
      let digits = tag.bytes(attribute.value).filter(\.isASCIIDigit)
      return digits == [0x30] || digits == [0x31]
    }
    return false
  }
}
