extension CityError.Kind {
  func aboutRules(_ wording: Wording) -> String {
    switch self {
    case .notTexts(let key):
      wording(
        de: "Bei „\(key)“ muss ein Text oder eine Liste von Texten stehen, zum Beispiel "
          + "[Familie, \"Kind*\"].",
        en: "“\(key)” must be a text or a list of texts, such as [family, \"child*\"].")
    case .notAFlag(let key):
      wording(
        de: "Bei „\(key)“ muss true (ja) oder false (nein) stehen.",
        en: "“\(key)” must be true or false.")
    case .unknownValue(let value, let key, let suggestion, let known):
      unknownValue(value, key, suggestion, known, wording)
    case .badPattern(let pattern):
      wording(
        de: "Bei „match“ steht „\(pattern)“. Nötig ist mindestens ein Wort, höchstens "
          + "\(WordPattern.maximumWords) Wörter mit je \(WordPattern.maximumWordLength) Zeichen.",
        en:
          "“match” is “\(pattern)”. It takes one word at least and \(WordPattern.maximumWords) at "
          + "most, of \(WordPattern.maximumWordLength) characters each.")
    case .ruleWithoutEffect:
      wording(
        de: "Diese Regel bewirkt nichts. Bitte „action“, „section“ oder „topic“ ergänzen.",
        en: "This rule does nothing. Add “action”, “section” or “topic”.")
    default: ""
    }
  }

  private func unknownValue(
    _ value: String, _ key: String, _ suggestion: String?, _ known: [String], _ wording: Wording
  ) -> String {
    let meant = suggestion.map {
      wording(de: " Meinten Sie „\($0)“?", en: " Did you mean “\($0)”?")
    }
    let list = known.joined(separator: ", ")
    let choices =
      known.isEmpty
      ? wording(de: " Davon ist noch nichts eingetragen.", en: " None is entered yet.")
      : wording(de: " Möglich sind: \(list).", en: " There are: \(list).")
    return wording(
      de: "„\(key)“ ist „\(value)“; das gibt es nicht.",
      en: "“\(key)” is “\(value)”; there is none.")
      + (meant ?? choices)
  }
}
