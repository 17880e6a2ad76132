import Glibc

/// Turns the bytes of a document into well-formed UTF-8, by chunks.
///
/// Bytes that the encoding does not allow are read as windows-1252, which is
/// what they nearly always are; characters that XML forbids are left out.
struct Transcoder: ~Copyable {
  let encoding: CharacterEncoding
  private let converter: iconv_t?
  private var carry: [UInt8] = []
  private(set) var output: [UInt8] = []
  /// How many bytes the encoding did not allow.
  private(set) var invalidBytes = 0
  /// How many characters XML forbids were left out.
  private(set) var forbiddenCharacters = 0

  /// How many bytes iconv writes at a time.
  private static let bufferSize = 16 * 1024

  init(_ encoding: CharacterEncoding) {
    self.encoding = encoding
    if encoding == .utf8 {
      converter = nil
    } else {
      let handle = iconv_open("UTF-8", encoding.iconvName)
      // iconv_open answers (iconv_t)-1 for an encoding it does not have.
      converter = handle == iconv_t(bitPattern: -1) ? nil : handle
    }
  }

  deinit {
    if let converter { iconv_close(converter) }
  }

  mutating func push(_ chunk: UnsafeBufferPointer<UInt8>, final: Bool) {
    output.removeAll(keepingCapacity: true)
    let joined = carry + chunk
    carry.removeAll(keepingCapacity: true)
    guard let converter else {
      appendUTF8(joined[...], final: final)
      return
    }
    let converted = convert(joined, with: converter, final: final)
    appendUTF8(converted[...], final: true)
  }

  /// Copies well-formed UTF-8 and mends the rest.
  private mutating func appendUTF8(_ bytes: ArraySlice<UInt8>, final: Bool) {
    output.reserveCapacity(bytes.count)
    var carried: [UInt8] = []
    bytes.withUnsafeBufferPointer { bytes in
      var clean = 0
      var cursor = 0
      func flush(_ output: inout [UInt8]) {
        if clean < cursor {
          output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[clean..<cursor]))
        }
      }
      while cursor < bytes.count {
        let byte = bytes[cursor]
        if byte < 0x80 {
          if byte >= 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D {
            cursor += 1
          } else {
            flush(&output)
            cursor += 1
            clean = cursor
            forbiddenCharacters += 1
          }
          continue
        }
        switch UTF8Sequence(bytes, at: cursor) {
        case .valid(let length):
          if length == 2, byte == 0xC2, bytes[cursor + 1] < 0xA0 {
            // A C1 control character: windows-1252 in disguise.
            flush(&output)
            appendWindows1252(bytes[cursor + 1])
            cursor += 2
            clean = cursor
          } else {
            cursor += length
          }
        case .cutOff where !final:
          flush(&output)
          carried = Array(bytes[cursor...])
          cursor = bytes.count
          clean = cursor
        case .cutOff, .invalid:
          flush(&output)
          appendWindows1252(byte)
          invalidBytes += 1
          cursor += 1
          clean = cursor
        }
      }
      flush(&output)
    }
    carry.append(contentsOf: carried)
  }

  private mutating func appendWindows1252(_ byte: UInt8) {
    let value = byte < 0xA0 ? Windows1252.scalars[Int(byte) - 0x80] : UInt32(byte)
    guard let scalar = Unicode.Scalar(value), value >= 0xA0 else {
      forbiddenCharacters += 1
      return
    }
    output.append(contentsOf: String(Character(scalar)).utf8)
  }

  private mutating func convert(
    _ input: [UInt8], with converter: iconv_t, final: Bool
  ) -> [UInt8] {
    var result: [UInt8] = []
    var input = input
    let count = input.count
    var consumed = 0
    var buffer = [UInt8](repeating: 0, count: Self.bufferSize)
    while consumed < count {
      var inputLeft = count - consumed
      var outputLeft = buffer.count
      let status = input.withUnsafeMutableBytes { source in
        buffer.withUnsafeMutableBytes { target in
          var from = source.baseAddress.map { ($0 + consumed).assumingMemoryBound(to: CChar.self) }
          var to = target.baseAddress.map { $0.assumingMemoryBound(to: CChar.self) }
          let status = iconv(converter, &from, &inputLeft, &to, &outputLeft)
          return status == -1 ? errno : 0
        }
      }
      result.append(contentsOf: buffer[..<(buffer.count - outputLeft)])
      consumed = count - inputLeft
      switch status {
      case 0, E2BIG: continue
      case EINVAL where !final:
        carry.append(contentsOf: input[consumed...])
        return result
      default:
        invalidBytes += 1
        if consumed < count, !encoding.isWide {
          result.append(contentsOf: Self.mended(input[consumed]))
        }
        consumed += 1
      }
    }
    return result
  }

  private static func mended(_ byte: UInt8) -> [UInt8] {
    let value =
      (0x80...0x9F).contains(byte) ? Windows1252.scalars[Int(byte) - 0x80] : UInt32(byte)
    return Unicode.Scalar(value).map { Array(String(Character($0)).utf8) } ?? []
  }
}

/// What stands at a place in bytes that should be UTF-8 (RFC 3629 §4).
private enum UTF8Sequence {
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
