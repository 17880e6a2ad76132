import Foundation

@testable import Syndication

/// Whatever the bytes: a feed or a `FeedError`; and what was read can be
/// written in every format and read again.
@_cdecl("LLVMFuzzerTestOneInput")
func parseTarget(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = input(start, count)
  for options in [FeedParser.Options(), .verbatim] {
    let parser = FeedParser(options)
    do {
      let document = try parser.parse(bytes, from: .init(url: "https://stadt.example/a/b"))
      check(document)
      guard try inPieces(bytes, options) == document else { finding("differs in pieces") }
    } catch {
      guard error is FeedError else { finding("threw \(error)") }
    }
  }
  return 0
}

/// Reads the bytes in pieces whose sizes the bytes themselves say.
private func inPieces(_ bytes: Data, _ options: FeedParser.Options) throws -> Document {
  var reader = FeedReader(options, from: .init(url: "https://stadt.example/a/b"))
  var start = 0
  while start < bytes.count {
    let end = min(start + 1 + Int(bytes[start]) % 64, bytes.count)
    try reader.push(bytes[start..<end])
    start = end
  }
  return try reader.finish()
}

private func check(_ document: Document) {
  do {
    _ = try ModelJSON.encode(document)
  } catch {
    finding("cannot be written as JSON: \(error)")
  }
  for format in FeedWriter.Format.allCases {
    let written = FeedWriter(format).write(document.feed)
    do {
      let again = try FeedParser().parse(written)
      guard again.feed.entries.count == document.feed.entries.count else {
        finding(
          "\(document.feed.entries.count) entries are \(again.feed.entries.count) in \(format)")
      }
    } catch {
      finding("cannot be read again as \(format): \(error)")
    }
  }
}
