/// A word in the form in which words are compared: lower case, `ä` as `ae`,
/// `ß` as `ss`, without accents; a month, or a number up to twelve, as digits.
struct Word: Hashable {
  /// What it says about a story when it differs.
  enum Kind {
    /// A number, a time, a part of a date.
    case number
    case weekday
    /// It begins with a capital and is no function word: in German every
    /// noun, so every street, place and person.
    case name
    case other
  }

  var text: String
  var kind: Kind
}

/// Words of a text, and the calendar days it names.
struct Reading {
  var words: [Word] = []
  /// 100 times the month and the day: 3 May is 503. Texts seldom say the
  /// year.
  var days: Set<Int> = []
}
