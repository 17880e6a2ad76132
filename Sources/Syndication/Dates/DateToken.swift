/// A piece of a written date: a number, a word in lower case, or a sign.
enum DateToken: Equatable {
  case number(value: Int, digits: Int)
  case word(String)
  case sign(Character)

  /// Splits at every change of kind; white space separates and is dropped.
  static func tokens(of bytes: UnsafeBufferPointer<UInt8>) -> [DateToken] {
    var tokens: [DateToken] = []
    var rest = Substring(decoding: bytes, as: UTF8.self)
    while let first = rest.first {
      if isDigit(first) {
        let digits = rest.prefix(while: isDigit)
        // What is longer is no part of a date; it only must not overflow.
        let value = digits.prefix(9).reduce(0) { $0 * 10 + ($1.wholeNumberValue ?? 0) }
        tokens.append(.number(value: value, digits: digits.count))
        rest = rest[digits.endIndex...]
      } else if first.isLetter {
        let letters = rest.prefix { $0.isLetter }
        tokens.append(.word(letters.lowercased()))
        rest = rest[letters.endIndex...]
      } else {
        if !first.isWhitespace { tokens.append(.sign(first)) }
        rest.removeFirst()
      }
    }
    return tokens
  }

  /// Digits, the wide ones of East Asian writing too.
  private static func isDigit(_ character: Character) -> Bool {
    "0"..."9" ~= character || "０"..."９" ~= character
  }
}
