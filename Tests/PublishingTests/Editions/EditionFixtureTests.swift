import Aggregation
import CityConfiguration
import Foundation
import Importing
import Logging
import Storage
import Syndication
import Testing

@testable import Publishing

/// The newsletter of `fixtures/integrationszentrum`, issued as the program
/// issues it. With `STADTFEED_WRITE_EDITION` set, its files are written anew.
@Suite struct `The example newsletter` {
  private static let fixtures = `The example city`.repository
    .appendingPathComponent("fixtures/integrationszentrum")
  private let city: City
  private let edition: Edition

  init() async throws {
    city = try City.load(from: Self.fixtures.appendingPathComponent("stadtfeed.yaml").path)
    edition = try await Self.issue(city)
  }

  private static func issue(_ city: City) async throws -> Edition {
    let store = try Store.inMemory()
    try await store.save(sources: city.partners.map(\.source))
    let arrival = Date.utc("2024-12-15T09:00:00Z")
    let importer = Importer(
      parseFeed: { try FeedParser().parse($0) }, sanitize: { Text.html($0).sanitized().value })
    let articles = fixtures.appendingPathComponent("artikel/2024-4-quartal.txt").path
    let report = try await importer.run(
      files: [Input(path: articles)], store: store, city: city, now: arrival)
    #expect(report.problems == [])
    let policy = FetchPolicy(contact: "https://test.example/")
    let sources = try await store.sources()
    let outcomes = try await FeedFetcher.with(policy) { fetcher in
      try await Refresher(
        store: store, fetcher: fetcher, policy: policy, logger: Logger(label: "test"),
        clock: { arrival }
      ).refresh(sources)
    }
    #expect(outcomes.allSatisfy { $0.failure == nil })
    let intro = try String(
      contentsOf: fixtures.appendingPathComponent("einleitung.txt"), encoding: .utf8)
    return try await EditionDesk(city: city, store: store).issue(
      Edition.Window(.quarter, containing: .utc("2024-11-15T00:00:00Z"), in: city.timeZone),
      EditionRequest(
        topics: ["Flucht", "Migration", "Integration"], title: "Rundbrief Winter 2024",
        introduction: intro.trimmingCharacters(in: .whitespacesAndNewlines)),
      at: .utc("2025-01-07T09:00:00Z")
    ).edition
  }

  private func document(_ format: EditionFormat) throws -> Data {
    try EditionDocuments(city: city).data(of: edition, as: format)
  }

  private func text(_ format: EditionFormat) throws -> String {
    String(decoding: try document(format), as: UTF8.self)
  }

  @Test(arguments: EditionFormat.allCases)
  func `is made byte for byte as committed`(format: EditionFormat) throws {
    let file = Self.fixtures.appendingPathComponent("ausgabe/" + format.rawValue)
    let made = try document(format)
    if ProcessInfo.processInfo.environment["STADTFEED_WRITE_EDITION"] != nil {
      try made.write(to: file)
    }
    #expect(try Data(contentsOf: file) == made)
  }

  @Test func `is made a second time the same`() async throws {
    #expect(try await Self.issue(city) == edition)
  }

