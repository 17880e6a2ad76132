import Foundation

/// Runs the benchmarks named on the command line, or all, and prints what
/// each costs beside a peer, as ratios.
@main
struct Benchmarks {
  static func main() async throws {
    let names = Array(CommandLine.arguments.dropFirst())
    // What GrowthBenchmark starts and measures.
    if names.count == 2, names[0] == "parse" { return try GrowthBenchmark.parse(names[1]) }
    func isWanted(_ name: String) -> Bool { names.isEmpty || names.contains(name) }
    do {
      if isWanted("parser") { try ParserBenchmark.run() }
      if isWanted("writer") { try WriterBenchmark.run() }
      if isWanted("publish") { try await PublishBenchmark.run() }
    } catch {
      print("failed: \(error)")
      exit(1)
    }
  }
}

/// Times in seconds of several runs.
struct Timing {
  /// The median, which one slow run does not move.
  let median: Double

  init(runs: Int = 7, _ body: () throws -> Void) rethrows {
    try body()
    var times: [Double] = []
    for _ in 0..<runs {
      let clock = ContinuousClock()
      let duration = try clock.measure { try body() }
      times.append(
        Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18)
    }
    median = times.sorted()[times.count / 2]
  }

  static func table(_ rows: [(String, String)]) {
    let width = rows.map(\.0.count).max() ?? 0
    for (name, value) in rows {
      print("  " + name.padding(toLength: width, withPad: " ", startingAt: 0) + "  " + value)
    }
  }
}
