import Foundation

/// Reads text as words.
///
/// Everything but letters and digits parts words. Within a word a soft
/// hyphen, an apostrophe and the sign before `innen` count for nothing, so
/// that `Bürger*innen` and `Bürgerinnen` are one word; a hyphen parts, as
/// streets are written with it and without.
struct WordReader {
  private let scalars: [Unicode.Scalar]
  private var cursor = 0
  /// Where each word begins and ends in `scalars`, and whether it is the
  /// name of a month.
  private var places: [(start: Int, end: Int, isMonth: Bool)] = []
  private var reading = Reading()
  /// The word that is being read, in the form in which words are compared.
  private var folded: [UInt8] = []

  private init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// - Parameter limit: how many words are read at most.
  static func read(_ text: String, limit: Int) -> Reading {
    var reader = WordReader(text)
    while reader.reading.words.count < limit, reader.skipToWord() { reader.readWord() }
    reader.findDays()
    return reader.reading
  }

  private mutating func skipToWord() -> Bool {
    while cursor < scalars.count, !scalars[cursor].isInWords { cursor += 1 }
    return cursor < scalars.count
  }

  private mutating func readWord() {
    let start = cursor
    folded.removeAll(keepingCapacity: true)
    while cursor < scalars.count {
      let scalar = scalars[cursor]
      if scalar.isInWords {
        scalar.fold(into: &folded)
      } else if scalar == "\u{308}", let last = folded.last, "aou".utf8.contains(last) {
        folded.append(UInt8(ascii: "e"))
      } else if !scalar.isMark, !joins() {
        break
      }
      cursor += 1
    }
    let word = Self.word(folded, isCapital: scalars[start].isUppercase)
    places.append((start, cursor, word.isMonth))
    reading.words.append(word.word)
  }

  /// Whether what stands at the cursor is inside a word.
  private func joins() -> Bool {
    let next = cursor + 1
    switch scalars[cursor] {
    case "\u{AD}": return true
    case "'", "’": return next < scalars.count && scalars[next].properties.isAlphabetic
    case "*", ":", "_":
      // The sign for all genders.
      return next + 1 < scalars.count && folded.count(where: { $0 & 0xC0 != 0x80 }) > 2
        && (scalars[next] == "i" || scalars[next] == "I") && scalars[next + 1] == "n"
    case ".", " ", "\u{A0}", "\u{202F}":
      // 20.000, 20 000: a group of exactly three digits follows up to three.
      guard folded.count <= 3, folded.allSatisfy(\.isDigit), next + 2 < scalars.count else {
        return false
      }
      return scalars[next...(next + 2)].allSatisfy(\.isDigit)
        && (next + 3 == scalars.count || !scalars[next + 3].isDigit)
    default: return false
    }
  }

  private static func word(
    _ folded: [UInt8], isCapital: Bool
  ) -> (word: Word, isMonth: Bool) {
    if folded.contains(where: \.isDigit) {
      let digits = folded.drop { $0 == UInt8(ascii: "0") }
      let text = digits.isEmpty ? "0" : String(decoding: digits, as: UTF8.self)
      return (Word(text: text, kind: .number), false)
    }
    let text = String(decoding: folded, as: UTF8.self)
    switch German.meanings[text] {
    case .month(let number) where isCapital: return (Word(text: number, kind: .number), true)
    case .number(let number): return (Word(text: number, kind: .number), false)
    case .weekday(let day): return (Word(text: day, kind: .weekday), false)
    case .function: return (Word(text: text, kind: .other), false)
    case .month, nil: return (Word(text: text, kind: isCapital ? .name : .other), false)
    }
  }

  /// `3. Mai`, `3.5.`, `03.05.2024`.
  private mutating func findDays() {
    for (index, place) in places.dropLast().enumerated() {
      guard let day = Int(reading.words[index].text), (1...31).contains(day),
        place.end < scalars.count, scalars[place.end] == ".", !place.isMonth
      else { continue }
      let next = places[index + 1]
      guard let month = Int(reading.words[index + 1].text), (1...12).contains(month) else {
        continue
      }
      let isDotted =
        next.start <= place.end + 2 && next.end < scalars.count && scalars[next.end] == "."
      if next.isMonth || isDotted { reading.days.insert(month * 100 + day) }
    }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(value) }
  fileprivate var isMark: Bool { (0x300...0x36F).contains(value) }

  fileprivate var isInWords: Bool {
    if value < 0x80 { return isDigit || (0x61...0x7A).contains(value | 0x20) }
    return !isMark && (properties.isAlphabetic || properties.numericType != nil)
  }

  fileprivate var isUppercase: Bool {
    value < 0x80 ? (0x41...0x5A).contains(value) : properties.isUppercase
  }

  fileprivate func fold(into folded: inout [UInt8]) {
    switch self {
    case "A"..."Z": folded.append(UInt8(value) | 0x20)
    case _ where value < 0x80: folded.append(UInt8(value))
    case "ä", "Ä": folded.append(contentsOf: "ae".utf8)
    case "ö", "Ö": folded.append(contentsOf: "oe".utf8)
    case "ü", "Ü": folded.append(contentsOf: "ue".utf8)
    case "ß", "ẞ": folded.append(contentsOf: "ss".utf8)
    default:
      let parts = properties.lowercaseMapping.decomposedStringWithCanonicalMapping
      for part in parts.unicodeScalars where !part.isMark {
        folded.append(contentsOf: String(part).utf8)
      }
    }
  }
}
