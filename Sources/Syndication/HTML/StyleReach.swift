/// How far the numbers of a property may reach.
enum StyleReach {
  /// What grows by them moves what is beside it. Lengths of five digits
  /// reach beyond any page, and are there to cover or to hide.
  case box
  /// A margin below nought besides puts text over what is beside it.
  case margin
  /// What is drawn by them lies over what is beside it.
  case ink
  /// The same, by letters: shares are those of their size.
  case type

  /// The most pixels that `ink` and `type` may reach.
  private static let mostInk = 128.0

  /// How many pixels a unit has, where it matters about so many; shares are
  /// taken of a page of 1,000.
  private static let units = HTMLNameMap(
    [
      ("%", 10), ("ch", 16), ("cm", 38), ("em", 16), ("ex", 16), ("in", 96), ("mm", 4),
      ("ms", 1), ("pc", 16), ("pt", 1.4), ("px", 1), ("q", 1), ("rem", 16), ("s", 1),
      ("vh", 10), ("vmax", 10), ("vmin", 10), ("vw", 10),
    ].map { (HTMLName($0.0), $0.1) })

  /// Whether all numbers are within reach, and of a unit that is known: an
  /// exponent is not.
  func holds(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    var cursor = 0
    while cursor < value.count {
      let byte = value[cursor]
      if byte.isASCIIDigit || byte == UInt8(ascii: ".") {
        let isNegative = cursor > 0 && value[cursor - 1] == UInt8(ascii: "-")
        guard holdsNumber(value, &cursor), self != .margin || !isNegative else { return false }
      } else if byte == UInt8(ascii: "'") {
        cursor = value.first(byte, from: cursor + 1, to: value.count) + 1
      } else if byte == UInt8(ascii: "(") {
        // The numbers of a colour.
        cursor = value.first(UInt8(ascii: ")"), from: cursor + 1, to: value.count)
      } else if byte == UInt8(ascii: "#") || byte.isASCIILetter {
        cursor += 1
        while cursor < value.count,
          value[cursor].isASCIIAlphanumeric || value[cursor] == UInt8(ascii: "-")
        {
          cursor += 1
        }
      } else {
        cursor += 1
      }
    }
    return true
  }

  private func holdsNumber(_ value: UnsafeBufferPointer<UInt8>, _ cursor: inout Int) -> Bool {
    var number = 0.0
    while cursor < value.count, value[cursor].isASCIIDigit {
      number = number * 10 + Double(value[cursor] & 0xF)
      cursor += 1
    }
    if cursor < value.count, value[cursor] == UInt8(ascii: ".") {
      cursor += 1
      var place = 0.1
      while cursor < value.count, value[cursor].isASCIIDigit {
        number += Double(value[cursor] & 0xF) * place
        place /= 10
        cursor += 1
      }
    }
    let start = cursor
    while cursor < value.count, value[cursor].isASCIILetter || value[cursor] == UInt8(ascii: "%") {
      cursor += 1
    }
    guard number < 10_000 else { return false }
    // Without a unit it is a share of the letters, or their weight.
    guard cursor > start else { return self != .ink || number <= Self.mostInk }
    guard let unit = HTMLName(value[start, cursor]), let pixels = Self.units[unit] else {
      return false
    }
    let isShareOfType = self == .type && value[start] == UInt8(ascii: "%")
    let reach = number * (isShareOfType ? 0.16 : pixels)
    return self == .box || self == .margin || reach <= Self.mostInk
  }
}
