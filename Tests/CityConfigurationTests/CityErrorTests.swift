import CityConfiguration
import Foundation
import Testing

struct CityErrorTests {
  @Test func `an unknown key is named with its line and what was meant`() {
    let yaml = Sample.yaml("timeZone:", as: "timezone:")
    #expect(
      Sample.message(yaml).contains(
        "stadtfeed.yaml, line 5: “timezone” is unknown. Did you mean “timeZone”?"))
    #expect(
      Sample.message(yaml, .german).contains(
        "stadtfeed.yaml, Zeile 5: „timezone“ ist unbekannt. Meinten Sie „timeZone“?"))
  }

  @Test func `an unknown key unlike any other gets the list of keys`() {
    let message = Sample.message(Sample.yaml("    entries: 3", as: "    zauberei: 3"))
    #expect(message.contains("line 28: “zauberei” is unknown."))
    #expect(message.contains("slug, title, feed"))
  }

  @Test func `everything that is wrong is said at once`() throws {
    let yaml = Sample.yaml
      .replacingOccurrences(of: "city: Musterstadt\n", with: "")
      .replacingOccurrences(of: "entriesPerFeed: 20", with: "entriesPerFeed: viele")
    let error = #expect(throws: CityError.self) { try Sample.parse(yaml) }
    #expect(error?.lines == [1, 10])
    #expect(error?.message(.english).contains("“city” is missing") == true)
    #expect(error?.message(.english).contains("“entriesPerFeed” must be a whole number") == true)
  }

  @Test(arguments: [
    ("slug: haberler", "slug: Haberler", "line 16: “slug” is “Haberler”"),
    ("slug: haberler", "slug: stadtgespraech", "line 16: The “slug” “stadtgespraech” is already"),
    ("slug: theater", "slug: museum", "line 24: The “slug” “museum” is already used in line 20"),
    ("slug: haberler", "slug: digest", "line 16: The “slug” “digest” is needed"),
    ("title: Haberler", "title: Stadtgespräch", "line 17: The section “Stadtgespräch” already"),
    ("Europe/Berlin", "Europe/Bärlin", "line 5: “timeZone” is “Europe/Bärlin”"),
    ("https://www.musterstadt.example", "ftp://a.example", "line 6: “site” is “ftp://a.example"),
    ("example/feeds/", "example/feeds", "line 6: “site” is"),
    ("example,2024", "example", "line 7: “tag” is “musterstadt.example”"),
    ("language: de", "language: deutsch!", "line 4: “language” is “deutsch!”"),
    ("website: https://museum.example/", "website: museum", "line 23: “website” is “museum”"),
    ("entries: 3\n", "entries: 0\n", "line 28: “entries” must be a whole number"),
    ("publisher: Stadt Musterstadt", "publisher:", "line 2: “publisher” is missing"),
    ("contact: presse@", "contact: [a]\n#", "line 3: “contact” must be a text"),
    ("slug: theater\n    title: Theater", "slug: theater", "line 24: “title” is missing"),
    ("rights: ©", "city: ©", "“city” stands here twice"),
    ("rights: ©", "rights: ©: ©", "line 10: This is not valid YAML"),
  ])
  func `a wrong value is named`(old: String, new: String, expected: String) {
    #expect(Sample.message(Sample.yaml(old, as: new)).contains(expected))
  }

  @Test func `a digest that is no mapping is refused`() throws {
    let digest = try #require(Sample.yaml.range(of: "digest:"))
    let message = Sample.message(Sample.yaml[..<digest.lowerBound] + "digest: 7\n")
    #expect(message.contains("line 29: “digest” must consist of lines"))
  }

  @Test func `a city without sections is refused`() throws {
    let sections = try #require(Sample.yaml.range(of: "sections:"))
    let partners = try #require(Sample.yaml.range(of: "partners:"))
    var yaml = Sample.yaml
    yaml.removeSubrange(sections.lowerBound..<partners.lowerBound)
    #expect(Sample.message(yaml).contains("“sections” is missing"))
  }

  @Test func `a file that is not there is named`() {
    let error = #expect(throws: CityError.self) { try City.load(from: "/nirgends/stadt.yaml") }
    #expect(error?.message(.german).hasPrefix("/nirgends/stadt.yaml: Die Datei lässt sich") == true)
  }

  @Test func `a file in Latin-1 is refused`() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).yaml")
    defer { try? FileManager.default.removeItem(at: file) }
    try #require(Sample.yaml.data(using: .isoLatin1)).write(to: file)
    let error = #expect(throws: CityError.self) {
      try City.load(from: file.path(percentEncoded: false))
    }
    #expect(error?.message(.english).contains("Save it as “UTF-8”") == true)
  }
}
