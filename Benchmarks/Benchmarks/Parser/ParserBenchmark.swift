import Foundation

/// Parsing feeds in memory on one thread, beside other parsers.
enum ParserBenchmark {
  static func run(in folder: String) throws {
    let python = ".venv-bench/bin/python"
    let script = "Benchmarks/Peers/peer.py"
    let comparisons = [
      Comparison(
        title: "HTML as it was", ours: OurParser(cleans: false),
        rivals: [
          Rival(parser: BareParser(), wanted: 0.6),
          Rival(
            parser: try PeerProcess(
              "fastfeedparser", python, [script, "fastfeedparser"], folder: folder),
            wanted: 1),
          Rival(
            parser: try PeerProcess("gofeed", ".build/peers/gofeed", folder: folder), wanted: 5),
        ], rounds: 7),
      Comparison(
        title: "HTML sanitised and resolved", ours: OurParser(cleans: true),
        rivals: [
          Rival(
            parser: try PeerProcess("feedparser", python, [script, "feedparser"], folder: folder),
            wanted: 30)
        ], rounds: 3),
    ]
    let sets = try generated(in: folder) + [("corpus", Corpus.samples())]
    for comparison in comparisons {
      comparison.printHead()
      for (name, samples) in sets { try comparison.printRow(name, samples) }
      print("  * less than wanted")
    }
    try GrowthBenchmark.run(in: folder)
  }

  private static func generated(in folder: String) throws -> [(String, [Sample])] {
    try CityFeed.allCases.flatMap { feed in
      try [15, 100, 2_000].map { entries in
        let path = "\(folder)/\(feed)-\(entries).xml"
        let data = feed.document(entries: entries)
        try data.write(to: URL(fileURLWithPath: path))
        return ("\(feed.rawValue), \(entries)", [Sample(path: path, data: data)])
      }
    }
  }
}
