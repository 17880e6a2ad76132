import CityConfiguration
import Foundation
import Storage
import Testing

struct CityTests {
  @Test func `a configuration is read with all its values`() throws {
    let timeZone = try #require(TimeZone(identifier: "Europe/Berlin"))
    let site = try #require(URL(string: "https://www.musterstadt.example/feeds/"))
    let expected = City(
      city: "Musterstadt", publisher: "Stadt Musterstadt", contact: "presse@musterstadt.example",
      language: "de", timeZone: timeZone, site: site, tag: "musterstadt.example,2024",
      database: "/stadt/web/daten/stadt.sqlite", output: "/stadt/feeds",
      rights: "© Stadt Musterstadt", entriesPerFeed: 20,
      sections: [
        Section(
          slug: "stadtgespraech", title: "Stadtgespräch", description: "Was die Stadt bewegt.",
          language: "de"),
        Section(slug: "haberler", title: "Haberler", language: "tr"),
      ],
      partners: [
        Partner(
          slug: "museum", title: "Museum", feed: "/stadt/web/partner/museum.rss",
          website: "https://museum.example/"),
        Partner(
          slug: "theater", title: "Theater", feed: "https://theater.example/feed",
          language: "en", entries: 3),
      ],
      digest: DigestSettings(
        title: "Alles", description: "Von allen.", entries: 30, entriesPerSource: 5,
        entriesPerEdition: 12))
    #expect(try Sample.parse(Sample.yaml) == expected)
  }

  @Test func `what may be left out has the documented defaults`() throws {
    let partners = try #require(Sample.yaml.range(of: "partners:"))
    let short =
      Sample.yaml[..<partners.lowerBound]
      .replacingOccurrences(of: "rights: © Stadt Musterstadt\n", with: "")
      .replacingOccurrences(of: "entriesPerFeed: 20\n", with: "") + "digest:\n  title: Alles\n"
    let city = try Sample.parse(short)
    #expect(city.rights == nil)
    #expect(city.entriesPerFeed == 50)
    #expect(city.partners.isEmpty)
    #expect(
      city.digest
        == DigestSettings(title: "Alles", entries: 50, entriesPerSource: 10, entriesPerEdition: 20))
  }

  @Test func `names become tag URIs of the city`() throws {
    let city = try Sample.parse(Sample.yaml)
    #expect(city.tagURI("2024/fest") == "tag:musterstadt.example,2024:2024/fest")
  }

  @Test func `paths start at the folder of the file`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "Stadt \(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "stadtfeed.yaml")
    try Data(Sample.yaml.utf8).write(to: file)
    let city = try City.load(from: file.path(percentEncoded: false))
    #expect(city.database == folder.path(percentEncoded: false) + "/daten/stadt.sqlite")
  }

  @Test func `a partner becomes a source of the store`() throws {
    let city = try Sample.parse(Sample.yaml)
    #expect(
      city.partners[1].source
        == Source(
          slug: "theater", title: "Theater", feed: "https://theater.example/feed",
          language: "en", entriesLimit: 3))
  }
}
