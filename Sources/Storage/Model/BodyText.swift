import Foundation

/// The words of an HTML body, without regard to markup and spacing.
public enum BodyText {
  /// The SHA-256 in hexadecimal of what stands outside of tags, white space
  /// left out. Two bodies with the same digest read the same.
  public static func digest(ofHTML html: String) -> String {
    var words: [UInt8] = []
    words.reserveCapacity(html.utf8.count)
    var insideTag = false
    for byte in html.utf8 {
      switch byte {
      case UInt8(ascii: "<"): insideTag = true
      case UInt8(ascii: ">"): insideTag = false
      case 0x09...0x0D, 0x20: continue
      case 0xA0 where !insideTag && words.last == 0xC2:
        // The two bytes of a non-breaking space.
        words.removeLast()
      default:
        if !insideTag { words.append(byte) }
      }
    }
    return ContentDigest.of(words)
  }
}
