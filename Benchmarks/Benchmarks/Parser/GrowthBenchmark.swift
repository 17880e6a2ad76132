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
    let ours = OurParser(cleans: true)
    var last: Double?
    return try [200, 2_000, 20_000].map { entries in
      let sample = Sample(path: "", data: feed.document(entries: entries))
      guard ours.load([sample]) == [.entries(entries)] else {
        throw BenchmarkError("\(feed.rawValue): entries are missing")
      }
      let passes = max(1, 4_000 / entries)
      let times = try (0..<3).map { _ in try ours.run(passes) / Double(passes) }
      let time = times.sorted()[1]
      defer { last = time }
      let growth = last.map { last in
        String(
          format: ", %.1f times%@ (wanted: at most 11)", time / last, time / last > 11 ? "*" : "")
      }
      return (
        "\(feed.rawValue), \(entries) entries", String(format: "%.3f s", time) + (growth ?? "")
      )
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
