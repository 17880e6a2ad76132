import CityConfiguration
import Foundation
import Storage
import Syndication

/// When a feed is asked for again: as often as it changes, never sooner than
/// its server and the feed itself allow, later and later while it fails.
struct PollSchedule {
  let policy: FetchPolicy
  let now: Date
  /// A number from 0 up to 1 that spreads the requests.
  let jitter: Double

  /// How much longer a wait may get, as a share of it.
  private static let spread = 0.1

  /// After an answer: half the interval after a change, half as much again
  /// after none.
  func succeeded(_ state: inout Source.FetchState, isChanged: Bool) {
    let last = state.interval ?? policy.interval
    let interval = state.fetchedAt == nil ? policy.interval : isChanged ? last / 2 : last * 3 / 2
    state.interval = clamped(interval)
    let wishes = [state.interval, state.wishes.freshness, state.wishes.interval]
    let wished = wishes.compactMap { $0 }.max()
    let next = later(by: clamped(wished ?? policy.interval))
    state.nextFetch = Self.allowed(next, by: state.wishes)
  }

  /// After a failure: a quarter of an hour, then twice as long each time, up
  /// to a day; never given up.
  func failed(_ state: inout Source.FetchState, retryAfter: Int?) {
    let doublings = min(max(state.failures - 1, 0), 20)
    let backoff = clamped(policy.minimumInterval << doublings)
    state.nextFetch = later(by: max(backoff, clamped(retryAfter ?? 0)))
  }

  /// How long a host that throttles (429, 503) is left alone.
  func rest(retryAfter: Int?) -> Date {
    now.addingTimeInterval(Double(clamped(retryAfter ?? 0)))
  }

  private func clamped(_ seconds: Int) -> Int {
    min(max(seconds, policy.minimumInterval), policy.maximumInterval)
  }

  private func later(by seconds: Int) -> Date {
    now.addingTimeInterval((Double(seconds) * (1 + Self.spread * jitter)).rounded(.up))
  }

  /// The first time from `date` on that is in none of the hours and days that
  /// the feed wants skipped (RSS 2.0 `skipHours`, `skipDays`); the date itself
  /// where it wants all of them skipped.
  static func allowed(_ date: Date, by wishes: PollWishes) -> Date {
    guard !wishes.skipHours.isEmpty || !wishes.skipDays.isEmpty else { return date }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let days = Set(wishes.skipDays.map { $0.lowercased() })
    // Some write 24 for midnight.
    let hours = Set(wishes.skipHours.map { $0 % 24 })
    var candidate = date
    for _ in 0..<8 * 24 {
      let parts = calendar.dateComponents([.weekday, .hour], from: candidate)
      let day = Self.weekdays[(parts.weekday ?? 1) - 1]
      if !hours.contains(parts.hour ?? 0), !days.contains(day) { return candidate }
      // The beginning of the next hour.
      let seconds = candidate.timeIntervalSince1970
      candidate = Date(timeIntervalSince1970: ((seconds / 3600).rounded(.down) + 1) * 3600)
    }
    return date
  }

  private static let weekdays = [
    "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
  ]
}

extension PollWishes {
  /// What a feed says of how often it is to be asked for.
  init(_ feed: Feed) {
    let ttl = feed.ttl.flatMap { $0 > 0 ? $0.multipliedReportingOverflow(by: 60) : nil }
    let intervals = [
      ttl.flatMap { $0.overflow ? nil : $0.partialValue }, Self.period(of: feed),
    ].compactMap { $0 }
    self.init(interval: intervals.max(), skipHours: feed.skipHours, skipDays: feed.skipDays)
  }

  /// Seconds between two changes as RSS 1.0's syndication module says it.
  private static func period(of feed: Feed) -> Int? {
    let lengths = [
      "hourly": 3600, "daily": 86_400, "weekly": 604_800, "monthly": 2_592_000,
      "yearly": 31_536_000,
    ]
    guard let length = feed.updatePeriod.flatMap({ lengths[$0.lowercased()] }) else { return nil }
    return length / max(feed.updateFrequency ?? 1, 1)
  }
}
