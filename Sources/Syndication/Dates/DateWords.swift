/// A date told by words and numbers in whatever order its language likes.
struct DateWords {
  private var tokens: [DateToken]

  init(tokens: [DateToken]) { self.tokens = tokens }

  mutating func civilDate() -> CivilDate? {
    var civil = CivilDate(year: -1)
    spellOut()
    dropWeekday()
    let isAfternoon = takeDayHalf()
    guard takeTime(into: &civil, afternoon: isAfternoon), takeDate(into: &civil) else {
      return nil
    }
    return civil
  }

  // MARK: One way of writing for what languages write in their own

  /// What Korean and Japanese write behind the parts of a time.
  private static let hours: Set = ["시", "時"]
  private static let minutes: Set = ["분", "分"]
  private static let seconds: Set = ["초", "秒"]

  /// Brings years of an emperor and times without a colon into the form of
  /// the others.
  private mutating func spellOut() {
    for index in tokens.indices.reversed() {
      guard case .word(let word) = tokens[index] else { continue }
      if let (era, rest) = Self.era(word) {
        spellOutEra(era, rest, at: index)
      } else if word == "uhr" {
        spellOutClock(before: index)
      } else if Self.hours.contains(word), index > 0, index + 1 < tokens.count,
        case .number = tokens[index - 1], case .number = tokens[index + 1]
      {
        tokens[index] = .sign(":")
      } else if Self.minutes.contains(word), index > 0, case .number = tokens[index - 1] {
        if index + 1 < tokens.count, case .number = tokens[index + 1] {
          tokens[index] = .sign(":")
        } else {
          tokens.remove(at: index)
        }
      } else if Self.seconds.contains(word) {
        tokens.remove(at: index)
      }
    }
  }

  /// `14.05 Uhr` and `14 Uhr` are `14:05` and `14:00`.
  private mutating func spellOutClock(before index: Int) {
    guard index > 0, case .number(_, let digits) = tokens[index - 1], digits <= 2 else { return }
    let isDotted: Bool =
      if index > 2, tokens[index - 2] == .sign("."), case .number(_, let hour) = tokens[index - 3] {
        digits == 2 && hour <= 2
      } else {
        false
      }
    if isDotted {
      tokens[index - 2] = .sign(":")
    } else if index < 2 || tokens[index - 2] != .sign(":") {
      tokens[index] = .sign(":")
      tokens.insert(.number(value: 0, digits: 2), at: index + 1)
    }
  }

  /// Japanese eras and the year before their first.
  private static let eras = [
    ("令和", 2018), ("平成", 1988), ("昭和", 1925), ("大正", 1911), ("明治", 1867),
  ]

  private static func era(_ word: String) -> (Int, Substring)? {
    for (name, before) in eras where word.hasPrefix(name) {
      return (before, word.dropFirst(name.count))
    }
    return nil
  }

  /// `令和6年` is 2024年; the first year of an era is called `元年`.
  private mutating func spellOutEra(_ before: Int, _ rest: Substring, at index: Int) {
    if rest.hasPrefix("元") {
      tokens[index] = .word("年")
      tokens.insert(.number(value: before + 1, digits: 4), at: index)
    } else if rest.isEmpty, index + 1 < tokens.count,
      case .number(let year, _) = tokens[index + 1]
    {
      tokens[index + 1] = .number(value: before + year, digits: 4)
      tokens.remove(at: index)
    }
  }

  // MARK: Parts

  /// A word in front is the weekday, unless it can only be the month.
  private mutating func dropWeekday() {
    if case .word(let word) = tokens.first {
      let hasComma = tokens.dropFirst().first == .sign(",")
      let isMonth =
        MonthName.number(word) != nil
        && !(hasComma && tokens.dropFirst().contains(where: \.isMonth))
      if !isMonth, hasComma || DateZone.offset(word) == nil { tokens.removeFirst() }
    }
    while tokens.first == .sign(",") || tokens.first == .sign(".") { tokens.removeFirst() }
  }

  /// `오후`, `午後`, `pm` mean the second half of the day, their
  /// counterparts the first.
  private mutating func takeDayHalf() -> Bool? {
    for (index, token) in tokens.enumerated() {
      guard case .word(let word) = token else { continue }
      switch word {
      case "오후", "午後", "μμ":
        tokens.remove(at: index)
        return true
      case "오전", "午前", "πμ":
        tokens.remove(at: index)
        return false
      case "am", "pm":
        // German has `am 23. Mai` too.
        guard index > 0, case .number = tokens[index - 1] else { continue }
        tokens.remove(at: index)
        return word == "pm"
      case "p", "a", "μ", "π":
        // `p.m.`
        let parts = Array(tokens[index...].prefix(4))
        guard parts.count >= 3, parts[1] == .sign("."),
          parts[2] == .word("m") || parts[2] == .word("μ")
        else { continue }
        let isDotted = parts.count == 4 && parts[3] == .sign(".")
        tokens.removeSubrange(index..<index + (isDotted ? 4 : 3))
        return word == "p" || word == "μ"
      default: continue
      }
    }
    return nil
  }

