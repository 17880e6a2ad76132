import Foundation

/// A parser measured beside ours, and how many times faster ours should be.
struct Rival {
  var parser: any Contender
  /// Our speed divided by theirs is to be this or more.
  var wanted: Double
}

/// Our parser beside others over several sets of documents, as a table of
/// speeds and ratios.
struct Comparison {
  var title: String
  var ours: OurParser
  var rivals: [Rival]
  /// How often each is measured; the median counts.
  var rounds: Int

  private let width = 24

  func printHead() {
    print("\nparser, \(title): MB/s of processor time, and how many times ours is faster")
    let names = rivals.map { rival in
      cell(String(format: "%@ (≥ %.1f)", rival.parser.name, rival.wanted), width)
    }
    print("  " + cell("documents", 36, left: true) + cell(ours.name, 12) + names.joined())
  }

  /// - Parameter all: what not all parsers read alike is left out.
  func printRow(_ name: String, _ all: [Sample]) throws {
    let (samples, readable) = try common(all)
    guard !samples.isEmpty else { throw BenchmarkError("\(name): no other parser reads it") }
    let ourPasses = try passes(of: ours)
    var ourTimes: [Double] = []
    var theirTimes = rivals.map { _ in [Double]() }
    var ratios = theirTimes
    let theirPasses = try rivals.map { try passes(of: $0.parser) }
    // In turns, so that what slows the machine for a while slows all alike.
    for _ in 0..<rounds {
      for (index, rival) in rivals.enumerated() {
        let our = try ours.run(ourPasses) / Double(ourPasses)
        let their = try rival.parser.run(theirPasses[index]) / Double(theirPasses[index])
        ourTimes.append(our)
        theirTimes[index].append(their)
        ratios[index].append(their / our)
      }
    }
    let megabytes = Double(samples.reduce(0) { $0 + $1.data.count }) / 1_000_000
    let count = samples.count == readable ? "\(readable)" : "\(samples.count) of \(readable)"
    let size = String(format: "%@ (%@, %.2f MB)", name, count, megabytes)
    var row = cell(size, 36, left: true)
    row += cell(String(format: "%.1f", megabytes / ourTimes.median), 12)
    for (index, rival) in rivals.enumerated() {
      let ratio = ratios[index].median
      let mark = ratio < rival.wanted ? "*" : " "
      row += cell(
        String(format: "%.1f  %6.2f%@", megabytes / theirTimes[index].median, ratio, mark), width)
    }
    print("  " + row)
    fflush(nil)
  }

  /// Loads the documents that all parsers read, with as many entries.
  ///
  /// - Returns: these, and how many ours reads.
  private func common(_ samples: [Sample]) throws -> (samples: [Sample], readable: Int) {
    let our = ours.load(samples)
    var isCommon = our.map { $0 != .refused }
    let readable = isCommon.count { $0 }
    for rival in rivals {
      for (index, their) in try rival.parser.load(samples).enumerated()
      where !their.agrees(with: our[index]) {
        isCommon[index] = false
      }
    }
    let common = zip(samples, isCommon).filter(\.1).map(\.0)
    if common.count < samples.count {
      _ = ours.load(common)
      for rival in rivals { _ = try rival.parser.load(common) }
    }
    return (common, readable)
  }

  /// As many passes as take a tenth of a second.
  private func passes(of parser: any Contender) throws -> Int {
    max(1, min(10_000, Int(0.1 / max(try parser.run(1), 1e-6))))
  }

  private func cell(_ text: String, _ width: Int, left: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(1, width - text.count))
    return left ? text + blanks : blanks + text
  }
}
