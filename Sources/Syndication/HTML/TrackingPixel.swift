/// A picture of at most one by one pixel, or one that is never seen, counts
/// readers and shows nothing.
enum TrackingPixel {
  private static let width = HTMLName("width")
  private static let height = HTMLName("height")
  private static let style = HTMLName("style")

  static func `is`(_ tag: borrowing HTMLTag) -> Bool {
    var isNarrow = isPoint(width, tag)
    var isLow = isPoint(height, tag)
    for (name, value) in declarations(tag) {
      switch name {
      case "display" where value.hasPrefix("none"): return true
      case "visibility" where value.hasPrefix("hidden"): return true
      // What a style says goes before the attribute (CSS 2.1 §6.4.4).
      case "width": isNarrow = isPoint(value)
      case "height": isLow = isPoint(value)
      default: break
      }
    }
    return isNarrow && isLow
  }

  /// Whether the attribute is there and says at most one. The first counts.
  private static func isPoint(_ side: HTMLName, _ tag: borrowing HTMLTag) -> Bool {
    for attribute in tag.attributes where HTMLName(tag.bytes(attribute.name)) == side {
      let digits = tag.bytes(attribute.value).filter(\.isASCIIDigit)
      return digits == [0x30] || digits == [0x31]
    }
    return false
  }

  /// Whether a length is at most one pixel: `0`, `1px`, `1px!important`.
  private static func isPoint(_ value: Substring) -> Bool {
    ["0", "0px", "1px"].contains(value.prefix { $0 != "!" })
  }

  /// What the style says, in small letters and without white space.
  private static func declarations(
    _ tag: borrowing HTMLTag
  ) -> [(name: Substring, value: Substring)] {
    for attribute in tag.attributes where HTMLName(tag.bytes(attribute.name)) == style {
      let text = String(decoding: tag.bytes(attribute.value), as: UTF8.self)
        .lowercased().filter { !$0.isWhitespace }
      return text.split(separator: ";").compactMap { declaration in
        let parts = declaration.split(separator: ":", maxSplits: 1)
        return parts.count == 2 ? (parts[0], parts[1]) : nil
      }
    }
    return []
  }
}
