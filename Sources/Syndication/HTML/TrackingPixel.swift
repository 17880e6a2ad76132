/// A picture of at most one by one pixel counts readers, it shows nothing.
enum TrackingPixel {
  private static let width = HTMLName("width")
  private static let height = HTMLName("height")

  static func `is`(_ tag: borrowing HTMLTag) -> Bool {
    var sides = 0
    for attribute in tag.attributes where attribute.name.count < 7 {
      guard let name = HTMLName(tag.bytes(attribute.name)), name == width || name == height else {
        continue
      }
      let digits = tag.bytes(attribute.value).filter(\.isASCIIDigit)
      guard digits == [0x30] || digits == [0x31] else { return false }
      sides += 1
    }
    return sides == 2
  }
}
