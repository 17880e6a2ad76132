import Foundation

/// A range of addresses: `10.0.0.0/8`, `fd00::/8`, or one address alone
/// (RFC 4632 §3.1, RFC 4291 §2.3).
public struct IPNetwork: Sendable, Hashable, CustomStringConvertible {
  let base: IPBytes
  /// How many leading bits all addresses of the range share.
  let prefix: Int
  public let description: String

  /// - Returns: nil where the text names no range.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let base = IPBytes(String(parts[0])) else { return nil }
    let bits = base.bytes.count * 8
    guard let prefix = parts.count == 2 ? Int(parts[1]) : bits, 0...bits ~= prefix else {
      return nil
    }
    self.base = base
    self.prefix = prefix
    description = text
  }

  public func contains(_ address: IPBytes) -> Bool {
    guard address.bytes.count == base.bytes.count else { return false }
    for (index, byte) in address.bytes.enumerated() {
      let bits = min(8, prefix - index * 8)
      if bits <= 0 { return true }
      let mask = UInt8(truncatingIfNeeded: 0xFF00 >> bits)
      if byte & mask != base.bytes[index] & mask { return false }
    }
    return true
  }
}

/// An IP address as its four or sixteen bytes, the first of them first.
public struct IPBytes: Sendable, Hashable {
  public let bytes: [UInt8]

  public init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

  /// - Returns: nil where the text is no address.
  public init?(_ text: String) {
    var v4 = in_addr()
    var v6 = in6_addr()
    if inet_pton(AF_INET, text, &v4) == 1 {
      bytes = withUnsafeBytes(of: v4) { Array($0) }
    } else if inet_pton(AF_INET6, text, &v6) == 1 {
      bytes = withUnsafeBytes(of: v6) { Array($0) }
    } else {
      return nil
    }
  }

  /// The address of IPv4 that one of IPv6 carries inside: mapped (RFC 4291
  /// §2.5.5.2), NAT64 (RFC 6052 §2.1), 6to4 (RFC 3056 §2), Teredo (RFC 4380
  /// §4), which turns its bits around.
  public var hidden: IPBytes? {
    guard bytes.count == 16 else { return nil }
    if bytes.starts(with: [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF]) {
      return IPBytes(bytes[12...])
    }
    if bytes.starts(with: [0, 0x64, 0xFF, 0x9B] + [UInt8](repeating: 0, count: 8)) {
      return IPBytes(bytes[12...])
    }
    if bytes.starts(with: [0x20, 0x02]) { return IPBytes(bytes[2..<6]) }
    if bytes.starts(with: [0x20, 0x01, 0, 0]) { return IPBytes(bytes[12...].map { ~$0 }) }
    return nil
  }
}
