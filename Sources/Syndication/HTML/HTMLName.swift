/// The name of an element, attribute or character as a few machine words, to
/// be compared and looked up without a String.
struct HTMLName: Equatable {
  private var low: UInt64 = 0
  private var middle: UInt64 = 0
  private var high: UInt64 = 0

  /// The longest name that is of use to anyone here.
  static let maximumLength = 24

  /// Nil where there is no name, or a longer one than any that is known.
  /// HTML compares names without regard to the case of ASCII letters.
  @inline(__always)
  init?(_ bytes: UnsafeBufferPointer<UInt8>, caseSensitive: Bool = false) {
    guard bytes.count &- 1 < Self.maximumLength, !bytes.isEmpty else { return nil }
    for index in 0..<bytes.count {
      var byte = bytes[index]
      if !caseSensitive, byte &- 0x41 < 26 { byte |= 0x20 }
      let value = UInt64(byte) << (UInt64(index & 7) &* 8)
      if index < 8 { low |= value } else if index < 16 { middle |= value } else { high |= value }
    }
    // A name of NUL bytes would be taken for a free place.
    guard low != 0 else { return nil }
  }

  init(_ name: String, caseSensitive: Bool = false) {
    var name = name
    let packed = name.withUTF8 { HTMLName($0, caseSensitive: caseSensitive) }
    guard let packed else { preconditionFailure("“\(name)” is too long for a name") }
    self = packed
  }

  fileprivate init() {}

  fileprivate var isEmpty: Bool { low == 0 }

  @inline(__always)
  fileprivate var hash: Int {
    let mixed = (low ^ middle &* 0x9E37_79B9_7F4A_7C15 ^ high) &* 0xFF51_AFD7_ED55_8CCD
    return Int(truncatingIfNeeded: mixed >> 40)
  }
}

/// What names stand for. Made once and kept for as long as the program runs,
/// so that a look-up counts no references.
struct HTMLNameMap<Value>: @unchecked Sendable {
  private struct Slot {
    var name = HTMLName()
    var value: Value?
  }

  private let slots: UnsafeMutablePointer<Slot>
  private let mask: Int

  /// Of names given twice the last counts.
  init(_ entries: [(HTMLName, Value)]) {
    var size = 8
    while size < entries.count * 3 { size *= 2 }
    mask = size - 1
    slots = .allocate(capacity: size)
    slots.initialize(repeating: Slot(), count: size)
    for (name, value) in entries { slots[place(name)] = Slot(name: name, value: value) }
  }

  @inline(__always)
  subscript(name: HTMLName) -> Value? { slots[place(name)].value }

  /// Where the name is, or would be put.
  @inline(__always)
  private func place(_ name: HTMLName) -> Int {
    var index = name.hash & mask
    while !slots[index].name.isEmpty, slots[index].name != name { index = (index &+ 1) & mask }
    return index
  }
}
