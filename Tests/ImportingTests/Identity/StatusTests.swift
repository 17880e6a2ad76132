import Foundation
import Storage
import Testing

@testable import Importing

/// What an editor decided after the import outlives the next import.
struct StatusTests {
  private func importing(
    _ second: String, after status: ItemStatus
  ) async throws -> (item: Item?, report: ImportReport) {
    let test = try TestImport()
    try await test.run(Sample.article())
    var item = try #require(try await test.store.items().first)
    item.status = status
    item.translations = [Translation(language: "tr", url: "https://a.example/tr")]
    try await test.store.save(item, at: now)
    let report = try await test.run(second)
    return (try await test.store.items().first, report)
  }

  @Test(arguments: ItemStatus.allCases)
  func `a file that states no status leaves it and the translations`(
    status: ItemStatus
  ) async throws {
    let (item, report) = try await importing(Sample.article(), after: status)
    #expect(item?.status == status)
    #expect(item?.translations.count == 1)
    #expect(report == ImportReport(unchanged: 1))
  }

  @Test func `a withdrawn item stays so, and a file that disagrees is named`() async throws {
    let article = Sample.article(header: "Status: veröffentlicht", body: "Neu.")
    let (item, report) = try await importing(article, after: .withdrawn)
    #expect(item?.status == .withdrawn)
    #expect(item?.body == "<p>Neu.</p>")
    #expect(
      report.problems == [
        ImportProblem(file: "1.txt", line: 3, reason: .staysWithdrawn(title: "Titel"))
      ])
  }

  @Test func `a file may withdraw an item and publish a draft`() async throws {
    let withdrawing = Sample.article(header: "Status: zurückgezogen")
    #expect(try await importing(withdrawing, after: .published).item?.status == .withdrawn)
    let publishing = Sample.article(header: "Status: veröffentlicht")
    #expect(try await importing(publishing, after: .draft).item?.status == .published)
  }
}
