import Foundation
import Synchronization

@testable import Aggregation

/// A clock that moves when it is told to, and the servers of many partners
/// that live by it and write down who asked them when.
final class SimulatedInternet: FeedTransport {
  struct Visit {
    var url: String
    var second: Int
    var status: Int?
  }

  static let start = Date(timeIntervalSince1970: 1_714_521_600)
  let partners: [SimulatedPartner]
  private let byURL: [String: SimulatedPartner]
  private let second = Mutex(0)
  private let visitsByHost = Mutex<[String: [Visit]]>([:])
  private let generator = Mutex(UInt64(1))

  init(partners count: Int) {
    partners = (0..<count).map(SimulatedPartner.init(number:))
    byURL = Dictionary(
      uniqueKeysWithValues: partners.flatMap { [($0.url, $0), ($0.newURL, $0)] })
  }

  var now: Int {
    get { second.withLock { $0 } }
    set { second.withLock { $0 = newValue } }
  }

  var date: Date { Self.start.addingTimeInterval(TimeInterval(now)) }
  var visits: [String: [Visit]] { visitsByHost.withLock { $0 } }

  /// From 0 up to 1, the same numbers each time.
  func random() -> Double {
    generator.withLock { state in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / Double(1 << 53)
    }
  }

  func exchange(_ request: FeedRequest) async throws -> FeedAnswer {
    let second = now
    let host = URL(string: request.url)?.host() ?? ""
    let last = visitsByHost.withLock { $0[host]?.last?.second }
    guard let partner = byURL[request.url] else { throw FetchFailure(.status(404)) }
    let answer = Result {
      try partner.answer(request, at: second, recent: last.map { second - $0 })
    }
    let status = try? answer.get().status
    visitsByHost.withLock {
      $0[host, default: []].append(Visit(url: request.url, second: second, status: status))
    }
    return try answer.get()
  }
}
