import Glibc

/// A run of bytes that grows, is emptied and is used again. It takes no
/// memory before it is used.
struct ByteBuffer: ~Copyable {
  private static let smallest = 1024

  private var base: UnsafeMutablePointer<UInt8>?
  private(set) var count = 0
  private var capacity = 0

  init() {}

  deinit { base?.deallocate() }

  var isEmpty: Bool { count == 0 }

  /// The bytes, until the buffer is changed.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

  subscript(range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[range])
  }

  mutating func removeAll() { count = 0 }

  mutating func removeLast(_ number: Int = 1) { count -= number }

  /// Keeps the first bytes only.
  mutating func truncate(to length: Int) { count = min(count, length) }

  mutating func removeFirst(_ number: Int) {
    guard number > 0, let base else { return }
    count -= number
    memmove(base, base + number, count)
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if count == capacity { grow(by: 1) }
    base.unsafelyUnwrapped[count] = byte
    count += 1
  }

  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress, !bytes.isEmpty else { return }
    if capacity - count < bytes.count { grow(by: bytes.count) }
    memcpy(base.unsafelyUnwrapped + count, start, bytes.count)
    count += bytes.count
  }

  mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      for byte in UTF8.encode(scalar)! { append(byte) }
    }
  }

  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  @inline(never)
  private mutating func grow(by needed: Int) {
    let larger = max(capacity * 2, count + needed, Self.smallest)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    if let base {
      memcpy(moved, base, count)
      base.deallocate()
    }
    base = moved
    capacity = larger
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where the byte stands first in a range of the bytes; the range's end
  /// where it does not.
  @inline(__always)
  func first(_ byte: UInt8, from start: Int, to end: Int) -> Int {
    guard start < end, let base = baseAddress,
      let found = memchr(base + start, Int32(byte), end - start)
    else { return end }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Where the first byte stands that is not ASCII; the count if there is
  /// none.
  var firstBeyondASCII: Int {
    var cursor = 0
    let raw = UnsafeRawBufferPointer(self)
    while cursor + 8 <= count {
      let word = raw.loadUnaligned(fromByteOffset: cursor, as: UInt64.self).littleEndian
      let beyond = word & 0x8080_8080_8080_8080
      guard beyond == 0 else { return cursor + (beyond.trailingZeroBitCount >> 3) }
      cursor += 8
    }
    while cursor < count, self[cursor] < 0x80 { cursor += 1 }
    return cursor
  }

  /// Whether these bytes stand at a place.
  @inline(__always)
  func has(_ text: StaticString, at start: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard let base = baseAddress, count - start >= length else { return false }
    return memcmp(base + start, text.utf8Start, length) == 0
  }

  /// Whether these bytes begin with others.
  @inline(__always)
  func has(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count <= count else { return false }
    guard let base = baseAddress, let other = bytes.baseAddress else { return bytes.isEmpty }
    return memcmp(base, other, bytes.count) == 0
  }
}
