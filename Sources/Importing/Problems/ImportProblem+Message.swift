import CityConfiguration

extension ImportProblem.Reason {
  /// What is wrong and what to do.
  func message(_ wording: Wording) -> String {
    switch self {
    case .unreadable:
      wording(
        de: "Die Datei lässt sich nicht lesen. Bitte Namen und Leserechte prüfen.",
        en: "The file cannot be read. Check its name and the right to read it.")
    case .notUTF8:
      wording(
        de: "Die Datei ist nicht UTF-8-kodiert, Umlaute wären falsch. Bitte im Editor als "
          + "„UTF-8“ speichern und noch einmal importieren.",
        en: "The file is not encoded in UTF-8, so umlauts would be wrong. Save it as “UTF-8” "
          + "in your editor and import it again.")
    case .nothingInside:
      wording(
        de: "Die Datei ist leer. Bitte prüfen, ob es die richtige ist.",
        en: "The file is empty. Check whether it is the right one.")
    case .notAFeed(let reason):
      wording(
        de: "Das ist kein lesbarer Feed (\(reason)). Bitte die Feed-Adresse prüfen.",
        en: "This is not a feed that can be read (\(reason)). Check the feed's address.")
    case .invalidJSON(let reason):
      wording(
        de: "Das ist kein gültiges JSON (\(reason)). Bitte die Stelle berichtigen.",
        en: "This is not valid JSON (\(reason)). Correct this place.")
    case .noSectionLine, .textBeforeFirstSection, .unknownSection, .noSection:
      aboutSections(wording)
    case .missingTitle, .missingLead, .missingDate, .missingBody, .missingField:
      aboutMissingParts(wording)
    case .invalidDate, .unknownLabel, .repeatedLabel, .invalidValue, .secondCaption,
      .labelNeedsEvent:
      aboutLines(wording)
    case .invalidIdentifier, .repeatedArticle, .slugTaken, .staysWithdrawn:
      aboutIdentity(wording)
    }
  }

  private func aboutSections(_ wording: Wording) -> String {
    switch self {
    case .noSectionLine:
      wording(
        de: "Keine Zeile nennt eine Rubrik aus der Konfiguration. Bitte über jeden Artikel "
          + "seine Rubriken schreiben, mit | getrennt.",
        en: "No line names a section of the configuration. Write the sections above every "
          + "article, parted by |.")
    case .textBeforeFirstSection:
      wording(
        de: "Vor der ersten Rubrikzeile steht Text, der zu keinem Artikel gehört. Bitte eine "
          + "Rubrikzeile davorsetzen oder den Text löschen.",
        en: "There is text before the first line of sections. Put such a line above it, or "
          + "delete the text.")
    case .unknownSection(let name, let suggestion):
      if let suggestion {
        wording(
          de: "Die Rubrik „\(name)“ gibt es nicht. Meinten Sie „\(suggestion)“?",
          en: "There is no section “\(name)”. Did you mean “\(suggestion)”?")
      } else {
        wording(
          de: "Die Rubrik „\(name)“ gibt es nicht. Bitte eine aus der Konfiguration nehmen.",
          en: "There is no section “\(name)”. Take one of the configuration.")
      }
    default:
      wording(
        de: "Der Eintrag nennt keine bekannte Rubrik. Bitte eine angeben oder für den Import "
          + "eine Rubrik festlegen.",
        en: "The entry names no known section. Give one, or set one for the import.")
    }
  }

