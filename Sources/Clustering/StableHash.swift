/// Hashes that are the same in every process and on every machine, so that
/// they can be stored.
enum StableHash {
  /// FNV-1a over the UTF-8.
  static func of(_ text: String) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 {
      hash ^= UInt64(byte)
      hash = hash &* 0x100_0000_01b3
    }
    return mix(hash)
  }

  /// Spreads every bit over all others: the last step of SplitMix64.
  static func mix(_ value: UInt64) -> UInt64 {
    var value = value &+ 0x9e37_79b9_7f4a_7c15
    value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
    return value ^ (value >> 31)
  }

  static func mix(_ value: UInt64, with other: UInt64) -> UInt64 { mix(mix(value) ^ other) }
}
