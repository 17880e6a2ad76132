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
    var text = ""
    while cursor < scalars.count {
      let scalar = scalars[cursor]
      if scalar.isInWords {
        scalar.fold(into: &text)
      } else if scalar == "\u{308}", let last = text.last, "aou".contains(last) {
        text.append("e")
      } else if !scalar.isMark, !joins(text) {
        break
      }
      cursor += 1
    }
    let first = scalars[start]
    let word = Self.word(text, isCapital: first.properties.isUppercase)
    places.append((start, cursor, word.kind == .number && German.months[text] != nil))
    reading.words.append(word)
  }

  /// Whether what stands at the cursor is inside a word.
  private func joins(_ text: String) -> Bool {
    let next = cursor + 1
    switch scalars[cursor] {
    case "\u{AD}": return true
    case "'", "’": return next < scalars.count && scalars[next].properties.isAlphabetic
    case "*", ":", "_":
      // The sign for all genders.
      return next + 1 < scalars.count && text.count > 2
        && (scalars[next] == "i" || scalars[next] == "I") && scalars[next + 1] == "n"
    case ".", " ", "\u{A0}", "\u{202F}":
      // 20.000, 20 000: a group of exactly three digits follows up to three.
      guard text.count <= 3, text.utf8.allSatisfy(\.isDigit), next + 2 < scalars.count else {
        return false
      }
      return scalars[next...(next + 2)].allSatisfy(\.isDigit)
        && (next + 3 == scalars.count || !scalars[next + 3].isDigit)
    default: return false
    }
  }

  private static func word(_ text: String, isCapital: Bool) -> Word {
    if text.utf8.contains(where: \.isDigit) {
      let digits = text.drop { $0 == "0" }
      return Word(text: digits.isEmpty ? "0" : String(digits), kind: .number)
    }
    if isCapital, let month = German.months[text] { return Word(text: month, kind: .number) }
    if let number = German.numbers[text] { return Word(text: number, kind: .number) }
    if let weekday = German.weekdays[text] { return Word(text: weekday, kind: .weekday) }
    let isName = isCapital && !German.functionWords.contains(text)
    return Word(text: text, kind: isName ? .name : .other)
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

  fileprivate func fold(into text: inout String) {
    switch self {
    case "A"..."Z": text.unicodeScalars.append(Unicode.Scalar(UInt8(value) | 0x20))
    case _ where value < 0x80: text.unicodeScalars.append(self)
    case "ä", "Ä": text += "ae"
    case "ö", "Ö": text += "oe"
    case "ü", "Ü": text += "ue"
    case "ß", "ẞ": text += "ss"
    default:
      let parts = properties.lowercaseMapping.decomposedStringWithCanonicalMapping
      text.unicodeScalars.append(contentsOf: parts.unicodeScalars.lazy.filter { !$0.isMark })
    }
  }
}
