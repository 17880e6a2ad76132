/// What stands at a place in bytes that should be UTF-8 (RFC 3629 §4).
enum UTF8Sequence {
  case valid(length: Int)
  case cutOff
  case invalid

  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    let lead = bytes[start]
    let length: Int
    var lower: UInt8 = 0x80
    var upper: UInt8 = 0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if lead == 0xE0 { lower = 0xA0 }
      if lead == 0xED { upper = 0x9F }
    case 0xF0...0xF4:
      length = 4
      if lead == 0xF0 { lower = 0x90 }
      if lead == 0xF4 { upper = 0x8F }
    default:
      self = .invalid
      return
    }
    for index in 1..<length {
      guard start + index < bytes.count else {
        self = .cutOff
        return
      }
      let byte = bytes[start + index]
      guard byte >= (index == 1 ? lower : 0x80), byte <= (index == 1 ? upper : 0xBF) else {
        self = .invalid
        return
      }
    }
    self = .valid(length: length)
  }
}
