import Foundation

/// Runs the benchmarks named on the command line, or all, and prints what
/// each costs beside a peer, as ratios.
@main
struct Benchmarks {
  static func main() async {
    do {
      try await run(Array(CommandLine.arguments.dropFirst()))
    } catch {
      FileHandle.standardError.write(Data("benchmark failed: \(error)\n".utf8))
      exit(1)
    }
  }

  private static func run(_ words: [String]) async throws {
    // What this program starts of itself, in order to measure it.
    switch words.first {
    case "measure": return try Measurement.printed(of: Array(words.dropFirst()))
    case "parse": return try GrowthBenchmark.parse(words.dropFirst().joined())
    default: break
    }
    func isWanted(_ name: String) -> Bool { words.isEmpty || words.contains(name) }
    let folder =
      NSTemporaryDirectory() + "stadtfeed-bench-\(ProcessInfo.processInfo.processIdentifier)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    if isWanted("parser") { try ParserBenchmark.run(in: folder) }
    if isWanted("writer") { try WriterBenchmark.run() }
    if isWanted("publish") { try await PublishBenchmark.run(in: folder) }
    if isWanted("gather") { try await GatherBenchmark.run(in: folder) }
  }
}

/// Times in seconds of several runs.
struct Timing {
  let median: Double

  init(runs: Int = 7, _ body: () throws -> Void) rethrows {
    try body()
    var times: [Double] = []
    for _ in 0..<runs { times.append(try ContinuousClock().measure { try body() }.inSeconds) }
    median = times.median
  }

  static func table(_ rows: [(String, String)]) {
    let width = rows.map(\.0.count).max() ?? 0
    for (name, value) in rows {
      print("  " + name.padding(toLength: width, withPad: " ", startingAt: 0) + "  " + value)
    }
  }
}

extension [Double] {
  /// The one in the middle, which one slow run does not move.
  var median: Double { sorted()[count / 2] }
}
