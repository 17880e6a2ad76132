import CityConfiguration
import Foundation
import Storage
import Syndication
import Testing

@testable import Publishing

@Suite struct `The edition desk` {
  private let city: City
  private let store: Store
  private let desk: EditionDesk
  private let window: Edition.Window
  /// Inside the window, and after it.
  private let october = Date.utc("2024-10-10T10:00:00Z")
  private let january = Date.utc("2025-01-05T10:00:00Z")

  init() async throws {
    city = try sampleCity(output: "/nowhere")
    store = try Store.inMemory()
    desk = EditionDesk(city: city, store: store)
    window = Edition.Window(.quarter, containing: october, in: city.timeZone)
    try await store.save(sources: city.partners.map(\.source))
  }

  private func take(_ ids: String..., from source: String = "museum", at arrival: Date) async throws
  {
    let entries = ids.map { sampleEntry($0, source: source, date: "2024-09-01T00:00:00Z") }
    _ = try await store.take(entries, from: source, at: arrival)
  }

  private func ids(_ edition: Edition) -> [String?] { edition.pieces.map(\.entry.id) }

  @Test func `chooses what arrived in the window, whatever its own date`() async throws {
    try await take("urn:früher", at: .utc("2024-09-30T21:59:59Z"))
    try await take("urn:drin", at: .utc("2024-09-30T22:00:00Z"))
    try await take("urn:später", from: "verein", at: .utc("2024-12-31T23:00:00Z"))
    try await store.save(
      [sampleItem(1, published: october), sampleItem(2, published: january)], at: october)
    let edition = try await desk.issue(window, at: january).edition
    #expect(ids(edition) == [sampleItem(1).id, "urn:drin"])
    #expect(edition.sections.map(\.title) == ["Rathaus", "Von unseren Partnern"])
    #expect(edition.title == "Rundschau: 4. Quartal 2024")
    #expect(edition.pieces.allSatisfy { $0.entered == january })
  }

  @Test func `lets no source be louder than its cap`() async throws {
    try await take("urn:1", "urn:2", "urn:3", "urn:4", at: october)
    try await take("urn:a", from: "verein", at: october)
    let edition = try await desk.issue(window, at: january).edition
    #expect(ids(edition) == ["urn:1", "urn:2", "urn:3", "urn:a"])
  }

  @Test func `gives the same edition for the same window`() async throws {
    try await take("urn:1", at: october)
    let first = try await desk.issue(window, at: january)
    guard case .issued(let edition) = first else {
      Issue.record("not issued")
      return
    }
    try await take("urn:2", at: october)
    let again = try await desk.issue(
      window, EditionRequest(title: "Anders"), at: january.addingTimeInterval(86_400))
    #expect(again == .alreadyIssued(edition))
  }

  @Test func `waits until the window is over and something came in`() async throws {
    let early = await #expect(throws: EditionError.self) {
      try await desk.issue(window, at: october)
    }
    #expect(early?.isMissing == false)
    #expect(early?.message(.german).contains("ab 1. Januar 2025") == true)
    let empty = await #expect(throws: EditionError.self) {
      try await desk.issue(window, at: january)
    }
    #expect(empty?.isMissing == true)
  }

  @Test func `keeps to topics, capitals or not`() async throws {
    var about = sampleEntry("urn:flucht", source: "museum", date: "2024-10-01T00:00:00Z")
    about.entry.categories = [Category("f-1", label: "Flucht")]
    var other = sampleEntry("urn:jazz", source: "museum", date: "2024-10-01T00:00:00Z")
    other.entry.categories = [Category("Jazz")]
    _ = try await store.take([about, other], from: "museum", at: october)
    let edition = try await desk.issue(
      window, EditionRequest(topics: [" FLUCHT", "Migration"]), at: january
    ).edition
    #expect(ids(edition) == ["urn:flucht"])
    #expect(edition.topics == ["flucht", "migration"])
  }

  @Test func `follows the editor in what is in, out and first`() async throws {
    try await take("urn:1", "urn:2", "urn:3", "urn:4", at: october)
    let edition = try await desk.issue(
      window, EditionRequest(excluded: ["urn:1"], taken: ["urn:4"], first: ["urn:3"]), at: january
    ).edition
    #expect(ids(edition) == ["urn:3", "urn:2", "urn:4"])
    #expect(edition.excluded.map(\.id) == ["urn:1"])
    let unknown = await #expect(throws: EditionError.self) {
      try await desk.correct(
        1, reason: "x", EditionRequest(taken: ["urn:9"]), at: january)
    }
    #expect(unknown?.message(.english).hasPrefix("urn:9: there is no such entry") == true)
  }

  @Test func `corrects in a new revision and leaves the rest as it was issued`() async throws {
    try await store.save(
      [sampleItem(1, published: october), sampleItem(2, published: october)], at: october)
    let issued = try await desk.issue(window, at: january).edition
    var mended = sampleItem(1, published: october)
    mended.title = "Berichtigt"
    var other = sampleItem(2, published: october)
    other.title = "Später geändert"
    try await store.save([mended, other], at: january)

    let later = january.addingTimeInterval(3_600)
    let corrected = try await desk.correct(
      1, reason: "Falscher Titel", EditionRequest(taken: [mended.id]), at: later)
    #expect(
      corrected.pieces.map { $0.entry.title?.value } == ["Berichtigt", "Meldung 2 & mehr"])
    #expect(corrected.pieces.map(\.entered) == [january, january])
    #expect(corrected.correction == Edition.Correction(date: later, reason: "Falscher Titel"))
    #expect(corrected.revision == 2)
    #expect(try await store.revisions(ofEdition: 1) == [issued, corrected])
    await #expect(throws: EditionError.self) {
      try await desk.correct(1, reason: "x", EditionRequest(), at: later)
    }
    await #expect(throws: EditionError.self) {
      try await desk.correct(7, reason: "x", EditionRequest(title: "y"), at: later)
    }
  }

  @Test func `publishes an edition until it is corrected, and touches nothing else`() async throws {
    let folder = try TemporaryFolder()
    var city = city
    city.output = folder.path
    try await store.save(sampleItem(1, published: october), at: october)
    let site = try FeedSite(city: city, store: store)
    try await site.publish(at: january)
    #expect(!folder.files().keys.contains { $0.hasPrefix("ausgaben/") })

    _ = try await desk.issue(window, at: january)
    let report = try await site.publish(at: january)
    let own = EditionFormat.allCases.map { "ausgaben/1/" + $0.rawValue } + ["ausgaben/quartal.rss"]
    #expect(Set(report.written) == Set(own + ["ausgaben/index.html", "index.html"]))
    #expect(try await site.publish(at: january).written == [])
    _ = try await desk.correct(1, reason: "x", EditionRequest(title: "Neu"), at: january)
    let again = try await site.publish(at: january)
    #expect(Set(again.written) == Set(own + ["ausgaben/index.html"]))
    #expect(again.removed == [])
    let newest = try FeedParser().parse(try #require(folder.files()["ausgaben/quartal.rss"]))
    #expect(newest.feed.title?.value == "Neu")

    // An earlier window that is issued later is not the newest.
    let summer = Edition.Window(
      .quarter, containing: .utc("2024-08-01T00:00:00Z"), in: city.timeZone)
    try await store.save(
      sampleItem(2, published: .utc("2024-08-01T00:00:00Z")), at: january)
    _ = try await desk.issue(summer, at: january)
    let later = try await site.publish(at: january).written
    #expect(later.contains("ausgaben/2/feed.rss"))
    #expect(!later.contains("ausgaben/quartal.rss"))
  }
}
