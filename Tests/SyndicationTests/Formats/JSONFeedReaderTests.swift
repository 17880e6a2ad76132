import Foundation
import Testing

@testable import Syndication

@Suite struct `Reading JSON Feed` {
  @Test(arguments: [
    "{\"title\": \"Stadt\"}", "{\"version\": \"\"}", "{\"icon\": \"https://stadt.example/i.png\"}",
    "{\"items\": [], \"name\": \"x\"}", "{\"description\": \"x\", \"_own\": 1}",
    "{\"_own\": 1}",
  ])
  func `takes an object for a feed that has nothing else`(text: String) throws {
    let document = try FeedParser().parse(Data(text.utf8))
    #expect(document.format == .json)
    #expect(document.version == "")
  }

  @Test func `names the version and items that a feed lacks`() throws {
    func problems(_ text: String) throws -> [String] {
      let document = try FeedParser().parse(Data(text.utf8))
      #expect(document.feed.entries.isEmpty)
      #expect(document.problems.allSatisfy { $0.code == .missingMember })
      return document.problems.map(\.message)
    }
    #expect(try problems("{\"_own\": 1}") == ["“version” is missing", "“items” is missing"])
    #expect(try problems("{\"version\": \"\", \"title\": \"x\"}") == ["“items” is missing"])
    #expect(try problems("{\"items\": []}") == ["“version” is missing"])
  }

  @Test(arguments: [
    "{}", "{\"message\": \"x\"}", "{\"_links\": {}, \"page\": 1}",
    "{\"title\": \"Not Found\", \"status\": 404}",
    "{\"name\": \"a\", \"version\": \"1.0.0\", \"description\": \"b\"}", "[]",
  ])
  func `takes no other object for a feed`(text: String) {
    #expect(throws: FeedError.self) { try FeedParser().parse(Data(text.utf8)) }
  }
}
