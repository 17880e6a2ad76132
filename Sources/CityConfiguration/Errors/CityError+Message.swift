extension CityError.Kind {
  func message(_ wording: Wording) -> String {
    switch self {
    case .unreadable:
      wording(
        de: "Die Datei lässt sich nicht lesen. Bitte Namen, Ordner und Leserechte prüfen.",
        en: "The file cannot be read. Check its name, its folder and the right to read it.")
    case .notUTF8:
      wording(
        de: "Die Datei ist nicht UTF-8-kodiert. Bitte im Editor als „UTF-8“ speichern.",
        en: "The file is not encoded in UTF-8. Save it as “UTF-8” in your editor.")
    case .syntax(let problem):
      wording(
        de: "Das ist kein gültiges YAML (\(problem)). Bitte Einrückung, Doppelpunkte und "
          + "Anführungszeichen an dieser Stelle prüfen.",
        en: "This is not valid YAML (\(problem)). Check indentation, colons and quotes here.")
    case .duplicateKey(let key):
      wording(
        de: "„\(key)“ steht hier zweimal. Bitte eine der beiden Zeilen löschen.",
        en: "“\(key)” stands here twice. Delete one of the two lines.")
    case .unknownKey(let key, let suggestion, let known):
      unknownKey(key, suggestion, known, wording)
    case .missingKey(let key):
      wording(
        de: "„\(key)“ fehlt. Bitte eine Zeile „\(key): …“ ergänzen.",
        en: "“\(key)” is missing. Add a line “\(key): …”.")
    case .notText(let key):
      wording(
        de: "Bei „\(key)“ muss ein Text stehen. Bitte den Wert in dieselbe Zeile schreiben.",
        en: "“\(key)” must be a text. Write the value on the same line.")
    case .notANumber(let key):
      wording(
        de: "Bei „\(key)“ muss eine ganze Zahl ab 1 stehen, zum Beispiel 50.",
        en: "“\(key)” must be a whole number from 1 on, such as 50.")
    case .notAList(let key):
      wording(
        de: "Bei „\(key)“ muss eine Liste stehen. Bitte jeden Eintrag mit „- “ beginnen.",
        en: "“\(key)” must be a list. Begin every entry with “- ”.")
    case .notTexts, .notAFlag, .unknownValue, .badPattern, .ruleWithoutEffect:
      aboutRules(wording)
    case .notKeysAndValues(let key):
      wording(
        de: "Bei „\(key)“ müssen Zeilen der Form „Name: Wert“ stehen.",
        en: "“\(key)” must consist of lines like “name: value”.")
    case .noSections:
      wording(
        de: "Es gibt keine Rubrik. Bitte unter „sections“ mindestens eine eintragen.",
        en: "There is no section. Enter at least one below “sections”.")
    case .badSlug, .duplicateSlug, .reservedSlug, .duplicateTitle:
      aboutNames(wording)
    case .badTimeZone, .badSite, .siteWithoutSlash, .badTag, .badLanguage, .badWebsite:
      aboutValues(wording)
    case .badIntervals, .badNetwork, .badPort, .badWebhook: aboutFetching(wording)
    }
  }

  private func unknownKey(
    _ key: String, _ suggestion: String?, _ known: [String], _ wording: Wording
  ) -> String {
    if let suggestion {
      return wording(
        de: "„\(key)“ ist unbekannt. Meinten Sie „\(suggestion)“?",
        en: "“\(key)” is unknown. Did you mean “\(suggestion)”?")
    }
    let list = known.joined(separator: ", ")
    return wording(
      de: "„\(key)“ ist unbekannt. Bitte löschen; erlaubt sind hier: \(list).",
      en: "“\(key)” is unknown. Delete it; allowed here are: \(list).")
  }

  private func aboutNames(_ wording: Wording) -> String {
    switch self {
    case .badSlug(let slug):
      wording(
        de: "„slug“ ist „\(slug)“. Erlaubt sind nur a–z, 0–9 und Bindestriche, zum Beispiel "
          + "„kunst-kultur“.",
        en: "“slug” is “\(slug)”. Only a–z, 0–9 and hyphens are allowed, such as “arts-culture”.")
    case .duplicateSlug(let slug, let line):
      wording(
        de: "Den „slug“ „\(slug)“ gibt es schon in Zeile \(line). Bitte einen anderen wählen.",
        en: "The “slug” “\(slug)” is already used in line \(line). Choose another one.")
    case .reservedSlug(let slug):
      wording(
        de: "Den „slug“ „\(slug)“ braucht das Programm selbst. Bitte einen anderen wählen.",
        en: "The “slug” “\(slug)” is needed by the program itself. Choose another one.")
    case .duplicateTitle(let title, let line):
      wording(
        de: "Die Rubrik „\(title)“ gibt es schon in Zeile \(line). Bitte einen anderen „title“ "
          + "wählen.",
        en: "The section “\(title)” already stands in line \(line). Choose another “title”.")
    default: ""
    }
  }

  private func aboutFetching(_ wording: Wording) -> String {
    switch self {
    case .badIntervals:
      wording(
        de: "„minimumInterval“ ist größer als „maximumInterval“. Bitte eines der beiden ändern.",
        en: "“minimumInterval” is more than “maximumInterval”. Change one of the two.")
    case .badNetwork(let text):
      wording(
        de: "Bei „networks“ steht „\(text)“. Nötig ist ein Netz wie „10.0.0.0/8“ oder eine "
          + "IP-Adresse.",
        en: "“networks” has “\(text)”. Write a network such as “10.0.0.0/8”, or an IP address.")
    case .badPort(let text):
      wording(
        de: "Bei „ports“ steht „\(text)“. Erlaubt sind Zahlen von 1 bis 65535.",
        en: "“ports” has “\(text)”. Allowed are numbers from 1 to 65535.")
    case .badWebhook(let text):
      wording(
        de: "„webhook“ ist „\(text)“. Bitte die ganze Adresse mit https:// angeben.",
        en: "“webhook” is “\(text)”. Give the whole address with https://.")
    default: ""
    }
  }

  private func aboutValues(_ wording: Wording) -> String {
    switch self {
    case .badTimeZone(let zone):
      wording(
        de: "„timeZone“ ist „\(zone)“; diese Zeitzone gibt es nicht. Richtig ist zum Beispiel "
          + "„Europe/Berlin“.",
        en: "“timeZone” is “\(zone)”; there is no such zone. Write, for example, “Europe/Berlin”.")
    case .badSite(let site):
      wording(
        de: "„site“ ist „\(site)“. Bitte die ganze Adresse angeben, zum Beispiel "
          + "„https://www.stadt.example/feeds/“.",
        en:
          "“site” is “\(site)”. Give the whole address, such as “https://www.city.example/feeds/”."
      )
    case .siteWithoutSlash(let site):
      wording(
        de: "„site“ ist „\(site)“. Am Ende fehlt ein Schrägstrich: „\(site)/“.",
        en: "“site” is “\(site)”. A slash is missing at the end: “\(site)/”.")
    case .badTag(let tag):
      wording(
        de: "„tag“ ist „\(tag)“. Nötig sind ein Domainname und ein Jahr, zum Beispiel "
          + "„stadt.example,2024“.",
        en: "“tag” is “\(tag)”. It takes a domain name and a year, such as “city.example,2024”.")
    case .badLanguage(let language):
      wording(
        de: "„language“ ist „\(language)“. Richtig ist ein Kürzel wie „de“ oder „tr“.",
        en: "“language” is “\(language)”. Write a tag such as “de” or “tr”.")
    case .badWebsite(let website):
      wording(
        de: "„website“ ist „\(website)“. Bitte die ganze Adresse mit https:// angeben.",
        en: "“website” is “\(website)”. Give the whole address with https://.")
    default: ""
    }
  }
}
