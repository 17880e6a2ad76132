import CityConfiguration
import Foundation
import Storage
import Testing

@testable import Publishing

@Suite struct `Publishing` {
  private let now = Date.utc("2025-01-01T00:00:00Z")
  private let folder: TemporaryFolder
  private let city: City
  private let store: Store
  private let page = "artikel/2024/meldung-1.html"

  init() async throws {
    folder = try TemporaryFolder()
    city = try sampleCity(output: folder.path)
    store = try Store.inMemory()
    _ = try await store.save((1...12).map { sampleItem($0) }, at: now)
  }

  private func publish(_ city: City? = nil, at date: Date? = nil) async throws -> PublishReport {
    try await FeedSite(city: city ?? self.city, store: store).publish(at: date ?? now)
  }

  @Test func `again changes no byte and no time`() async throws {
    let first = try await publish()
    // Four feeds in three formats, twelve pages, start page, OPML, two styles.
    #expect(first.written.count == 28)
    let (files, times) = (folder.files(), try folder.times())
    #expect(try await publish() == PublishReport())
    #expect(folder.files() == files)
    #expect(try folder.times() == times)
  }

  @Test func `after a change writes only what it touches`() async throws {
    _ = try await publish()
    var item = sampleItem(1)
    item.title = "Neu"
    _ = try await store.save(item, at: now)
    let report = try await publish()
    // The item is too old for the feeds, whose newest five are others; but
    // the change makes it the newest to have changed.
    #expect(report.written == [page])
    #expect(
      String(decoding: folder.files()[page] ?? Data(), as: UTF8.self).contains("<h1>Neu</h1>"))
  }

  @Test func `writes again what somebody deleted`() async throws {
    _ = try await publish()
    let before = folder.files()
    try FileManager.default.removeItem(atPath: folder.path + "/" + page)
    try FileManager.default.removeItem(atPath: folder.path + "/alle.rss")
    #expect(Set(try await publish().written) == [page, "alle.rss"])
    #expect(folder.files() == before)
  }

  @Test func `removes what no longer belongs if it was ours`() async throws {
    try Data("fremd".utf8).write(to: URL(fileURLWithPath: folder.path + "/fremd.html"))
    _ = try await publish()
    var item = sampleItem(1)
    item.status = .withdrawn
    _ = try await store.save(item, at: now)
    var smaller = city
    smaller.sections.removeLast()
    let report = try await publish(smaller)
    #expect(Set(report.removed) == [page, "kultur.atom", "kultur.rss", "kultur.json"])
    #expect(folder.files()["fremd.html"] == Data("fremd".utf8))
    #expect(folder.files()[page] == nil)
  }

  @Test func `leaves alone what another hand has changed`() async throws {
    _ = try await publish()
    let path = folder.path + "/" + page
    try Data("von Hand".utf8).write(to: URL(fileURLWithPath: path))
    var item = sampleItem(1)
    item.status = .withdrawn
    _ = try await store.save(item, at: now)
    #expect(try await publish().kept == [page])
    #expect(folder.files()[page] == Data("von Hand".utf8))
  }

  @Test func `shows a scheduled item when its time has come and not before`() async throws {
    var later = sampleItem(99, published: .utc("2025-06-01T00:00:00Z"))
    later.status = .scheduled
    _ = try await store.save(later, at: now)
    _ = try await publish()
    #expect(folder.files()["artikel/2024/meldung-99.html"] == nil)
    let report = try await publish(at: .utc("2025-06-01T00:00:00Z"))
    #expect(report.written.contains("artikel/2024/meldung-99.html"))
    #expect(report.written.contains("alle.atom"))
  }

  @Test func `makes every page anew when the city's name changes`() async throws {
    _ = try await publish()
    var renamed = city
    renamed.publisher = "Gemeinde Musterstadt"
    #expect(try await publish(renamed).written.filter { $0.hasPrefix("artikel/") }.count == 12)
  }

  @Test func `names the folder that cannot be written`() async throws {
    var broken = city
    try Data().write(to: URL(fileURLWithPath: folder.path + "/datei"))
    broken.output = folder.path + "/datei"
    await #expect(throws: (any Error).self) { try await publish(broken) }
  }

  @Test func `does not overwrite a file that was never ours`() async throws {
    let path = folder.path + "/index.html"
    try Data("<h1>Meine Seite</h1>".utf8).write(to: URL(fileURLWithPath: path))
    await #expect(throws: OutputError.self) { try await publish() }
    #expect(folder.files()["index.html"] == Data("<h1>Meine Seite</h1>".utf8))
    try FileManager.default.removeItem(atPath: path)
    #expect(try await publish().written.count == 28)
  }

  @Test func `takes over what an earlier store has published`() async throws {
    _ = try await publish()
    let store = try Store.inMemory()
    var item = sampleItem(1)
    item.title = "Neu"
    _ = try await store.save(item, at: now)
    let report = try await FeedSite(city: city, store: store).publish(at: now)
    #expect(report.written.contains(page))
    #expect(report.written.contains("index.html"))
  }

  @Test func `moves a page whose item has another address`() async throws {
    _ = try await publish()
    var item = sampleItem(1)
    item.slug = "2024/neue-adresse"
    _ = try await store.save(item, at: now)
    let report = try await publish()
    #expect(report.removed == [page])
    #expect(report.written.contains("artikel/2024/neue-adresse.html"))
  }

  @Test func `never writes outside of the folder`() async throws {
    var item = sampleItem(1)
    item.slug = "../../../evil"
    _ = try await store.save(item, at: now)
    await #expect(throws: OutputError.self) { try await publish() }
  }
}
