/// Texts as a city's press office writes them, the same for the same seed.
struct NewsText {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64: the next of a sequence that looks random.
  mutating func number(below limit: Int) -> Int {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }

  private mutating func any(_ choices: [String]) -> String { choices[number(below: choices.count)] }

  mutating func headline() -> String {
    "\(any(Self.subjects)) \(any(Self.verbs)) \(any(Self.objects)) \(any(Self.places))"
  }

  mutating func sentence() -> String {
    switch number(below: 4) {
    case 0: "\(any(Self.subjects)) \(any(Self.verbs)) \(any(Self.objects)) \(any(Self.places))."
    case 1:
      "\(any(Self.days)) um \(8 + number(below: 12)) Uhr geht es \(any(Self.places)) weiter, "
        + "erwartet werden rund \(10 * (2 + number(below: 90))) Gäste."
    case 2: "„\(any(Self.quotes))“, sagt die Leitung des Fachbereichs \(any(Self.themes))."
    default:
      "Der Eintritt kostet \(2 + number(below: 9)) Euro, für Kinder & Jugendliche ist er frei."
    }
  }

  mutating func sentences(_ count: Int) -> String {
    (0..<count).map { _ in sentence() }.joined(separator: " ")
  }

  mutating func theme() -> String { any(Self.themes) }

  /// Two to four kilobytes of HTML: paragraphs with links, a list, a picture.
  mutating func article(_ number: Int) -> String {
    var html = "<p><strong>\(escaped(sentence()))</strong> \(escaped(sentences(3)))</p>\n"
    html +=
      "<figure><img src=\"/bilder/2024/meldung-\(number).jpg\" width=\"1200\" height=\"800\" "
      + "alt=\"\(escaped(headline()))\"/><figcaption>\(escaped(sentence()))</figcaption></figure>\n"
    for paragraph in 0..<3 + self.number(below: 4) {
      html +=
        "<p>\(escaped(sentences(2 + self.number(below: 3)))) "
        + "<a href=\"https://www.stadt.example/themen?nr=\(number)&amp;teil=\(paragraph)\">"
        + "Mehr über \(escaped(theme()))</a>. \(escaped(sentence()))</p>\n"
    }
    html += "<h2>\(escaped(theme()))</h2>\n<ul>\n"
    for _ in 0..<3 + self.number(below: 3) { html += "<li>\(escaped(sentence()))</li>\n" }
    return html + "</ul>\n<p>Alle Termine: <a href=\"../termine/\(number)\">Kalender</a></p>\n"
  }

  private static let subjects = [
    "Die Stadtbibliothek", "Das Gartenamt", "Der Förderverein", "Die Musikschule",
    "Das Stadtarchiv", "Die Volkshochschule", "Der Rat der Stadt", "Das Theater am Park",
  ]
  private static let verbs = [
    "eröffnet", "plant", "zeigt", "feiert", "prüft", "erneuert", "übernimmt",
    "lädt ein und erklärt",
  ]
  private static let objects = [
    "die größte Ausstellung des Jahres", "den neuen Radweg", "das Sommerfest mit Musik",
    "zwölf Spielplätze", "ein Angebot für Familien", "die Pläne für den Altmarkt",
    "eine Börse für gebrauchte Bücher",
  ]
  private static let places = [
    "am Bahnhof", "in der Innenstadt", "im Bürgerhaus", "auf dem Altmarkt", "an der Schleuse",
    "im Kulturzentrum", "rund um das Schloss",
  ]
  private static let days = ["Am Montag", "Am Mittwoch", "Am Freitag", "Am Samstag", "Am Sonntag"]
  private static let quotes = [
    "Das übertrifft unsere Erwartungen", "Wir freuen uns über jede helfende Hand",
    "So etwas hat es hier noch nie gegeben", "Jetzt müssen die Bäume nur noch wachsen",
  ]
  private static let themes = [
    "Kunst & Kultur", "Bürgerservice", "Straßen und Grün", "Stadtgespräch", "Schule", "Tourismus",
  ]
}

/// Text as it is written in XML and HTML.
func escaped(_ text: String) -> String {
  var result = ""
  result.reserveCapacity(text.utf8.count * 5 / 4)
  for character in text.unicodeScalars {
    switch character {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    default: result.unicodeScalars.append(character)
    }
  }
  return result
}
