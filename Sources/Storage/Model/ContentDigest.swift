import Crypto
import Foundation

/// What tells contents apart.
package enum ContentDigest {
  /// The SHA-256 in 64 hexadecimal digits.
  package static func of(_ bytes: some DataProtocol) -> String {
    SHA256.hash(data: bytes).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }.joined()
  }
}
