import Foundation
import Storage
import Testing

@testable import Importing

struct ReimportTests {
  @Test func `new articles get an id and a path`() async throws {
    let test = try TestImport()
    let report = try await test.run(Sample.portalText)
    #expect(report == ImportReport(created: 2))
    let item = try await test.store.item(slug: "2024/schwimmbad-oeffnet-frueher")
    #expect(item?.id == "tag:musterstadt.example,2024:2024/schwimmbad-oeffnet-frueher")
  }

  @Test func `the same file twice changes nothing`() async throws {
    let test = try TestImport()
    try await test.run(Sample.portalText)
    let before = try await test.store.items()
    let report = try await test.run(Sample.portalText, at: now.addingTimeInterval(99))
    #expect(report == ImportReport(unchanged: 2))
    #expect(try await test.store.items() == before)
  }

  @Test(arguments: [
    ("title", Sample.article(title: "Neuer Titel")),
    ("day", Sample.article(date: "24.05.2024")),
    ("text", Sample.article(body: "Neuer Text.")),
    ("lead", Sample.article(lead: "Neuer Vorspann.")),
  ])
  func `a changed article is a revision with the same id and path`(
    part: String, changed: String
  ) async throws {
    let test = try TestImport()
    try await test.run(Sample.article())
    let before = try #require(try await test.store.items().first)
    #expect(try await test.run(changed) == ImportReport(revised: 1))
    let after = try #require(try await test.store.items().first)
    #expect(after.id == before.id)
    #expect(after.slug == before.slug)
    #expect(after.revision == 2)
  }

  @Test func `with two of three changed it is another article`() async throws {
    let test = try TestImport()
    try await test.run(Sample.article())
    let other = Sample.article(title: "Anders", body: "Anders.")
    #expect(try await test.run(other) == ImportReport(created: 1))
  }

  @Test func `two articles with one title on one day stay two`() async throws {
    let test = try TestImport()
    let both = Sample.article(body: "Eins.") + Sample.article(body: "Zwei.")
    #expect(try await test.run(both) == ImportReport(created: 2))
    #expect(try await test.slugs() == ["2024/titel", "2024/titel-2"])
    #expect(try await test.run(both) == ImportReport(unchanged: 2))
  }

  @Test func `an article pairs with what it equals before what it resembles`() async throws {
    let test = try TestImport()
    try await test.run(Sample.article(body: "Eins.") + Sample.article(body: "Zwei."))
    let swapped = Sample.article(body: "Drei.") + Sample.article(body: "Eins.")
    #expect(try await test.run(swapped) == ImportReport(revised: 1, unchanged: 1))
    #expect(try await test.store.item(slug: "2024/titel")?.body == "<p>Eins.</p>")
  }

  @Test func `an item is kept for its equal in a later file`() async throws {
    let test = try TestImport()
    try await test.run(Sample.article(body: "Eins."), Sample.article(body: "Zwei."))
    let report = try await test.run(
      Sample.article(body: "Drei."), Sample.article(body: "Eins."))
    #expect(report == ImportReport(revised: 1, unchanged: 1))
    #expect(try await test.store.item(slug: "2024/titel")?.body == "<p>Eins.</p>")
  }

  @Test func `an article that stands twice is imported once and named`() async throws {
    let test = try TestImport()
    let report = try await test.run(Sample.article(), Sample.article())
    #expect(report.created == 1)
    #expect(
      report.problems == [
        ImportProblem(
          file: "2.txt", line: 3,
          reason: .repeatedArticle(title: "Titel", file: "1.txt", line: 3))
      ])
  }
}
