/// A piece of a written date: a number, a word, or a sign.
enum DateToken: Equatable {
  case number(value: Int, digits: Int)
  case word(String)
  case sign(UInt8)

  /// Splits at every change of kind; white space separates and is dropped.
  static func tokens(of bytes: UnsafeBufferPointer<UInt8>) -> [DateToken] {
    var tokens: [DateToken] = []
    var cursor = 0
    while cursor < bytes.count {
      let byte = bytes[cursor]
      let start = cursor
      if byte.isASCIIDigit {
        var value = 0
        while cursor < bytes.count, bytes[cursor].isASCIIDigit {
          value = cursor - start < 9 ? value * 10 + Int(bytes[cursor] - 0x30) : value
          cursor += 1
        }
        tokens.append(.number(value: value, digits: cursor - start))
      } else if byte.isASCIILetter || byte >= 0x80 {
        while cursor < bytes.count, bytes[cursor].isASCIILetter || bytes[cursor] >= 0x80 {
          cursor += 1
        }
        let word = String(decoding: bytes[start..<cursor], as: UTF8.self).lowercased()
        tokens.append(.word(word))
      } else {
        if !byte.isXMLSpace { tokens.append(.sign(byte)) }
        cursor += 1
      }
    }
    return tokens
  }
}

/// A date told by words and numbers in whatever order its language likes.
struct DateWords {
  private var tokens: [DateToken]

  init(tokens: [DateToken]) { self.tokens = tokens }

  mutating func civilDate() -> CivilDate? {
    var civil = CivilDate(year: -1)
    dropWeekday()
    let isAfternoon = takeDayHalf()
    guard takeTime(into: &civil, afternoon: isAfternoon), takeDate(into: &civil) else {
      return nil
    }
    return civil
  }

  private mutating func dropWeekday() {
    if case .word(let word) = tokens.first, Self.month(word) == nil,
      DateZone.offset(word) == nil || tokens.dropFirst().first == .sign(UInt8(ascii: ","))
    {
      tokens.removeFirst()
    }
    while tokens.first == .sign(UInt8(ascii: ",")) || tokens.first == .sign(UInt8(ascii: ".")) {
      tokens.removeFirst()
    }
  }

  /// `오후`, `午後`, `pm` mean the second half of the day, their
  /// counterparts the first.
  private mutating func takeDayHalf() -> Bool? {
    for (index, token) in tokens.enumerated() {
      guard case .word(let word) = token else { continue }
      switch word {
      case "오후", "午後", "pm", "p": break
      case "오전", "午前", "am": break
      default: continue
      }
      guard word != "p" else { continue }
      tokens.remove(at: index)
      return word == "오후" || word == "午後" || word == "pm"
    }
    return nil
  }

  /// Takes `14:05`, `14:05:33.5`, with what follows as zone, out of the
  /// tokens; no time at all is midnight.
  private mutating func takeTime(into civil: inout CivilDate, afternoon: Bool?) -> Bool {
    let colon = DateToken.sign(UInt8(ascii: ":"))
    guard let at = tokens.firstIndex(of: colon), at > 0, at + 1 < tokens.count,
      case .number(let hour, _) = tokens[at - 1], case .number(let minute, _) = tokens[at + 1]
    else { return !tokens.contains(colon) }
    civil.hour = hour
    civil.minute = minute
    var end = at + 2
    if end + 1 < tokens.count, tokens[end] == colon, case .number(let second, _) = tokens[end + 1] {
      civil.second = second
      end += 2
      if end + 1 < tokens.count, tokens[end] == .sign(UInt8(ascii: ".")),
        case .number(let part, let digits) = tokens[end + 1]
      {
        var scale = 1.0
        for _ in 0..<min(digits, 9) { scale *= 10 }
        civil.fraction = Double(part) / scale
        end += 2
      }
    }
    if let afternoon {
      guard (1...12).contains(hour) else { return false }
      civil.hour = hour % 12 + (afternoon ? 12 : 0)
    }
    takeZone(from: end, into: &civil)
    var start = at - 1
    if start > 0, tokens[start - 1] == .word("t") { start -= 1 }
    tokens.removeSubrange(start..<min(end, tokens.count))
    return true
  }