  @Test func `has the entries about its topics under the centre's sections`() {
    let titles = edition.sections.map { section in
      [section.title] + section.pieces.map { $0.entry.title?.plainText ?? "" }
    }
    #expect(
      titles == [
        ["Aus dem Zentrum", "Sprachcafé öffnet jetzt auch am Abend"],
        [
          "Neue Projekte", "Schrauben und schnacken: Fahrradwerkstatt sucht Mitmachende",
          "Chor ohne Grenzen sucht Stimmen",
        ],
        [
          "Beratung", "Asyl & Arbeit: Was darf ich ab wann?", "Advice comes to your neighbourhood",
        ],
        [
          "Termine", "Fest der Lichter: Ein Abend mit Suppe und Geschichten",
          "Tag der offenen Tür im Rathaus & Markt der Vereine",
        ],
        [
          "Von unseren Partnern", "„Koffergeschichten“: Ausstellung über das Ankommen",
          "Einbürgerung: Termine lassen sich jetzt im Internet buchen",
          "Wohnungssuche: Gesprächskreis für Ehrenamtliche",
        ],
      ])
  }

  @Test(arguments: [EditionFormat.rss, .atom, .jsonFeed])
  func `is a feed with every entry once, its own date and its source kept`(
    format: EditionFormat
  ) throws {
    let read = try FeedParser().parse(try document(format))
    #expect(read.problems == [])
    #expect(read.feed.entries.map(\.id) == edition.pieces.map(\.entry.id))
    #expect(
      read.feed.entries.map { $0.source?.title?.plainText }
        == edition.pieces.map { $0.entry.source?.title?.plainText })
    #expect(read.feed.updated == edition.issued)
    #expect(read.feed.links.contains { $0.rel == "self" && $0.href.hasSuffix(format.rawValue) })
    if format == .rss {
      // Our reader knows which date is the entry's own.
      #expect(
        read.feed.entries.map(\.published) == edition.pieces.map(\.entry.published))
    }
  }

  @Test func `gives tools dates after their last message, the first the newest`() throws {
    let feed = EditionFeed(city: city).feed(edition)
    let dates = feed.entries.compactMap(\.published)
    #expect(dates == dates.sorted(by: >))
    #expect(Set(dates).count == edition.pieces.count)
    #expect(dates.allSatisfy { $0 > edition.window.end && $0 <= edition.issued })
    let rss = try text(.rss)
    #expect(rss.contains("<pubDate>Tue, 07 Jan 2025 09:00:00 GMT</pubDate>"))
    #expect(rss.contains("<dcterms:issued>2024-10-10T07:30:00Z</dcterms:issued>"))
    #expect(rss.contains("<guid isPermaLink=\"false\">https://www.musterstadt.example/neues/"))
    #expect(rss.contains("length=\"48213\" type=\"image/png\""))
    #expect(rss.contains("<dc:rights>Stadt Musterstadt, CC BY 4.0</dc:rights>"))
  }

  @Test(arguments: [EditionFormat.mail, .rss, .atom])
  func `holds nothing that mail programs cut out`(format: EditionFormat) throws {
    var options = FeedParser.Options()
    options.sanitizes = false
    let texts =
      format == .mail
      ? [try text(.mail)]
      : try FeedParser(options).parse(try document(format)).feed.entries.flatMap(\.content)
        .map(\.value)
    #expect(!texts.isEmpty)
    for text in texts {
      for word in ["<script", "<iframe", "<form", "<input", "<video", " class=", "utm_"] {
        #expect(!text.contains(word), "\(word)")
      }
      let addresses = text.matches(of: #/(?:href|src)="([^"]*)"/#).map { String($0.1) }
      #expect(addresses.allSatisfy { $0.hasPrefix("https://") || $0.hasPrefix("mailto:") })
      let pictures = text.matches(of: #/<img [^>]*>/#).map { String($0.0) }
      #expect(pictures.allSatisfy { $0.contains(" alt=\"") && $0.contains("max-width:100%") })
    }
  }

  @Test func `is plain text of at most 78 characters a line, addresses aside`() throws {
    let lines = try text(.text).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.filter { $0.count > 78 }.allSatisfy { $0.hasPrefix("https://") })
    for piece in edition.pieces {
      #expect(lines.contains { $0 == piece.entry.permalink ?? "" })
    }
  }

  @Test func `is a message in ASCII lines that end with CRLF`() throws {
    let message = try document(.message)
    #expect(message.allSatisfy { $0 < 0x80 })
    let text = String(decoding: message, as: UTF8.self)
    #expect(!text.replacing("\r\n", with: "").contains { $0 == "\n" || $0 == "\r" })
    #expect(text.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 78 })
    #expect(text.contains("Message-ID: <ausgaben.1.1.2024@integrationszentrum.example>\r\n"))
    #expect(text.contains("Subject: Rundbrief Winter 2024\r\n"))
  }

  @Test func `says what was corrected`() throws {
    var corrected = edition
    corrected.revision = 2
    corrected.correction = Edition.Correction(
      date: .utc("2025-01-08T09:00:00Z"), reason: "Das Fest beginnt um 18 Uhr")
    let documents = try EditionDocuments(city: city)
    for format in [EditionFormat.page, .text, .mail, .json] {
      let text = String(decoding: try documents.data(of: corrected, as: format), as: UTF8.self)
      #expect(text.contains("Das Fest beginnt um 18 Uhr"), "\(format)")
    }
    let message = String(decoding: try documents.data(of: corrected, as: .message), as: UTF8.self)
    #expect(message.contains("Message-ID: <ausgaben.1.2.2024@"))
    #expect(message.contains("Date: Wed, 08 Jan 2025 09:00:00 +0000\r\n"))
  }
}
