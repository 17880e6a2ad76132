import Foundation
import Testing

@testable import Syndication

@Suite struct `Reading JSON Feed` {
  @Test(arguments: [
    "{\"title\": \"Stadt\"}", "{\"version\": \"\"}", "{\"icon\": \"https://stadt.example/i.png\"}",
    "{\"items\": [], \"name\": \"x\"}", "{\"description\": \"x\", \"_own\": 1}",
  ])
  func `takes an object for a feed that has nothing else`(text: String) throws {
    let document = try FeedParser().parse(Data(text.utf8))
    #expect(document.format == .json)
    #expect(document.version == "")
  }

  @Test(arguments: [
    "{}", "{\"_links\": {}}", "{\"title\": \"Not Found\", \"status\": 404}",
    "{\"name\": \"a\", \"version\": \"1.0.0\", \"description\": \"b\"}", "[]",
  ])
  func `takes no other object for a feed`(text: String) {
    #expect(throws: FeedError.self) { try FeedParser().parse(Data(text.utf8)) }
  }
}
