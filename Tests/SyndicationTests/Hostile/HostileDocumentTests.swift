import Foundation
import Testing

@testable import Syndication

@Suite struct `Hostile documents` {
  /// Each is read in a process of its own, so that one that crashes, hangs
  /// or eats the memory is a failed test and not the end of all.
  @Test(arguments: HostileDocument.all.map(\.name))
  func `cost no more than their size, and get an answer`(name: String) async {
    await #expect(processExitsWith: .success) { [name] in
      Measurement.limitProcess(seconds: 20, gigabytes: 6)
      let document = HostileDocument.named(name)
      func cost(_ size: Int) -> Measurement {
        let bytes = document.bytes(size)
        return Measurement.of { Self.read(bytes, document) }
      }
      // Once before, for what is only done once.
      _ = cost(max(document.size / 100, 1))
      let small = cost(max(document.size / 10, 1))
      let large = cost(document.size)
      if let table = ProcessInfo.processInfo.environment["STADTFEED_COSTS"] {
        let line = "\(name)\t\(small.seconds)\t\(large.seconds)\t\(large.megabytes)\n"
        let file = fopen(table, "a")
        fputs(line, file)
        fclose(file)
      }
      #expect(
        large.seconds <= 20 * max(small.seconds, 0.05),
        "\(large.seconds) s for ten times what took \(small.seconds) s")
      #expect(
        large.megabytes <= Double(document.megabytes) || Measurement.isSanitized,
        "\(large.megabytes) MB")
    }
  }

  private static func read(_ bytes: Data, _ document: HostileDocument) {
    var options = FeedParser.Options()
    options.maximumSize = 200_000_000
    do {
      let read = try FeedParser(options).parse(bytes, from: .init(headers: document.headers))
      #expect(document.answer == .feed)
      for entry in read.feed.entries.prefix(2) { _ = entry.content.first?.text.teaser() }
    } catch {
      #expect(error is FeedError)
      #expect(document.answer == .failure)
    }
  }
}
