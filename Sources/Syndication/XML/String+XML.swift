extension String {
  /// Without XML's white space at both ends (XML 1.0 §2.3).
  func trimmingSpace() -> String {
    let bytes = utf8
    guard let first = bytes.first, let last = bytes.last,
      first.isXMLSpace || last.isXMLSpace
    else { return self }
    var start = bytes.startIndex
    var end = bytes.endIndex
    while start < end, bytes[start].isXMLSpace { start = bytes.index(after: start) }
    while start < end {
      let last = bytes.index(before: end)
      guard bytes[last].isXMLSpace else { break }
      end = last
    }
    return start == bytes.startIndex && end == bytes.endIndex ? self : String(self[start..<end])
  }

  /// Trimmed; nil where nothing is left.
  var nonEmpty: String? {
    let text = trimmingSpace()
    return text.isEmpty ? nil : text
  }
}

extension String {
  /// Text whose bytes are known to be well-formed UTF-8, as all are that a
  /// `Transcoder` has passed.
  init(wellFormed bytes: UnsafeBufferPointer<UInt8>) {
    if #available(macOS 26, *) {
      self.init(copying: UTF8Span(unchecked: Span(_unsafeElements: bytes)))
    } else {
      self.init(decoding: bytes, as: UTF8.self)
    }
  }
}

extension UInt8 {
  var isXMLSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }

  var isASCIIDigit: Bool { self &- 0x30 < 10 }

  var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }

  var isASCIIAlphanumeric: Bool { isASCIIDigit || isASCIILetter }
}
