import Foundation
import Syndication

/// How time grows with the number of entries, and how much memory a large
/// feed takes.
enum GrowthBenchmark {
  static func run(in folder: String) throws {
    print("\nparser, growth: processor time, HTML sanitised and resolved")
    Timing.table(try CityFeed.allCases.flatMap(growth))
    print("\nparser, memory: a feed of 10 MB (wanted: at most 80 MB)")
    Timing.table(try CityFeed.allCases.flatMap { try memory($0, folder) })
  }

  private static func growth(_ feed: CityFeed) throws -> [(String, String)] {
    let sizes = [200, 2_000, 20_000]
    let parsers = try sizes.map { entries in
      let parser = OurParser(cleans: true)
      let sample = Sample(path: "", data: feed.document(entries: entries))
      guard parser.load([sample]) == [.entries(entries)] else {
        throw BenchmarkError("\(feed.rawValue): entries are missing")
      }
      return parser
    }
    // In turns, so that what slows the machine for a while slows all sizes.
    let rounds = try (0..<5).map { _ in
      try zip(sizes, parsers).map { entries, parser in
        let passes = max(1, 4_000 / entries)
        return try parser.run(passes) / Double(passes)
      }
    }
    return sizes.indices.map { index in
      var text = String(format: "%.3f s", rounds.map { $0[index] }.median)
      if index > 0 {
        let growth = rounds.map { $0[index] / $0[index - 1] }.median
        text += String(format: ", %.1f times%@", growth, growth > 11 ? "*" : "")
        text += " (wanted: at most 11)"
      }
      return ("\(feed.rawValue), \(sizes[index]) entries", text)
    }
  }

  private static func memory(_ feed: CityFeed, _ folder: String) throws -> [(String, String)] {
    let bytes = 10_000_000
    let sample = feed.document(entries: 1_000).count
    let data = feed.document(entries: bytes * 1_000 / sample + 1)
    let path = "\(folder)/\(feed)-large.xml"
    try data.write(to: URL(fileURLWithPath: path))
    let name = String(format: "%@, %.1f MB", feed.rawValue, Double(data.count) / 1_000_000)
    return try [("parsed", "Benchmarks"), ("stadtfeed parse", "stadtfeed")].map { what, program in
      let measurement = try Measurement.of(program, ["parse", path])
      return ("\(name), \(what)", measurement.text + (measurement.megabytes > 80 ? "*" : ""))
    }
  }

  /// Reads a file and parses it, for another process to measure.
  static func parse(_ path: String) throws {
    let document = try FeedParser().parse(Data(contentsOf: URL(fileURLWithPath: path)))
    print(document.feed.entries.count)
  }
}
