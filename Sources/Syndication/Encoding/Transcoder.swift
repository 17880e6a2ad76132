import Glibc

/// Turns the bytes of a document into well-formed UTF-8, by chunks.
///
/// Bytes that the encoding does not allow are read as windows-1252, which is
/// what they nearly always are, or left out of a wide encoding; characters
/// that XML forbids are left out; line ends become line feeds (XML 1.0
/// §2.11).
struct Transcoder: ~Copyable {
  let encoding: CharacterEncoding
  private let converter: iconv_t?
  /// The beginning of a character that the last chunk cut off.
  private var carry: [UInt8] = []
  private var output = ByteBuffer()
  /// What `pushWindows1252` has made of a chunk.
  private var decoded = ByteBuffer()
  /// Whether the last line end was a carriage return.
  private var endedInReturn = false
  /// How many bytes the encoding did not allow.
  private(set) var invalidBytes = 0
  /// How many characters XML forbids were left out.
  private(set) var forbiddenCharacters = 0

  /// How many bytes iconv writes at a time.
  private static let bufferSize = 16 * 1024

  init(_ encoding: CharacterEncoding) {
    self.encoding = encoding
    if encoding == .utf8 || encoding == .windows1252 {
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

  /// Hands the chunk over as UTF-8.
  mutating func push(
    _ chunk: UnsafeBufferPointer<UInt8>, final: Bool,
    _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    if encoding == .windows1252 { return pushWindows1252(chunk, body) }
    if converter == nil, carry.isEmpty {
      return pushUTF8(chunk, final: final, body)
    }
    let joined = carry + chunk
    carry.removeAll(keepingCapacity: true)
    guard let converter else {
      return joined.withUnsafeBufferPointer { pushUTF8($0, final: final, body) }
    }
    convert(joined, with: converter, final: final).withUnsafeBufferPointer {
      pushUTF8($0, final: true, body)
    }
  }

  /// Every byte is a character; iconv would first have to load its table.
  private mutating func pushWindows1252(
    _ bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    decoded.removeAll()
    var cursor = 0
    while cursor < bytes.count {
      let rest = bytes[cursor, bytes.count]
      let length = rest.firstBeyondASCII
      decoded.append(rest[0, length])
      if length < rest.count { decoded.append(Windows1252.scalar(of: rest[length])) }
      cursor += length + 1
    }
    pushUTF8(decoded.bytes, final: true, body)
  }

  /// Hands over the bytes themselves where they are in order, else a copy
  /// that is.
  private mutating func pushUTF8(
    _ bytes: UnsafeBufferPointer<UInt8>, final: Bool,
    _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    let clean = endedInReturn ? 0 : Self.cleanLength(bytes, from: 0)
    if clean == bytes.count { return body(bytes) }
    output.removeAll()
    output.append(bytes[0, clean])
    var cursor = clean
    while cursor < bytes.count {
      if bytes[cursor] >= 0x80, case .cutOff = UTF8Sequence(bytes, at: cursor), !final {
        carry.append(contentsOf: bytes[cursor...])
        break
      }
      cursor = mend(bytes, at: cursor)
      // The line feed that may follow a carriage return is not clean.
      guard !endedInReturn else { continue }
      let next = Self.cleanLength(bytes, from: cursor)
      output.append(bytes[cursor, next])
      cursor = next
    }
    body(output.bytes)
  }

  /// Passes over one character that cannot stay as it is.
  private mutating func mend(_ bytes: UnsafeBufferPointer<UInt8>, at cursor: Int) -> Int {
    let byte = bytes[cursor]
    let followsReturn = endedInReturn
    endedInReturn = false
    switch byte {
    case 0x0D:
      output.append(0x0A)
      endedInReturn = true
    case 0x0A:
      if !followsReturn { output.append(byte) }
    case 0..<0x20 where byte != 0x09: forbiddenCharacters += 1
    case 0..<0x80: output.append(byte)
    default:
      switch UTF8Sequence(bytes, at: cursor) {
      case .valid(let length):
        if Self.isC1Control(bytes, at: cursor) {
          // windows-1252 in disguise.
          output.append(Windows1252.scalar(of: bytes[cursor + 1]))
        } else if Self.isNoncharacter(bytes, at: cursor) {
          forbiddenCharacters += 1
        } else {
          output.append(bytes[cursor, cursor + length])
        }
        return cursor + length
      case .cutOff, .invalid:
        output.append(Windows1252.scalar(of: byte))
        invalidBytes += 1
      }
    }
    return cursor + 1
  }

  /// Where the bytes end that may stay as they are.
  private static func cleanLength(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    let raw = UnsafeRawPointer(base)
    let count = bytes.count
    var cursor = start
    while cursor < count {
      // Eight bytes at a time, as long as all are printable ASCII.
      while cursor + 8 <= count {
        let word = raw.loadUnaligned(fromByteOffset: cursor, as: UInt64.self).littleEndian
        let odd = (word | ((word &- 0x2020_2020_2020_2020) & ~word)) & 0x8080_8080_8080_8080
        guard odd == 0 else {
          cursor += odd.trailingZeroBitCount >> 3
          break
        }
        cursor += 8
      }
      guard cursor < count else { break }
      let byte = bytes[cursor]
      if byte < 0x80 {
        guard byte >= 0x20 || byte == 0x0A || byte == 0x09 else { return cursor }
        cursor += 1
      } else if byte > 0xC2, byte < 0xE0, cursor + 1 < count, bytes[cursor + 1] & 0xC0 == 0x80 {
        // Letters of Europe, nearly always.
        cursor += 2
      } else {
        guard case .valid(let length) = UTF8Sequence(bytes, at: cursor) else { return cursor }
        if isC1Control(bytes, at: cursor) || isNoncharacter(bytes, at: cursor) { return cursor }
        cursor += length
      }
    }
    return cursor
  }

  /// Whether a well-formed sequence is U+0080 to U+009F.
  private static func isC1Control(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    bytes[start] == 0xC2 && bytes[start + 1] < 0xA0
  }

  /// Whether a well-formed sequence is U+FFFE or U+FFFF.
  private static func isNoncharacter(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    bytes[start] == 0xEF && bytes[start + 1] == 0xBF && bytes[start + 2] > 0xBD
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
        let length = min(encoding.unitLength, count - consumed)
        invalidBytes += length
        if !encoding.isWide {
          result.append(contentsOf: Windows1252.scalar(of: input[consumed]).utf8)
        }
        consumed += length
      }
    }
    if final { finish(converter, into: &result) }
    return result
  }

  /// Some encodings write accents behind their letters: iconv keeps the last
  /// letter until it knows that none follows.
  private func finish(_ converter: iconv_t, into result: inout [UInt8]) {
    var buffer = [CChar](repeating: 0, count: 16)
    let length = buffer.count
    var left = length
    buffer.withUnsafeMutableBufferPointer {
      var to = $0.baseAddress
      _ = iconv(converter, nil, nil, &to, &left)
    }
    result.append(contentsOf: buffer[..<(length - left)].map { UInt8(bitPattern: $0) })
  }
}

extension Unicode.Scalar {
  fileprivate var utf8: UTF8.EncodedScalar { UTF8.encode(self) ?? UTF8.encodedReplacementCharacter }
}
