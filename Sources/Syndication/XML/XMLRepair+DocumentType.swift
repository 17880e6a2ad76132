extension XMLRepair {
  /// Drops a document type with its internal subset up to its `>`.
  mutating func doctype(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, brackets: Int, quote: UInt8,
    final: Bool
  ) -> Int? {
    var brackets = brackets
    var quote = quote
    var cursor = start
    while cursor < bytes.count {
      let byte = bytes[cursor]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else {
        switch byte {
        case 0x22, 0x27: quote = byte
        case 0x5B: brackets += 1
        case 0x5D: brackets -= 1
        case 0x3C:
          // Quotes in a comment or an instruction quote nothing.
          guard cursor + 4 <= bytes.count || final else {
            state = .doctype(brackets: brackets, quote: quote)
            carry.append(contentsOf: bytes[cursor...])
            return bytes.count
          }
          if let end = insideDoctype(bytes, from: cursor) { cursor = end }
        case 0x3E where brackets <= 0:
          state = .text
          return cursor + 1
        default: break
        }
      }
      if cursor < bytes.count { keepLineBreak(bytes[cursor]) }
      cursor += 1
    }
    state = .doctype(brackets: brackets, quote: quote)
    return bytes.count
  }

  /// The last byte of the comment or instruction that begins here; the end
  /// of the chunk where it has none.
  private mutating func insideDoctype(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    let isComment = matches(bytes, at: start, Self.commentStart)
    guard isComment || matches(bytes, at: start, [0x3C, 0x3F]) else { return nil }
    let end: [UInt8] = isComment ? [0x2D, 0x2D, 0x3E] : [0x3F, 0x3E]
    var cursor = start + (isComment ? 4 : 2)
    while cursor < bytes.count, !matches(bytes, at: cursor, end) {
      keepLineBreak(bytes[cursor])
      cursor += 1
    }
    return min(cursor + end.count - 1, bytes.count)
  }
}