  private func aboutMissingParts(_ wording: Wording) -> String {
    switch self {
    case .missingTitle:
      wording(
        de: "Unter der Rubrikzeile fehlt der Titel. Bitte ergänzen.",
        en: "There is no title below the line of sections. Add one.")
    case .missingLead(let title):
      wording(
        de: "Der Artikel „\(title)“ hat keinen Vorspann. Bitte zwischen Titel und Datum einen "
          + "Absatz ergänzen.",
        en: "The article “\(title)” has no lead. Add a paragraph between title and date.")
    case .missingDate(let title):
      wording(
        de: "Beim Artikel „\(title)“ wird hier das Datum erwartet. Bitte nach dem Vorspann eine "
          + "Zeile wie „23.05.2024“ ergänzen.",
        en: "The date of the article “\(title)” is expected here. Add a line like “23.05.2024” "
          + "after the lead.")
    case .missingBody(let title):
      wording(
        de: "Der Artikel „\(title)“ hat keinen Text. Bitte nach einer Leerzeile mindestens "
          + "einen Absatz ergänzen.",
        en: "The article “\(title)” has no text. Add at least one paragraph after a blank line.")
    case .missingField(let name):
      wording(
        de: "Das Feld „\(name)“ fehlt oder ist leer. Bitte ergänzen.",
        en: "The field “\(name)” is missing or empty. Add it.")
    default: ""
    }
  }

  private func aboutLines(_ wording: Wording) -> String {
    switch self {
    case .invalidDate(let text):
      wording(
        de: "„\(text)“ ist kein Datum. Richtig ist zum Beispiel „23.05.2024“ oder "
          + "„23.05.2024, 14:05 Uhr“.",
        en: "“\(text)” is not a date. Write, for example, “23.05.2024” or "
          + "“23.05.2024, 14:05 Uhr”.")
    case .unknownLabel(let label, let suggestion):
      wording(
        de: "Die Angabe „\(label):“ gibt es nicht. Meinten Sie „\(suggestion):“?",
        en: "There is no line “\(label):”. Did you mean “\(suggestion):”?")
    case .repeatedLabel(let label):
      wording(
        de: "„\(label):“ steht bei diesem Artikel zweimal. Bitte eine der Zeilen löschen.",
        en: "“\(label):” stands twice in this article. Delete one of the lines.")
    case .invalidValue(let label, let value, let example):
      wording(
        de: "Bei „\(label):“ steht „\(value)“. Richtig ist zum Beispiel „\(example)“.",
        en: "“\(label):” is “\(value)”. Write, for example, “\(example)”.")
    case .secondCaption(let text):
      wording(
        de: "„\(text)“ ist die zweite Bildunterschrift. Gehört die Zeile zum Text? Dann bitte "
          + "eine Leerzeile davorsetzen.",
        en: "“\(text)” is a second caption. If the line belongs to the text, put a blank line "
          + "before it.")
    case .labelNeedsEvent(let label):
      wording(
        de: "„\(label):“ braucht eine Zeile „Termin:“. Bitte ergänzen.",
        en: "“\(label):” needs a line “Termin:”. Add one.")
    default: ""
    }
  }

  private func aboutIdentity(_ wording: Wording) -> String {
    switch self {
    case .invalidIdentifier(let id):
      wording(
        de: "„\(id)“ ist keine dauerhafte Kennung. Bitte eine URI angeben oder das Feld "
          + "weglassen.",
        en: "“\(id)” is not a permanent identifier. Give a URI, or leave the field out.")
    case .repeatedArticle(let title, let file, let line):
      repeated(title, file, line, wording)
    case .slugTaken(let slug):
      wording(
        de: "Den Kurznamen „\(slug)“ hat schon ein anderer Artikel. Bitte einen anderen wählen.",
        en: "The slug “\(slug)” belongs to another article. Choose another one.")
    case .staysWithdrawn(let title):
      wording(
        de: "Der Artikel „\(title)“ wurde zurückgezogen und bleibt es. Soll er wieder "
          + "erscheinen, muss er ausdrücklich veröffentlicht werden.",
        en: "The article “\(title)” was withdrawn and stays so. To show it again, publish it "
          + "explicitly.")
    default: ""
    }
  }

  private func repeated(
    _ title: String, _ file: String, _ line: Int?, _ wording: Wording
  ) -> String {
    let place = file + (line.map { wording(de: ", Zeile \($0)", en: ", line \($0)") } ?? "")
    return wording(
      de: "Der Artikel „\(title)“ steht genauso schon in \(place). Bitte einen löschen.",
      en: "The article “\(title)” already stands in \(place), word for word. Delete one.")
  }
}
