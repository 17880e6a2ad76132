import Crypto
import Foundation

/// The words of an HTML body, without regard to markup and spacing.
public enum BodyText {
  /// The SHA-256 in hexadecimal of what stands outside of tags, white space
  /// left out. Two bodies with the same digest read the same.
  public static func digest(ofHTML html: String) -> String {
    var words: [UInt8] = []
    words.reserveCapacity(html.utf8.count)
    var insideTag = false
    for scalar in html.unicodeScalars {
      switch scalar {
      case "<": insideTag = true
      case ">": insideTag = false
      default:
        guard !insideTag, !scalar.properties.isWhitespace else { continue }
        words.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
      }
    }
    return SHA256.hash(data: words).map(Self.hexadecimal).joined()
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
  }
}