  /// The zone stands directly behind the time.
  private mutating func takeZone(from start: Int, into civil: inout CivilDate) {
    var text = ""
    var end = start
    loop: while end < tokens.count {
      switch tokens[end] {
      case .word(let word):
        if word == "uhr" {
          end += 1
          continue
        }
        guard Self.month(word) == nil, text.isEmpty || word.count < 5 else { break loop }
        text += word
      case .sign(let sign) where sign == 0x2B || sign == 0x2D:
        text.unicodeScalars.append(.init(sign))
      case .sign(0x3A) where !text.isEmpty: text += ":"
      case .number(let value, let digits)
      where text.hasSuffix("+") || text.hasSuffix("-")
        || text.hasSuffix(":"):
        let written = String(value)
        text += String(repeating: "0", count: max(0, digits - written.count)) + written
      default: break loop
      }
      end += 1
      if let offset = DateZone.offset(text) {
        civil.offset = offset
        // A longer form may follow: `GMT` and then `+1`.
        if end < tokens.count, case .sign(let sign) = tokens[end],
          sign == 0x2B || sign == 0x2D || sign == 0x3A
        {
          continue
        }
        break
      }
    }
    tokens.removeSubrange(start..<max(start, end))
  }

  /// What is left are day, month and year.
  private func takeDate(into civil: inout CivilDate) -> Bool {
    var numbers: [(value: Int, digits: Int)] = []
    var month: Int?
    var isYearFirst = false
    for (index, token) in tokens.enumerated() {
      switch token {
      case .number(let value, let digits):
        numbers.append((value, digits))
        if index + 1 < tokens.count, case .word(let word) = tokens[index + 1],
          word.hasPrefix("년") || word.hasPrefix("年")
        {
          isYearFirst = true
        }
      case .word(let word): if month == nil { month = Self.month(word) }
      case .sign: break
      }
    }
    if isYearFirst || (numbers.first?.digits == 4 && month == nil && numbers.count >= 3) {
      guard numbers.count >= 3 else { return false }
      (civil.year, civil.month, civil.day) = (numbers[0].value, numbers[1].value, numbers[2].value)
      return true
    }
    if let month {
      civil.month = month
      guard numbers.count >= 2 else {
        // `Mai 2024`, but no sentence that has a month in it.
        guard numbers.count == 1, numbers[0].digits == 4, tokens.count == 2 else { return false }
        civil.year = numbers[0].value
        return true
      }
      let yearFirst = numbers[0].digits == 4
      civil.day = numbers[yearFirst ? 1 : 0].value
      civil.year = Self.fullYear(numbers[yearFirst ? 0 : 1])
      return true
    }
    // German numbers only: day, month, year, split by points.
    guard numbers.count >= 3, tokens.contains(.sign(UInt8(ascii: "."))) else { return false }
    civil.day = numbers[0].value
    civil.month = numbers[1].value
    civil.year = Self.fullYear(numbers[2])
    return true
  }

  /// RFC 2822 §4.3: two digits below 50 are of this century, three digits
  /// count from 1900.
  private static func fullYear(_ number: (value: Int, digits: Int)) -> Int {
    switch number.digits {
    case 1, 2: number.value < 50 ? 2000 + number.value : 1900 + number.value
    case 3: 1900 + number.value
    default: number.value
    }
  }

  private static func month(_ word: String) -> Int? {
    if let exact = months[word] { return exact }
    guard word.utf8.count >= 3, let first = word.utf8.first, first.isASCIILetter else {
      return nil
    }
    return word.count > 3 ? englishMonth(prefix: String(word.prefix(3)), of: word) : nil
  }

  /// `Sept`, `January`: a known abbreviation goes on with letters only.
  private static func englishMonth(prefix: String, of word: String) -> Int? {
    guard ["sept", "june", "july"].contains(word) || word.count > 4 else { return nil }
    return months[prefix]
  }

  private static let months: [String: Int] = {
    let names = [
      "jan jän jänner januar january január ιαν gennaio",
      "feb februar february február φεβ feber",
      "mar mär mrz märz march március μάώ μαρ μάρ",
      "apr april április απρ",
      "may mai május máj μάϊ μαϊ μαι mayo",
      "jun juni june június ιούν ιον ιουν",
      "jul juli july július ιούλ ιολ ιουλ",
      "aug august augusztus αύγ αυγ",
      "sep sept september szeptember σεπ",
      "oct okt oktober october október οκτ",
      "nov november νοέ νοε",
      "dec dez dezember december δεκ",
    ]
    var result: [String: Int] = [:]
    for (index, line) in names.enumerated() {
      for name in line.split(separator: " ") { result[String(name)] = index + 1 }
    }
    return result
  }()
}
