import Foundation
import Testing

@testable import Syndication

/// Each feed under `fixtures/formats` and `fixtures/extensions` beside the
/// whole document it is read as.
@Suite struct `Feeds beside what they are read as` {
  private static func feeds(_ folder: String) throws -> [String] {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: Fixtures.folder.appendingPathComponent(folder).path)
    return names.filter { !$0.hasSuffix(".document.json") }.sorted().map { folder + "/" + $0 }
  }

  /// The first line that differs, and the one that was wanted.
  private func difference(_ wanted: String, _ read: String) -> [String]? {
    let wanted = wanted.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
    let read = read.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
    for index in 0..<max(wanted.count, read.count) {
      let pair = [wanted, read].map { index < $0.count ? $0[index] : "nothing" }
      if pair[0] != pair[1] { return ["line \(index + 1)"] + pair }
    }
    return nil
  }

  private func text(_ value: some Encodable) throws -> String {
    String(decoding: try ModelJSON.encode(value, pretty: true), as: UTF8.self)
  }

  @Test(arguments: try feeds("formats") + feeds("extensions"))
  func `are read so`(name: String) throws {
    let stem = name.split(separator: ".").dropLast().joined(separator: ".")
    let wanted = String(decoding: try Fixtures.data(stem + ".document.json"), as: UTF8.self)
    let read = try text(try FeedParser().parse(try Fixtures.data(name)))
    #expect(difference(wanted, read) == nil)
  }

  /// Without what no element says: attributes of unknown elements, and the
  /// fields that XML documents do not carry (docs/formats.md).
  private func carried(_ feed: Feed) -> Feed {
    var feed = feed
    feed.extensions = [:]
    feed.info = nil
    feed.errorReportsTo = nil
    for index in feed.entries.indices { feed.entries[index].extensions = [:] }
    return feed.inheritingLanguage()
  }

  @Test(arguments: try feeds("extensions"))
  func `are the same once they are written`(name: String) throws {
    let feed = try FeedParser().parse(try Fixtures.data(name)).feed
    let written = FeedWriter(name.hasSuffix(".atom") ? .atom : .rss).write(feed)
    let read = try FeedParser(.verbatim).parse(written).feed
    #expect(difference(try text(carried(feed)), try text(carried(read))) == nil)
  }
}
