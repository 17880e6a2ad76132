import Foundation
import Storage
import Syndication

@testable import Clustering

/// 23 May 2024, 12:00 UTC.
let noon = Date(timeIntervalSince1970: 1_716_465_600)

extension Date {
  func plus(days: Double) -> Date { addingTimeInterval(days * 86_400) }
}

/// Long enough to be compared, and with something of everything in it.
let sampleText = """
  Der Heimatverein lädt am Samstag, 1. Juni, um 14 Uhr zu einem Spaziergang durch den Stadtwald \
  ein. Die Wanderung führt von der Waldschule am Mühlbach entlang bis zur Alten Furt und dauert \
  etwa zwei Stunden. Unterwegs gibt es Geschichten über Räuber, Köhler und Förster. Zum Abschluss \
  werden am Feuer Würstchen gegrillt. Kinder zahlen nichts, Erwachsene fünf Euro.
  """

func sampleEntry(
  _ key: String, from source: String = "a", title: String = "Spaziergang durch den Stadtwald",
  text: String = sampleText, url: String? = nil, at date: Date = noon
) -> StoredEntry {
  var entry = Entry()
  entry.id = key
  entry.title = Text(title)
  entry.summary = Text(text)
  entry.published = date
  if let url { entry.links = [Link(url)] }
  return StoredEntry(source: source, key: key, entry: entry, arrived: date, published: date)
}

/// Same numbers for the same seed, on every machine (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    return StableHash.mix(state)
  }
}

/// `fixtures/clusters`: entries of many sources, and who tells the same.
struct LabelledSample {
  var entries: [StoredEntry]
  /// `source id` of each entry that others tell too, with its group.
  var groups: [String: String]

  static func load() throws -> LabelledSample {
    let folder = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "fixtures/clusters")
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil
    ).filter { ["rss", "atom", "json"].contains($0.pathExtension) }
    var entries: [StoredEntry] = []
    for file in files.sorted(by: { $0.path < $1.path }) {
      let source = file.deletingPathExtension().lastPathComponent
      guard source != "groups" else { continue }
      let feed = try FeedParser().parse(Data(contentsOf: file)).feed
      entries += feed.entries.map { entry in
        StoredEntry(
          source: source, key: entry.id ?? "", entry: entry, arrived: noon,
          published: entry.published)
      }
    }
    let labels = try JSONDecoder().decode(
      [String: [String]].self, from: Data(contentsOf: folder.appending(path: "groups.json")))
    var groups: [String: String] = [:]
    for (group, members) in labels { for member in members { groups[member] = group } }
    return LabelledSample(entries: entries, groups: groups)
  }
}

extension StoredEntry {
  var name: String { "\(source) \(key)" }
}

extension Store {
  static func holding(_ entries: [StoredEntry]) async throws -> Store {
    let store = try Store.inMemory()
    try await store.take(all: entries)
    return store
  }

  /// Takes each entry at the moment it says it arrived.
  func take(all entries: [StoredEntry]) async throws {
    for entry in entries {
      try await save(sources: [
        Source(slug: entry.source, title: entry.source, feed: "https://\(entry.source).example/")
      ])
      try await take([entry], from: entry.source, at: entry.arrived)
    }
  }

  /// The clusters with more than one entry, by number, as sets of
  /// `source key`.
  func clusters() async throws -> [Set<String>] {
    try await Clusterer(store: self).placeNew()
    let clusters = Dictionary(grouping: try await entries(), by: \.cluster)
    return clusters.sorted { ($0.key ?? 0) < ($1.key ?? 0) }
      .map { Set($0.value.map(\.name)) }.filter { $0.count > 1 }
  }
}
