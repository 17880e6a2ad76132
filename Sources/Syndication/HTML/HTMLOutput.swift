/// Writing HTML that is well formed as XML into a buffer of bytes.
extension [UInt8] {
  @inline(__always)
  mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func append(text bytes: UnsafeBufferPointer<UInt8>) {
    escape(bytes) { ByteScan.escapedInText(bytes, from: $0) }
  }

  mutating func append(value bytes: UnsafeBufferPointer<UInt8>) {
    escape(bytes) { ByteScan.escapedInValue(bytes, from: $0) }
  }

  mutating func append(value text: String) {
    var text = text
    text.withUTF8 { append(value: $0) }
  }

  @inline(__always)
  private mutating func escape(_ bytes: UnsafeBufferPointer<UInt8>, _ next: (Int) -> Int) {
    var clean = 0
    while true {
      let found = next(clean)
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[clean..<found]))
      guard found < bytes.count else { return }
      switch bytes[found] {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      default: append("&quot;")
      }
      clean = found + 1
    }
  }
}
