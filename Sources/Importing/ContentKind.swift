import Foundation

/// What a file holds, told from its bytes and not from its name.
enum ContentKind {
  case feed, items, portalText

  init(of data: Data) {
    // XML may be UTF-16, whose marks and zero bytes are passed over.
    let start = data.first { !$0.isJSONWhitespace && ![0x00, 0xFE, 0xFF].contains($0) }
    switch start {
    case UInt8(ascii: "<"): self = .feed
    case UInt8(ascii: "{"): self = Self.isJSONFeed(data) ? .feed : .items
    case UInt8(ascii: "["): self = .items
    default: self = .portalText
    }
  }

  /// JSON Feed says so in `version`: `https://jsonfeed.org/version/1.1`.
  private static func isJSONFeed(_ data: Data) -> Bool {
    let object = try? JSONSerialization.jsonObject(with: data) as? [String: Any]
    return (object?["version"] as? String)?.contains("jsonfeed.org") == true
  }
}

extension Data {
  /// The bytes without the mark with which some editors begin UTF-8.
  var withoutByteOrderMark: Data {
    starts(with: [0xEF, 0xBB, 0xBF]) ? Data(dropFirst(3)) : self
  }
}
