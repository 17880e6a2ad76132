import Foundation
import Testing

@testable import Syndication

@Suite struct `Mutated feeds` {
  /// How many changed documents are read, and by how many processes.
  static let count = 10_000
  static let shares = 10

  @Test(arguments: 0..<shares)
  func `are feeds or none, and never the end`(share: Int) async {
    await #expect(processExitsWith: .success) { [share] in
      Measurement.limitProcess(seconds: 200, gigabytes: 2)
      let samples = DenseSamples.all.map { Data($0.utf8) } + (try Fixtures.feeds())
      for seed in 0..<Self.count / Self.shares {
        var mutation = Mutation(seed: UInt64(share * Self.count + seed))
        try Self.read(mutation.change(samples))
      }
    }
  }

  /// `STADTFEED_CORPUS` names a folder with feeds of your own.
  static let corpus = ProcessInfo.processInfo.environment["STADTFEED_CORPUS"]

  @Test(.enabled(if: corpus != nil), arguments: 0..<shares)
  func `of a corpus are feeds or none, too`(share: Int) async {
    await #expect(processExitsWith: .success) { [share] in
      Measurement.limitProcess(seconds: 600, gigabytes: 4)
      let folder = URL(fileURLWithPath: try #require(Self.corpus))
      let samples = try Fixtures.files(under: folder).filter { $0.count < 50_000 }
      for seed in 0..<Self.count / Self.shares {
        var mutation = Mutation(seed: UInt64(share * Self.count + seed))
        try Self.read(mutation.change(samples))
      }
    }
  }

  private static func read(_ bytes: Data) throws {
    do {
      let document = try FeedParser().parse(bytes)
      _ = try ModelJSON.encode(document)
    } catch is FeedError {}
  }
}

/// Changes that transmission, careless programs and attackers make.
struct Mutation {
  private var numbers: SeededNumbers

  init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

  private static let tokens =
    [
      "<", ">", "&", "\"", "'", "]]>", "<![CDATA[", "<!--", "-->", "<!DOCTYPE", "<?", "</", "/>",
      "\0", "\u{1}", "{", "}", "[", "]", "\\", ",", "<item>", "</item>", "<entry>", "</channel>",
      "<div>", " xmlns=\"\"", " xml:base=\"..\"", "&#0;", "&#x10FFFF;", "&amp;", "\u{FEFF}",
      "1e999",
      "encoding=\"utf-16\"", "encoding=\"gb18030\"",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xF0, 0x9F], [0xED, 0xA0, 0x80], [0xFF, 0xFE]]

  /// One to eight changes to one of the samples.
  mutating func change(_ samples: [Data]) -> Data {
    var bytes = [UInt8](samples.randomElement(using: &numbers) ?? Data())
    for _ in 0..<Int.random(in: 1...8, using: &numbers) where !bytes.isEmpty {
      let start = Int.random(in: 0..<bytes.count, using: &numbers)
      let end = min(bytes.count, start + Int.random(in: 0...40, using: &numbers))
      switch Int.random(in: 0..<6, using: &numbers) {
      case 0: bytes[start] = UInt8.random(in: 0...255, using: &numbers)
      case 1: bytes[start] ^= 1 << UInt8.random(in: 0..<8, using: &numbers)
      case 2: bytes.removeSubrange(start..<end)
      case 3: bytes.insert(contentsOf: bytes[start..<end], at: start)
      case 4:
        let other = Int.random(in: 0...bytes.count, using: &numbers)
        bytes.insert(contentsOf: bytes[start..<end], at: other)
      default: bytes.insert(contentsOf: Self.tokens.randomElement(using: &numbers)!, at: start)
      }
    }
    return Data(bytes)
  }
}
