import Foundation
import Storage
import Syndication
import Testing

@testable import Importing

struct FeedImportTests {
  private func document(_ change: (inout Entry) -> Void = { _ in }) -> Document {
    var entry = Entry()
    entry.id = "tag:verein.example,2024:1"
    entry.title = .html("Chor <b>&amp;</b> Orchester")
    entry.summary = Text("Ein  Konzert")
    entry.content = [Content("<p>Alles</p>")]
    entry.links = [Link("https://verein.example/1")]
    entry.categories = [
      Category("x", label: "Kunst & Kultur"), Category("SPORT"), Category("Musik"),
    ]
    entry.published = now
    entry.updated = now.addingTimeInterval(60)
    entry.authors = [Person(name: "Büro", email: "buero@verein.example")]
    entry.enclosures = [
      Enclosure("https://verein.example/a.jpg", type: "image/jpeg", length: 9),
      Enclosure("https://verein.example/a.pdf", type: "application/pdf"),
    ]
    entry.event = Event(start: now, location: "Halle", price: "5 Euro")
    entry.location = .point(longitude: 6.8, latitude: 51.4)
    change(&entry)
    var feed = Feed()
    feed.language = "nl"
    feed.entries = [entry]
    return Document(format: .atom, version: "1.0", feed: feed)
  }

  private func drafts(
    defaultSection: String? = nil, _ change: (inout Entry) -> Void = { _ in }
  ) -> Drafts {
    FeedImport(city: .sample, defaultSection: defaultSection)
      .drafts(in: document(change), file: "a.xml")
  }

  @Test func `an entry becomes an item with all its fields`() {
    let expected = Item(
      id: "tag:verein.example,2024:1", slug: "", sections: ["kunst-kultur", "sport"],
      title: "Chor & Orchester", teaser: "Ein Konzert", body: "<p>Alles</p>", language: "nl",
      published: now, updated: now.addingTimeInterval(60),
      image: LeadImage(url: "https://verein.example/a.jpg", length: 9, type: "image/jpeg"),
      desk: "Büro", contact: "buero@verein.example", keywords: ["Musik"],
      attachments: [
        Storage.Attachment(url: "https://verein.example/a.pdf", type: "application/pdf")
      ],
      event: ItemEvent(start: now, place: "Halle", price: "5 Euro"),
      place: Storage.Place(latitude: 51.4, longitude: 6.8),
      permalink: "https://verein.example/1")
    #expect(drafts().drafts.map(\.item) == [expected])
  }

  @Test func `an id that is no URI is not kept`() {
    #expect(drafts { $0.id = "4711" }.drafts.first?.item.id == "")
  }

  @Test func `plain content becomes paragraphs`() {
    let item = drafts { $0.content = [Content("a < b\n\nzwei", type: .text)] }.drafts.first?.item
    #expect(item?.body == "<p>a &lt; b</p>\n<p>zwei</p>")
  }

  @Test func `an entry without a known section goes to the default one`() {
    let item = drafts(defaultSection: "sport") { $0.categories = [] }.drafts.first?.item
    #expect(item?.sections == ["sport"])
  }

  @Test(arguments: [
    ImportProblem.Reason.noSection, .missingField("title"), .missingField("content"),
  ])
  func `an entry that lacks something is named with its place`(
    reason: ImportProblem.Reason
  ) {
    let result = drafts {
      switch reason {
      case .noSection: $0.categories = []
      case .missingField("title"): $0.title = nil
      default:
        $0.content = []
        $0.summary = nil
      }
    }
    #expect(result.drafts.isEmpty)
    #expect(result.problems == [ImportProblem(file: "a.xml", index: 1, reason: reason)])
  }

  @Test(arguments: [
    "<?xml version=\"1.0\"?><feed/>", "\u{FEFF}\n<rss/>",
    #"{"version": "https://jsonfeed.org/version/1.1", "items": []}"#,
  ])
  func `a feed is recognised by its content`(text: String) async throws {
    var test = try TestImport()
    test.document = document()
    #expect(try await test.run(text) == ImportReport(created: 1))
    #expect(try await test.run(text) == ImportReport(unchanged: 1))
    #expect(try await test.slugs() == ["2024/chor-und-orchester"])
  }

  @Test func `an entry without a date is dated once`() async throws {
    var test = try TestImport()
    test.document = document {
      $0.published = nil
      $0.updated = nil
    }
    try await test.run("<feed/>")
    let later = try await test.run("<feed/>", at: now.addingTimeInterval(999))
    #expect(later == ImportReport(unchanged: 1))
    #expect(try await test.store.items().first?.published == now)
  }
}
