/// What has to be known of the language, as words in compared form.
enum German {
  /// What a word means besides being one.
  enum Meaning {
    /// Its number; only where it is written with a capital.
    case month(String)
    case number(String)
    case weekday(String)
    case function
  }

  static let meanings: [String: Meaning] = {
    let all =
      months.map { ($0, Meaning.month($1)) } + numbers.map { ($0, .number($1)) }
      + weekdays.map { ($0, .weekday($1)) } + functionWords.map { ($0, .function) }
    return Dictionary(all, uniquingKeysWith: { first, _ in first })
  }()

  private static let months: [String: String] = [
    "januar": "1", "jan": "1", "februar": "2", "feb": "2", "maerz": "3", "april": "4", "apr": "4",
    "mai": "5", "juni": "6", "juli": "7", "august": "8", "aug": "8", "september": "9", "sept": "9",
    "sep": "9", "oktober": "10", "okt": "10", "november": "11", "nov": "11", "dezember": "12",
    "dez": "12",
  ]

  /// Without `ein`, which is an article too.
  private static let numbers: [String: String] = [
    "zwei": "2", "drei": "3", "vier": "4", "fuenf": "5", "sechs": "6", "sieben": "7", "acht": "8",
    "neun": "9", "zehn": "10", "elf": "11", "zwoelf": "12", "zweite": "2", "zweiten": "2",
    "zweiter": "2", "dritte": "3", "dritten": "3", "dritter": "3", "vierte": "4", "vierten": "4",
    "vierter": "4", "fuenfte": "5", "fuenften": "5", "fuenfter": "5",
  ]

  private static let weekdays: [String: String] = {
    var days = ["sonnabend": "samstag", "sonnabends": "samstag"]
    for day in ["montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"] {
      days[day] = day
      days[day + "s"] = day
    }
    return days
  }()

  /// Words that say that a story took a turn. A notice of the turn repeats
  /// the first report, and must not vanish behind it.
  static let turns: [String: String] = [
    "abgesagt": "off", "absage": "off", "entfaellt": "off", "entfallen": "off",
    "ausfall": "off", "ausgefallen": "off", "abgebrochen": "off",
    "verschoben": "moved", "verschiebt": "moved", "verschiebung": "moved",
    "ausverkauft": "full", "ausgebucht": "full",
    "korrektur": "corrected", "berichtigung": "corrected",
    "aufgehoben": "over", "beendet": "over",
  ]

  /// Words that stand with a capital at the beginning of a sentence and are
  /// no nouns.
  private static let functionWords: Set<String> = [
    "ab", "aber", "alle", "allen", "aller", "alles", "als", "also", "am", "an", "auch", "auf",
    "aufgrund", "aus", "bei", "beim", "bereits", "bis", "bitte", "da", "dabei", "dafuer", "damit",
    "danach", "dann", "daran", "das", "dass", "davor", "dazu", "dem", "den", "denn", "der", "des",
    "deshalb", "die", "dies", "diese", "diesem", "diesen", "dieser", "dieses", "doch", "dort",
    "du", "durch", "ein", "eine", "einem", "einen", "einer", "eines", "er", "es", "fuer", "gegen",
    "gemeinsam", "heute", "hier", "ihr", "ihre", "ihrem", "ihren", "ihrer", "im", "in", "ins",
    "ist", "jede", "jeden", "jeder", "jedes", "jetzt", "kein", "keine", "kommt", "man", "mehr",
    "mit", "mitten", "nach", "neben", "nicht", "noch", "nun", "nur", "ob", "oder", "ohne", "rund",
    "schon", "sei", "seit", "sich", "sie", "sind", "so", "sowie", "trotz", "ueber", "um", "und",
    "unser", "unsere", "unter", "viele", "vom", "von", "vor", "waehrend", "wann", "war", "warum",
    "was", "wegen", "weil", "weitere", "wenn", "wer", "werden", "wie", "wieder", "wir", "wird",
    "wo", "zu", "zudem", "zum", "zur", "zusammen", "zwischen",
  ]
}
