extension XMLScanner {
  /// Drops a document type with its internal subset up to its `>`. `quote`
  /// is the quote that is open; `-` stands for a comment and `?` for an
  /// instruction, in which quotes quote nothing.
  mutating func doctype(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, brackets: Int, quote: UInt8,
    final: Bool
  ) -> Int? {
    var brackets = brackets
    var quote = quote
    var cursor = start
    while cursor < bytes.count {
      let byte = bytes[cursor]
      // A comment's delimiters are up to four bytes long.
      if byte == 0x3C && quote == 0 || byte == quote, cursor + 4 > bytes.count, !final,
        quote != 0x22, quote != 0x27
      {
        break
      }
      switch quote {
      case 0x2D:
        if bytes.has("-->", at: cursor) { quote = 0 }
      case 0x3F:
        if bytes.has("?>", at: cursor) { quote = 0 }
      case 0x22, 0x27:
        if byte == quote {
          quote = 0
        } else if brackets <= 0, byte == 0x3C || byte == 0x3E {
          // An address has neither (RFC 3986 §2): the quote was never closed.
          quote = 0
          continue
        }
      default:
        switch byte {
        case 0x22, 0x27: quote = byte
        case 0x5B: brackets += 1
        case 0x5D: brackets -= 1
        case 0x3C where bytes.has("<!--", at: cursor):
          quote = 0x2D
          cursor += 3
        case 0x3C where bytes.has("<?", at: cursor):
          quote = 0x3F
          cursor += 1
        case 0x3E where brackets <= 0:
          state = .text
          return cursor + 1
        case 0x3C where brackets <= 0:
          // The type was never closed.
          state = .text
          return cursor
        default: break
        }
      }
      cursor += 1
    }
    state = .doctype(brackets: brackets, quote: quote)
    return cursor > start ? cursor : nil
  }
}
