import Foundation
import Testing

@testable import Syndication

@Suite struct `Reading Atom` {
  @Test(arguments: [
    ("/a/1", "https://stadt.example/a/1"), ("a/1", "https://stadt.example/feed/a/1"),
    ("1", "1"), ("tag:stadt.example,2024:1", "tag:stadt.example,2024:1"),
    ("urn:x/y", "urn:x/y"),
  ])
  func `makes an identifier absolute that is written as a path`(id: String, read: String) throws {
    let document = try FeedParser().parse(
      Data("<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>\(id)</id></feed>".utf8),
      from: .init(url: "https://stadt.example/feed/atom"))
    #expect(document.feed.id == read)
  }
}
