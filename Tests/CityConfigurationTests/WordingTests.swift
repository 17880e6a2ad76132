import CityConfiguration
import Testing

struct WordingTests {
  @Test(arguments: [
    (["LANG": "de_DE.UTF-8"], Wording.german),
    (["LANG": "en_US.UTF-8"], .english),
    (["LANG": "de_DE", "LC_ALL": "C"], .english),
    (["LANG": "en_US", "LC_ALL": "", "LC_MESSAGES": "de_AT"], .german),
    (["LANG": "deu"], .english),
    ([:], .english),
  ])
  func `the first setting that is not empty decides`(
    environment: [String: String], expected: Wording
  ) {
    #expect(Wording(environment: environment) == expected)
  }

  @Test func `a text is picked by language`() {
    #expect(Wording.german(de: "ja", en: "yes") == "ja")
    #expect(Wording.english(de: "ja", en: "yes") == "yes")
  }
}