  /// Takes `14:05`, `14:05:33.5`, with what follows as zone, out of the
  /// tokens; no time at all is midnight.
  private mutating func takeTime(into civil: inout CivilDate, afternoon: Bool?) -> Bool {
    guard let at = tokens.firstIndex(of: .sign(":")), at > 0, at + 1 < tokens.count,
      case .number(let hour, _) = tokens[at - 1], case .number(let minute, _) = tokens[at + 1]
    else { return !tokens.contains(.sign(":")) }
    civil.hour = hour
    civil.minute = minute
    var end = at + 2
    if end + 1 < tokens.count, tokens[end] == .sign(":"),
      case .number(let second, _) = tokens[end + 1]
    {
      civil.second = second
      end += 2
      end += takeFraction(from: end, into: &civil)
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

  /// - Returns: how many tokens were the fraction.
  private func takeFraction(from start: Int, into civil: inout CivilDate) -> Int {
    guard start + 1 < tokens.count, tokens[start] == .sign(".") || tokens[start] == .sign(":"),
      case .number(let part, let digits) = tokens[start + 1]
    else { return 0 }
    var scale = 1.0
    for _ in 0..<min(digits, 9) { scale *= 10 }
    civil.fraction = Double(part) / scale
    return 2
  }

  /// The zone stands directly behind the time.
  private mutating func takeZone(from start: Int, into civil: inout CivilDate) {
    var text = ""
    var end = start
    loop: while end < tokens.count {
      switch tokens[end] {
      case .word("uhr") where text.isEmpty:
        end += 1
        continue
      case .word(let word):
        guard MonthName.number(word) == nil, text.isEmpty || word.count < 5 else { break loop }
        text += word
      case .sign(let sign) where sign == "+" || sign == "-" || sign == "/" && !text.isEmpty:
        text.append(sign)
      case .sign("("), .sign(")"):
        end += 1
        continue
      case .sign(":") where !text.isEmpty: text += ":"
      case .number(let value, let digits)
      where text.hasSuffix("+") || text.hasSuffix("-") || text.hasSuffix(":"):
        let written = String(value)
        text += String(repeating: "0", count: max(0, digits - written.count)) + written
      default: break loop
      }
      end += 1
      if let offset = DateZone.offset(text) {
        civil.offset = offset
        // A longer form may follow: `GMT` and then `+1`.
        if end < tokens.count, case .sign(let sign) = tokens[end], "+-:".contains(sign) { continue }
        break
      }
    }
    tokens.removeSubrange(start..<max(start, end))
  }

  // MARK: Day, month and year

  /// What is left once the time is gone.
  private func takeDate(into civil: inout CivilDate) -> Bool {
    var numbers: [(value: Int, digits: Int)] = []
    for case .number(let value, let digits) in tokens { numbers.append((value, digits)) }
    let month = tokens.lazy.compactMap(\.month).first
    if month == nil, numbers.count >= 3, numbers[0].digits == 4 {
      (civil.year, civil.month, civil.day) = (numbers[0].value, numbers[1].value, numbers[2].value)
      return true
    }
    if let month { return takeNamed(month, numbers, into: &civil) }
    // Numbers only: day, month, year, split by points.
    guard numbers.count >= 3, tokens.contains(.sign(".")) else { return false }
    civil.day = numbers[0].value
    civil.month = numbers[1].value
    civil.year = CivilDate.fullYear(numbers[2].value, digits: numbers[2].digits)
    return true
  }

  private func takeNamed(
    _ month: Int, _ numbers: [(value: Int, digits: Int)], into civil: inout CivilDate
  ) -> Bool {
    civil.month = month
    guard numbers.count >= 2 else {
      // `Mai 2024`, but no sentence that has a month in it.
      guard numbers.count == 1, numbers[0].digits == 4, tokens.count == 2 else { return false }
      civil.year = numbers[0].value
      return true
    }
    let yearFirst = numbers[0].digits == 4
    let year = numbers[yearFirst ? 0 : 1]
    civil.day = numbers[yearFirst ? 1 : 0].value
    civil.year = CivilDate.fullYear(year.value, digits: year.digits)
    return true
  }
}

extension DateToken {
  fileprivate var month: Int? {
    guard case .word(let word) = self else { return nil }
    return MonthName.number(word)
  }

  fileprivate var isMonth: Bool { month != nil }
}
