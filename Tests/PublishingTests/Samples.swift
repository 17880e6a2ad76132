import CityConfiguration
import Foundation
import Storage
import Syndication

/// A folder that is gone when the test is over.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "/stadtfeed-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Every file below, by its path relative to the folder.
  func files() -> [String: Data] {
    var files: [String: Data] = [:]
    for case let name as String in FileManager.default.enumerator(atPath: path)! {
      if let data = FileManager.default.contents(atPath: path + "/" + name),
        (try? FileManager.default.contentsOfDirectory(atPath: path + "/" + name)) == nil
      {
        files[name] = data
      }
    }
    return files
  }

  /// When each file was last modified.
  func times() throws -> [String: Date] {
    try files().keys.reduce(into: [:]) { times, name in
      let attributes = try FileManager.default.attributesOfItem(atPath: path + "/" + name)
      times[name] = attributes[.modificationDate] as? Date
    }
  }
}

extension Date {
  static func utc(_ text: String) -> Date { RFC3339.date(from: text) ?? .distantPast }
}

/// A small city that publishes into a folder.
func sampleCity(output: String) throws -> City {
  City(
    city: "Musterstadt", publisher: "Stadt Musterstadt", contact: "presse@musterstadt.example",
    language: "de", timeZone: TimeZone(identifier: "Europe/Berlin")!,
    site: URL(string: "https://www.musterstadt.example/feeds/")!, tag: "musterstadt.example,2024",
    database: output + ".sqlite", output: output, rights: "© Stadt Musterstadt", entriesPerFeed: 5,
    sections: [
      Section(slug: "rathaus", title: "Rathaus", description: "Aus dem Rathaus", language: "de"),
      Section(slug: "kultur", title: "Kunst & Kultur", language: "de"),
    ],
    partners: [
      Partner(
        slug: "museum", title: "Museum", feed: "https://museum.example/feed",
        website: "https://museum.example/"),
      Partner(slug: "verein", title: "Verein", feed: "https://verein.example/feed"),
    ],
    digest: DigestSettings(
      title: "Rundschau", description: "Alles", entries: 6, entriesPerSource: 3))
}

func sampleItem(_ number: Int, sections: [String] = ["rathaus"], published: Date? = nil) -> Item {
  Item(
    id: "tag:musterstadt.example,2024:\(number)", slug: "2024/meldung-\(number)",
    sections: sections, title: "Meldung \(number) & mehr", teaser: "Kurz: „\(number)“",
    body: "<p>Absatz \(number)</p>", language: "de",
    published: published ?? .utc("2024-05-01T00:00:00Z").addingTimeInterval(Double(number) * 86_400)
  )
}

func sampleEntry(
  _ id: String, source: String, date: String, url: String? = nil
) -> StoredEntry {
  var entry = Entry()
  entry.id = id
  entry.title = Text("Beitrag \(id)")
  entry.published = .utc(date)
  if let url { entry.links = [Link(url)] }
  return StoredEntry(
    source: source, key: id, entry: entry, canonicalURL: url.map(CanonicalURL.of),
    arrived: .utc("2025-01-01T00:00:00Z"), published: .utc(date))
}
