import CityConfiguration
import Foundation
import Storage
import Syndication
import Testing

@testable import Publishing

@Suite struct `The feed of a section` {
  private let now = Date.utc("2025-01-01T00:00:00Z")

  private func feed(_ section: Int?, _ items: [Item]) async throws -> Feed {
    let city = try sampleCity(output: "/nowhere")
    let store = try Store.inMemory()
    _ = try await store.save(items, at: now)
    return try await SectionFeed(city: city).feed(
      of: section.map { city.sections[$0] }, from: store, at: now)
  }

  @Test func `has its items, newest first, and an item in two sections in both`() async throws {
    let items = [
      sampleItem(1, sections: ["rathaus", "kultur"]), sampleItem(2, sections: ["kultur"]),
      sampleItem(3),
    ]
    #expect(try await feed(0, items).entries.map(\.id) == [items[2].id, items[0].id])
    #expect(try await feed(1, items).entries.map(\.id) == [items[1].id, items[0].id])
    #expect(try await feed(nil, items).entries.count == 3)
  }

  @Test func `is as new as its newest entry`() async throws {
    var changed = sampleItem(1)
    changed.updated = .utc("2024-12-24T18:00:00Z")
    let read = try await feed(0, [changed, sampleItem(2)])
    #expect(read.updated == changed.updated)
    #expect(try await feed(0, []).updated == .utc("2024-01-01T00:00:00Z"))
  }

  @Test func `leaves out what is not to be seen`() async throws {
    var draft = sampleItem(1)
    draft.status = .draft
    var withdrawn = sampleItem(2)
    withdrawn.status = .withdrawn
    var expired = sampleItem(3)
    expired.expires = .utc("2024-12-31T00:00:00Z")
    var later = sampleItem(4, published: .utc("2099-01-01T00:00:00Z"))
    later.status = .scheduled
    #expect(try await feed(nil, [draft, withdrawn, expired, later]).entries == [])
  }

  @Test func `tells picture, caption and credit apart`() async throws {
    var item = sampleItem(1)
    item.image = LeadImage(
      url: "https://musterstadt.example/a.jpg", alt: "Ein Baum", caption: "Der Baum",
      credit: "Stadt",
      width: 4, height: 3, length: 12)
    let entry = try #require(try await feed(0, [item]).entries.first)
    let content = try #require(entry.media?.contents.first)
    #expect(content.title == "Der Baum")
    #expect(content.description == "Ein Baum")
    #expect(content.credits == [Media.Credit("Stadt", role: "photographer")])
    #expect(
      entry.enclosures == [
        Enclosure("https://musterstadt.example/a.jpg", type: "image/jpeg", length: 12)
      ])
    #expect(
      entry.content.first?.value.contains(
        "<figure><img src=\"https://musterstadt.example/a.jpg\" alt=\"Ein Baum\" width=\"4\" height=\"3\" /><figcaption>Der Baum <small>Foto: Stadt</small></figcaption></figure>"
      ) == true)
  }

  @Test func `tells when and where an event is`() async throws {
    var item = sampleItem(1)
    item.event = ItemEvent(
      start: .utc("2024-09-14T16:00:00Z"), end: .utc("2024-09-14T21:30:00Z"), place: "Markt <1>",
      price: "frei")
    let entry = try #require(try await feed(0, [item]).entries.first)
    #expect(entry.event?.start == item.event?.start)
    #expect(
      entry.content.first?.value.contains("<dd>14. September 2024, 18:00 Uhr bis 23:30 Uhr</dd>")
        == true)
    #expect(entry.content.first?.value.contains("<dd>Markt &lt;1&gt;</dd>") == true)
  }
}
