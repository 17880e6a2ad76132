import CityConfiguration
import Foundation
import Storage
import Syndication
import Testing

@testable import Aggregation

@Suite struct `The time of the next request` {
  private let policy = FetchPolicy(contact: "https://stadt.example/")
  /// A Wednesday.
  private let now = RFC3339.date(from: "2024-05-22T10:30:00Z")!

  private func schedule(jitter: Double = 0) -> PollSchedule {
    PollSchedule(policy: policy, now: now, jitter: jitter)
  }

  private func wait(_ state: Source.FetchState) -> Int {
    Int((state.nextFetch ?? now).timeIntervalSince(now))
  }

  private func known(interval: Int) -> Source.FetchState {
    var state = Source.FetchState(fetchedAt: now)
    state.interval = interval
    return state
  }

  @Test func `is in an hour after the first answer`() {
    var state = Source.FetchState()
    schedule().succeeded(&state, isChanged: true)
    #expect(wait(state) == 3600)
  }

  @Test func `comes sooner after changes and later after none, within bounds`() {
    var state = known(interval: 3600)
    var waits: [Int] = []
    for _ in 0..<4 {
      schedule().succeeded(&state, isChanged: true)
      waits.append(wait(state))
    }
    #expect(waits == [1800, 900, 900, 900])
    for _ in 0..<20 { schedule().succeeded(&state, isChanged: false) }
    #expect(wait(state) == 24 * 3600)
  }

  @Test(arguments: [
    (7200, 7200), (10, 3600), (0, 3600), (10 * 365 * 24 * 3600, 24 * 3600), (.max, 24 * 3600),
  ])
  func `is not before an answer is stale, whatever it says`(freshness: Int, expected: Int) {
    var state = known(interval: 2400)
    state.wishes.freshness = freshness
    schedule().succeeded(&state, isChanged: false)
    #expect(wait(state) == expected)
  }

  @Test func `is not before the feed wants it`() {
    var feed = Feed()
    feed.ttl = 180
    var state = known(interval: 900)
    state.wishes = PollWishes(feed)
    schedule().succeeded(&state, isChanged: true)
    #expect(wait(state) == 180 * 60)
    feed.ttl = .max
    feed.updatePeriod = "daily"
    feed.updateFrequency = 4
    #expect(PollWishes(feed).interval == 6 * 3600)
    feed.updatePeriod = "nie"
    feed.updateFrequency = 0
    #expect(PollWishes(feed).interval == nil)
  }

  @Test func `keeps out of hours and days that are to be skipped`() {
    var state = known(interval: 900)
    state.wishes = PollWishes(skipHours: [10, 11, 12], skipDays: [])
    schedule().succeeded(&state, isChanged: true)
    #expect(state.nextFetch == RFC3339.date(from: "2024-05-22T13:00:00Z"))
    state.wishes = PollWishes(skipHours: [0, 24], skipDays: ["Wednesday", "thursday"])
    schedule().succeeded(&state, isChanged: true)
    #expect(state.nextFetch == RFC3339.date(from: "2024-05-24T01:00:00Z"))
    // Who wants to be skipped always is not understood.
    state.wishes = PollWishes(skipHours: Array(0...23))
    state.interval = 3600
    schedule().succeeded(&state, isChanged: true)
    #expect(wait(state) == 1800)
  }

  @Test func `is later with each failure, up to a day`() {
    var state = Source.FetchState()
    var waits: [Int] = []
    for failures in 1...9 {
      state.failures = failures
      schedule().failed(&state, retryAfter: nil)
      waits.append(wait(state) / 60)
    }
    #expect(waits == [15, 30, 60, 120, 240, 480, 960, 1440, 1440])
    state.failures = .max
    schedule().failed(&state, retryAfter: nil)
    #expect(wait(state) == 24 * 3600)
  }

  @Test(arguments: [(0, 900), (5000, 5000), (.max, 24 * 3600)])
  func `is not before the server wants to be asked again`(retryAfter: Int, expected: Int) {
    var state = Source.FetchState(failures: 1)
    schedule().failed(&state, retryAfter: retryAfter)
    #expect(wait(state) == expected)
  }

  @Test func `is spread, and never sooner for it`() {
    var state = known(interval: 2400)
    schedule(jitter: 0.999).succeeded(&state, isChanged: false)
    #expect(3950...3960 ~= wait(state))
  }

  @Test(arguments: [
    (["cache-control": "public, max-age=600"], 600), (["cache-control": "MAX-AGE=\"60\""], 60),
    (["cache-control": "max-age=600", "age": "200"], 400), (["cache-control": "no-cache"], nil),
    (["cache-control": "max-age=9223372036854775807", "age": "-9223372036854775808"], .max),
    (["cache-control": "max-age=-9223372036854775808", "age": "9"], 0),
    (
      [
        "expires": "Wed, 22 May 2024 12:00:00 GMT", "date": "Wed, 22 May 2024 11:00:00 GMT",
      ], 3600
    ),
    (["expires": "0"], nil), (["expires": "Thu, 01 Jan 1970 00:00:00 GMT"], 0), ([:], nil),
    (["cache-control": "max-age=viel"], nil),
  ])
  func `reads how long an answer is fresh`(headers: [String: String], seconds: Int?) {
    #expect(Freshness.seconds(headers, at: now) == seconds)
  }

  @Test(arguments: [
    ("120", 120), ("Wed, 22 May 2024 10:31:00 GMT", 60), ("Wed, 22 May 2024 09:00:00 GMT", 0),
    ("bald", nil), ("-5", 0),
  ])
  func `reads when a server wants to be asked again`(text: String, seconds: Int?) {
    #expect(Freshness.retryAfter(["retry-after": text], at: now) == seconds)
  }
}
