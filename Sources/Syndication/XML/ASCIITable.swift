/// Values by names in ASCII, looked up by bytes without regard to case and
/// without making a String.
struct ASCIITable<Value: Sendable>: Sendable {
  private struct Slot: Sendable {
    var start: Int
    var count: Int
    var value: Value
  }

  /// All names in lower case, one behind the other.
  private var names: [UInt8] = []
  private var slots: [Slot?]

  /// The first of two entries with the same name is kept.
  init(_ entries: some Collection<(String, Value)>) {
    var size = 16
    while size < entries.count * 4 { size *= 2 }
    slots = Array(repeating: nil, count: size)
    for (name, value) in entries {
      let bytes = Array(name.lowercased().utf8)
      bytes.withUnsafeBufferPointer { bytes in
        let index = index(of: bytes)
        guard slots[index] == nil else { return }
        slots[index] = Slot(start: names.count, count: bytes.count, value: value)
        names.append(contentsOf: bytes)
      }
    }
  }

  subscript(name: UnsafeBufferPointer<UInt8>) -> Value? { slots[index(of: name)]?.value }

  subscript(name: String) -> Value? {
    var name = name
    return name.withUTF8 { self[$0] }
  }

  /// Where a name is, or would be.
  private func index(of name: UnsafeBufferPointer<UInt8>) -> Int {
    // FNV-1a.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name { hash = (hash ^ UInt64(byte.asciiLowercased)) &* 0x100_0000_01B3 }
    var index = Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1)
    while let slot = slots[index], !matches(slot, name) {
      index = (index + 1) & (slots.count - 1)
    }
    return index
  }

  private func matches(_ slot: Slot, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard slot.count == name.count else { return false }
    for offset in 0..<slot.count
    where names[slot.start + offset] != name[offset].asciiLowercased {
      return false
    }
    return true
  }
}

extension UInt8 {
  var asciiLowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}

extension UnsafeBufferPointer<UInt8> {
  /// The bytes of a C string.
  init(cString: UnsafePointer<UInt8>) {
    var count = 0
    while cString[count] != 0 { count += 1 }
    self.init(start: cString, count: count)
  }

  /// Without XML's white space at both ends (XML 1.0 §2.3).
  var trimmed: UnsafeBufferPointer<UInt8> {
    var start = 0
    var end = count
    while start < end, self[start].isXMLSpace { start += 1 }
    while start < end, self[end - 1].isXMLSpace { end -= 1 }
    return UnsafeBufferPointer(rebasing: self[start..<end])
  }
}
