import Foundation
import Storage
import Syndication

/// Partners' feeds all the way into the store: beside newsboat, and how the
/// cost grows with the sources and with what is stored. Every figure is of a
/// whole command, from its start to its end.
enum GatherBenchmark {
  static func run(in folder: String) async throws {
    let server = try PartnerServer(in: folder + "/gather", hosts: 500)
    try await beside(server)
    try growth(server)
    try await stored(server)
  }

  private static let fetchAll = ["fetch", "--all"]

  private static func city(
    _ name: String, of server: PartnerServer, partners: Int
  ) throws -> SampleCity {
    try SampleCity(
      in: "\(server.folder)/\(name)", settings: server.settings(partners: partners),
      patience: 1_200)
  }

  /// Puts a new feed of a partner onto its server.
  ///
  /// - Returns: how many bytes it has.
  private static func save(
    _ entries: Int, of partner: Int, on server: PartnerServer
  ) throws -> Int {
    let feed = CityFeed.allCases[partner % 2].document(
      entries: entries, seed: UInt64(entries * 100_000 + partner), newest: Date(),
      host: "partner-\(partner).example")
    try server.save(feed, of: partner)
    return feed.count
  }

  // MARK: Beside newsboat

  private static func beside(_ server: PartnerServer) async throws {
    let feeds = 500
    var bytes = 0
    for partner in 0..<feeds {
      bytes += try save(15, of: partner, on: server)
    }
    let size = String(format: "%.0f MB", Double(bytes) / 1e6)
    print("gather: \(feeds) feeds, \(feeds * 15) entries, \(size), into the store")
    var first: [(ours: Measurement, newsboat: Measurement)] = []
    var again: [(ours: Measurement, newsboat: Measurement)] = []
    for round in 0..<5 {
      let city = try city("beside-\(round)", of: server, partners: feeds)
      let newsboat = try Newsboat(
        in: "\(server.folder)/newsboat-\(round)", urls: (0..<feeds).map(server.url))
      func both(answered status: Int) throws -> (ours: Measurement, newsboat: Measurement) {
        let ours = try city.measure(fetchAll)
        try server.requireAnswers(status, feeds)
        let theirs = try newsboat.reload()
        try server.requireAnswers(status, feeds)
        return (ours, theirs)
      }
      first.append(try both(answered: 200))
      let entries = try await city.store().entries().count
      guard entries == feeds * 15 else { throw BenchmarkError("\(entries) entries are stored") }
      // newsboat asks conditionally from its third reload on.
      _ = try newsboat.reload()
      try server.requireAnswers(200, feeds)
      again.append(try both(answered: 304))
    }
    Timing.table(rows("all new", first, feeds) + rows("all 304", again, feeds))
  }

  private static func rows(
    _ name: String, _ rounds: [(ours: Measurement, newsboat: Measurement)], _ feeds: Int
  ) -> [(String, String)] {
    func text(_ measurements: [Measurement]) -> String {
      String(
        format: "%.2f s, %.1f ms of processor a feed, %.0f MB",
        measurements.map(\.seconds).median,
        measurements.map(\.processor).median * 1_000 / Double(feeds),
        measurements.map(\.megabytes).median)
    }
    let ratio = rounds.map { $0.newsboat.seconds / $0.ours.seconds }.median
    return [
      ("\(name), Stadtfeed", text(rounds.map(\.ours))),
      ("\(name), newsboat", text(rounds.map(\.newsboat))),
      (
        "\(name), ratio",
        String(format: "%.1f%@ (wanted: at least 5)", ratio, ratio < 5 ? "*" : "")
      ),
    ]
  }

  // MARK: Many sources

  private static func growth(_ server: PartnerServer) throws {
    print("\ngather: one pass over many sources of five entries each (wanted: under 250 MB)")
    let most = 10_000
    for partner in 0..<most {
      _ = try save(5, of: partner, on: server)
    }
    var rows: [(String, String)] = []
    for sources in [100, 1_000, most] {
      let city = try city("growth-\(sources)", of: server, partners: sources)
      for what in ["all new", "all 304"] {
        let measured = try city.measure(fetchAll)
        rows.append(("\(sources) sources, \(what)", text(measured, each: sources, "source")))
      }
      rows.append(("\(sources) sources, published", try city.measure(["publish"]).text))
    }
    Timing.table(rows)
  }

  // MARK: Much stored

  private static let partners = 1_000
  /// How many hashes find an entry of two sentences again.
  private static let hashesOfShortEntry = 16

  private static func stored(_ server: PartnerServer) async throws {
    print("\ngather: 100 sources of five new entries each, beside what is stored already")
    for partner in 0..<100 { _ = try save(5, of: partner, on: server) }
    var rows: [(String, String)] = []
    for stored in [10_000, 1_000_000] {
      let city = try city("stored-\(stored)", of: server, partners: partners)
      try await fill(city, stored)
      let name = "\(stored) stored"
      rows.append(("\(name), published the first time", try city.measure(["publish"]).text))
      let some = (0..<100).flatMap { ["--source", PartnerServer.slug($0)] }
      rows.append(
        ("\(name), fetched", text(try city.measure(["fetch"] + some), each: 100, "source")))
      rows.append(("\(name), published", try city.measure(["publish"]).text))
      rows.append(("\(name), published again", try city.measure(["publish"]).text))
    }
    Timing.table(rows)
  }

  /// How many days of entries come in together.
  private static let daysAtOnce = 10

  /// Stores short entries of all of its partners, two a day, in the order in
  /// which they came out, as they are after the rules were applied and they
  /// were placed, each in a cluster of its own.
  private static func fill(_ city: SampleCity, _ count: Int) async throws {
    let store = try await city.store()
    let each = count / partners
    let now = Date()
    var text = NewsText(seed: 7)
    for first in stride(from: 0, to: each, by: 2 * daysAtOnce).reversed() {
      for partner in 0..<partners {
        let numbers = first..<min(first + 2 * daysAtOnce, each)
        let entries = numbers.reversed().map { entry($0, of: partner, at: now, &text) }
        try await store.take(entries, from: PartnerServer.slug(partner), at: now)
        try await store.save(
          entries.map { MappedEntry($0.reference, revision: 1, mapping: EntryMapping()) })
        let placements = entries.map { stored in
          let hashes = (0..<hashesOfShortEntry).map { _ in Int64(text.number(below: .max)) }
          return Placement(
            source: stored.source, key: stored.key, revision: 1,
            trace: Trace(date: stored.sortDate, names: [hashes[0]], text: hashes))
        }
        try await store.place(placements) { _, _ in Placement.Choice() }
      }
    }
  }

  private static func entry(
    _ number: Int, of partner: Int, at now: Date, _ text: inout NewsText
  ) -> StoredEntry {
    let date = now.addingTimeInterval(-86_400 - 43_200 * Double(number))
    let link = "https://partner-\(partner).example/\(number)"
    var entry = Entry()
    entry.id = link
    entry.title = Text(text.headline() + " \(text.number(below: 1_000_000))")
    entry.links = [Link(link)]
    entry.published = date
    entry.summary = Text(text.sentences(2))
    return StoredEntry(
      source: PartnerServer.slug(partner), key: link, entry: entry, canonicalURL: link,
      arrived: date, published: date, sortDate: date)
  }

  private static func text(_ measured: Measurement, each count: Int, _ what: String) -> String {
    String(
      format: "%@, %.2f ms a %@", measured.text, measured.seconds * 1_000 / Double(count), what)
  }
}
