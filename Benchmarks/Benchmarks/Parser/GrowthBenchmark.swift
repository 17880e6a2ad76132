import Foundation
import Syndication

/// How time grows with the number of entries, and how much memory a large
/// feed takes.
enum GrowthBenchmark {
  static func run(in folder: String) throws {
    print("\nparser, growth: processor time, HTML sanitised and resolved")
    var rows: [(String, String)] = []
    for feed in CityFeed.allCases {
      let ours = OurParser(cleans: true)
      var last: Double?
      for entries in [200, 2_000, 20_000] {
        let sample = Sample(path: "", data: feed.document(entries: entries))
        guard ours.load([sample]) == [.entries(entries)] else {
          throw BenchmarkError("\(feed.rawValue): entries are missing")
        }
        let passes = max(1, 2_000 / entries)
        let times = try (0..<3).map { _ in try ours.run(passes) / Double(passes) }
        let time = times.sorted()[1]
        let growth = last.map { String(format: ", %.1f times (wanted: at most 11)", time / $0) }
        rows.append(
          (
            "\(feed.rawValue), \(entries) entries",
            String(format: "%.3f s", time) + (growth ?? "")
          ))
        last = time
      }
    }
    Timing.table(rows)

    print("\nparser, memory: a feed of 10 MB (wanted: at most 80 MB)")
    rows = []
    for feed in CityFeed.allCases {
      let sample = feed.document(entries: 1_000)
      let data = feed.document(entries: 10_000_000 * 1_000 / sample.count)
      let path = "\(folder)/\(feed)-10-MB.xml"
      try data.write(to: URL(fileURLWithPath: path))
      let size = String(format: "%@, %.1f MB", feed.rawValue, Double(data.count) / 1_000_000)
      rows += [
        ("\(size): stadtfeed parse", try Measurement.of("stadtfeed", ["parse", path]).text),
        ("\(size): only parsed", try Measurement.of("Benchmarks", ["parse", path]).text),
      ]
    }
    Timing.table(rows)
  }

  /// Reads a file and parses it, for another process to measure.
  static func parse(_ path: String) throws {
    let document = try FeedParser().parse(Data(contentsOf: URL(fileURLWithPath: path)))
    print(document.feed.entries.count)
  }
}
