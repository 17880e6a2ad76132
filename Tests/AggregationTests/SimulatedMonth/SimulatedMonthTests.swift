import CityConfiguration
import Foundation
import Logging
import Storage
import Synchronization
import Testing

@testable import Aggregation

/// A month of a thousand partners, in seconds: feeds that change, vanish,
/// move, throttle, lie about caching, hang, fail for a week.
@Suite struct `A month of a thousand partners` {
  private typealias Partner = SimulatedPartner
  private static let days = 30
  private let policy = FetchPolicy(contact: "https://stadt.example/")

  private func live(
    _ internet: SimulatedInternet, _ store: Store
  ) async throws -> [SourceAlert] {
    try await store.save(
      sources: internet.partners.map { Source(slug: $0.slug, title: $0.slug, feed: $0.url) })
    var alerts: [SourceAlert] = []
    let end = Self.days * Partner.day
    while internet.now < end {
      // Nothing is kept but the store: each round is a restart.
      let refresher = Refresher(
        store: store, fetcher: FeedFetcher(internet, policy: policy), policy: policy,
        logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
        clock: { internet.date }, random: { internet.random() })
      alerts += try await refresher.refreshDue(limit: 10_000).flatMap(\.alerts)
      let next = try #require(try await store.nextFetch())
      let wait = Int(next.timeIntervalSince(internet.date))
      // Looking every ten minutes is enough for intervals of fifteen.
      internet.now += max(wait, 600)
    }
    return alerts
  }

  @Test func `is lived through politely, and nobody is given up`() async throws {
    let internet = SimulatedInternet(partners: 1000)
    let store = try Store.inMemory()
    let alerts = try await live(internet, store)
    let sources = Dictionary(
      uniqueKeysWithValues: try await store.sources().map { ($0.slug, $0) })
    let entries = Dictionary(grouping: try await store.entries(), by: \.source)
    let visits = internet.visits
    let visitsByURL = Dictionary(grouping: visits.values.joined(), by: \.url)
    let alerted = Dictionary(grouping: alerts, by: \.source).mapValues { $0.map(\.kind) }

    for partner in internet.partners {
      let source = try #require(sources[partner.slug])
      let asked = visitsByURL[partner.url] ?? []
      try expectManners(partner, asked)
      expectRestAfterThrottling(visits[partner.host] ?? [])
      let last = try #require(
        (asked + (visitsByURL[partner.newURL] ?? [])).map(\.second).max())
      if partner.manner == .givesUp {
        #expect(source.fetchState.goneAt != nil)
        #expect(asked.count { $0.status == 410 } == 1)
        #expect(asked.last?.status == 410)
        #expect(alerted[partner.slug]?.contains(.gone) == true)
        continue
      }
      // Asked again within a day and its jitter, whatever happened.
      #expect(last > (Self.days - 1) * Partner.day - 3 * 3600, "\(partner.manner)")
      // A host may throttle once more just before the month ends.
      let isThrottled = partner.manner == .throttles && asked.last?.status == 429
      #expect(
        source.fetchState.failures == 0 || isThrottled && source.fetchState.failures < 3,
        "\(partner.manner) \(source.fetchState)")
      // Everything that could be seen at the last visit has come.
      let keys = Set((entries[partner.slug] ?? []).map(\.key))
      let seen = isThrottled ? asked.last { $0.status != 429 }?.second ?? 0 : last
      #expect(keys.contains("\(partner.slug)-\(partner.entries(at: seen))"), "\(partner.manner)")
      if partner.manner == .movesForGood {
        #expect(source.fetchState.movedTo == partner.newURL)
        #expect(alerted[partner.slug]?.contains(.moved) == true)
      } else {
        #expect(source.fetchState.movedTo == nil)
      }
      if partner.manner == .failsForAWeek || partner.manner == .vanishes {
        #expect(alerted[partner.slug]?.contains(.broken) == true)
        #expect(alerted[partner.slug]?.contains(.recovered) == true)
      }
    }
    let total = visits.values.reduce(0) { $0 + $1.count }
    print("\(total) requests to \(visits.count) hosts in \(Self.days) days")
  }

  /// Never sooner than a quarter of an hour, nor than the server allows.
  private func expectManners(_ partner: Partner, _ asked: [SimulatedInternet.Visit]) throws {
    let allowed =
      switch partner.manner {
      case .absurdCaching: Partner.day
      case .longCaching: 5 * 3600
      case .ttl: 300 * 60
      default: 15 * 60
      }
    let gaps = zip(asked.dropFirst(), asked).map { $0.second - $1.second }
    let shortest = gaps.min() ?? .max
    #expect(shortest >= allowed, "\(partner.manner) after \(shortest) seconds")
    if partner.manner == .skipHours {
      // Of the first request nobody had said anything yet.
      #expect(asked.dropFirst().allSatisfy { $0.second / 3600 % 24 > 6 })
    }
  }

  /// A host that throttles is left alone, all of its feeds, for as long as it
  /// wants.
  private func expectRestAfterThrottling(_ visits: [SimulatedInternet.Visit]) {
    for (index, visit) in visits.enumerated() where visit.status == 429 {
      guard index + 1 < visits.count else { return }
      #expect(visits[index + 1].second - visit.second >= 7200)
    }
  }
}
