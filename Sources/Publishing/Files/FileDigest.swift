import Crypto
import Foundation

/// SHA-256 in hexadecimal digits.
enum FileDigest {
  static func of(_ data: Data) -> String {
    SHA256.hash(data: data).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
