import Foundation
import Storage
import Testing

@testable import Importing

struct ItemJSONTests {
  private let one = #"{"title": "Eins", "body": "<p>1<script></p>", "sections": ["sport"]}"#

  @Test func `a list, an object and lines of objects are read alike`() async throws {
    let two = one.replacingOccurrences(of: "Eins", with: "Zwei")
    for text in ["[\(one), \(two)]", "\(one)\n\n\(two)\r\n"] {
      let test = try TestImport()
      #expect(try await test.run(text) == ImportReport(created: 2))
      #expect(try await test.slugs() == ["2024/eins", "2024/zwei"])
      #expect(try await test.run(text) == ImportReport(unchanged: 2))
    }
    let test = try TestImport()
    #expect(try await test.run(one) == ImportReport(created: 1))
  }

  @Test(arguments: [
    #""slug": "../../evil""#, #""slug": "x/../../index""#, #""slug": "a.html/b""#, #""slug": "/a""#,
    #""permalink": "javascript:alert(1)""#, #""image": {"url": "data:text/html,x"}"#,
    #""attachments": [{"url": "javascript:alert(1)"}]"#,
    #""translations": [{"language": "en", "url": "//evil.example"}]"#,
    #""published": "23.05.2024 14:30""#,
  ])
  func `an address or a date that cannot be is refused`(field: String) async throws {
    let test = try TestImport()
    let text = one.dropLast() + ", " + field + "}"
    let report = try await test.run(String(text))
    #expect(report.created == 0)
    #expect(report.problems.count == 1)
  }

  @Test func `bodies are made safe and what is absent is filled in`() async throws {
    let test = try TestImport()
    try await test.run(one)
    let expected = Item(
      id: "tag:musterstadt.example,2024:2024/eins", slug: "2024/eins", sections: ["sport"],
      title: "Eins", body: "<p>1</p>", language: "de", status: .published, published: now)
    #expect(try await test.store.items() == [expected])
  }

  @Test func `an item's own id, slug, status and dates are kept`() async throws {
    let test = try TestImport()
    let text = """
      {"id": "tag:a.example,2020:x", "slug": "2020/x", "title": "X", "body": "<p>x</p>",
       "sections": ["Kunst & Kultur"], "status": "draft", "published": "2020-05-01T10:00:00Z"}
      """
    try await test.run(text)
    let item = try #require(try await test.store.item(slug: "2020/x"))
    #expect(item.id == "tag:a.example,2020:x")
    #expect(item.sections == ["kunst-kultur"])
    #expect(item.status == .draft)
    #expect(item.published == Date(timeIntervalSince1970: 1_588_327_200))
  }

  @Test func `a wrong element is named and the others are imported`() async throws {
    let test = try TestImport()
    let report = try await test.run(#"[{"title": 7}, {"title": "Ohne Text"}, \#(one)]"#)
    #expect(report.created == 1)
    #expect(report.problems.map(\.index) == [1, 2])
    #expect(report.problems.last?.reason == .missingField("body"))
  }

  @Test func `a wrong line is named and the others are imported`() async throws {
    let test = try TestImport()
    let report = try await test.run("\(one)\n{\"title\": \n{\"title\": \"\"}")
    #expect(report.created == 1)
    #expect(report.problems.map(\.line) == [2, 3])
  }

  @Test(arguments: [
    (#""published": "gestern""#, "published"), (#""sections": ["sprot"]"#, "“sport”"),
    (#""id": "4711""#, "“4711”"),
  ])
  func `a wrong value is named`(field: String, expected: String) async throws {
    let test = try TestImport()
    let report = try await test.run(#"[{"title": "A", "body": "<p>b</p>", \#(field)}]"#)
    #expect(report.problems.first?.message(.english).contains(expected) == true)
  }

  @Test func `a list that is cut off is named`() async throws {
    let report = try await TestImport().run("[\(one),")
    #expect(report.created == 0)
    #expect(report.problems.count == 1)
  }

  @Test func `a slug without an id says which item is meant`() async throws {
    let test = try TestImport()
    try await test.run(one)
    let changed = """
      {"slug": "2024/eins", "title": "Ganz", "body": "<p>neu</p>", "sections": ["sport"]}
      """
    #expect(try await test.run(changed) == ImportReport(revised: 1))
  }

  @Test func `a slug of another item is named`() async throws {
    let test = try TestImport()
    try await test.run(one)
    let thief = """
      {"id": "tag:a.example,2020:x", "slug": "2024/eins", "title": "B", "body": "<p>b</p>",
       "sections": ["sport"]}
      """
    let report = try await test.run(thief)
    #expect(report.problems.map(\.reason) == [.slugTaken("2024/eins")])
  }
}
