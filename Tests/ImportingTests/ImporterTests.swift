import Foundation
import Storage
import Syndication
import Testing

@testable import Importing

struct ImporterTests {
  private struct NotAFeed: Error {}

  @Test func `a file that cannot be read does not stop the others`() async throws {
    let test = try TestImport()
    let importer = Importer(parseFeed: { _ in throw NotAFeed() }, sanitize: { $0 })
    let files = [
      Input(path: "/nirgends/a.txt"), Input(name: "b.html", data: Data("<p>Hallo".utf8)),
      Input(name: "c.txt", data: Data(Sample.portalText.utf8)),
    ]
    let report = try await importer.run(
      files: files, store: test.store, city: .sample, now: now)
    #expect(report.created == 2)
    #expect(report.problems.map(\.file) == ["/nirgends/a.txt", "b.html"])
    #expect(report.problems.map(\.reason) == [.unreadable, .notAFeed("NotAFeed()")])
  }

  @Test func `every message says something in both languages`() {
    let reasons: [ImportProblem.Reason] = [
      .unreadable, .notUTF8, .nothingInside, .noSectionLine, .textBeforeFirstSection,
      .unknownSection("a", suggestion: nil), .unknownSection("a", suggestion: "b"),
      .missingTitle, .missingLead(title: "a"), .missingDate(title: "a"), .invalidDate("a"),
      .missingBody(title: "a"), .unknownLabel("a", suggestion: "b"), .repeatedLabel("a"),
      .invalidValue(label: "a", value: "b", example: "c"), .secondCaption("a"),
      .labelNeedsEvent("a"), .notAFeed("a"), .invalidJSON("a"), .missingField("a"), .noSection,
      .invalidIdentifier("a"), .repeatedArticle(title: "a", file: "b", line: 1),
      .slugTaken("a"), .staysWithdrawn(title: "a"),
    ]
    for reason in reasons {
      #expect(reason.message(.german).count > 20)
      #expect(reason.message(.english).count > 20)
      #expect(reason.message(.german) != reason.message(.english))
    }
  }
}
