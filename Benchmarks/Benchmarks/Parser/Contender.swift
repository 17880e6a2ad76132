import Baselines
import Foundation
import Syndication

/// A document in memory and in a file, for parsers in other processes.
struct Sample {
  var path: String
  var data: Data
}

/// What a parser made of a document.
enum Outcome: Equatable {
  case refused
  case entries(Int)
  /// Read to the end by something that does not know what an entry is.
  case wellFormed

  /// Whether another parser read the same, so that both did the same work.
  func agrees(with other: Outcome) -> Bool {
    guard self != .refused, other != .refused else { return false }
    return self == .wellFormed || other == .wellFormed || self == other
  }
}

/// A parser whose speed is compared.
protocol Contender {
  var name: String { get }

  /// Takes documents into memory in place of earlier ones and parses each
  /// of them once.
  func load(_ samples: [Sample]) throws -> [Outcome]

  /// Parses all documents so many times.
  ///
  /// - Returns: the processor time of that, in seconds. Unlike the time on
  ///   the wall it says the same when other programs run.
  func run(_ passes: Int) throws -> Double
}

/// `FeedParser` with the given options.
final class OurParser: Contender {
  let name = "FeedParser"
  private let parser: FeedParser
  private let origin = FeedParser.Origin(url: "https://www.stadt.example/feeds/feed.xml")
  private var samples: [Sample] = []

  /// - Parameter cleans: whether HTML is sanitised and references resolved.
  init(cleans: Bool) {
    var options = FeedParser.Options()
    options.sanitizes = cleans
    options.resolvesReferences = cleans
    options.maximumSize = .max
    parser = FeedParser(options)
  }

  func load(_ samples: [Sample]) -> [Outcome] {
    self.samples = samples
    return samples.map { sample in
      guard let document = try? parser.parse(sample.data, from: origin) else { return .refused }
      return .entries(document.feed.entries.count)
    }
  }

  func run(_ passes: Int) throws -> Double {
    try processorTime {
      for _ in 0..<passes {
        for sample in samples { _ = try parser.parse(sample.data, from: origin) }
      }
    }
  }
}

/// libxml2's push parser with callbacks that do nothing.
final class BareParser: Contender {
  let name = "libxml2"
  private var samples: [Sample] = []

  func load(_ samples: [Sample]) -> [Outcome] {
    self.samples = samples
    return samples.map { pass($0) == 1 ? .wellFormed : .refused }
  }

  func run(_ passes: Int) -> Double {
    processorTime {
      for _ in 0..<passes {
        for sample in samples { _ = pass(sample) }
      }
    }
  }

  private func pass(_ sample: Sample) -> Int32 {
    sample.data.withUnsafeBytes {
      sax_pass($0.bindMemory(to: CChar.self).baseAddress, $0.count)
    }
  }
}

/// The processor time of this process that something takes, in seconds.
func processorTime(_ body: () throws -> Void) rethrows -> Double {
  func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
  let start = now()
  try body()
  return now() - start
}
