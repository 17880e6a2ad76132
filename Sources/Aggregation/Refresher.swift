import CityConfiguration
import Foundation
import Logging
import ServiceLifecycle
import Storage
import Syndication

/// Fetches partners' feeds and takes their entries into the store. A source
/// that fails is noted with its reason and stops no other.
public struct Refresher: Sendable {
  /// What came of one source.
  public struct Outcome: Sendable {
    public var source: String
    public var taken: TakeResult?
    public var isUnchanged = false
    /// Its host wants rest: it was not asked.
    public var isResting = false
    public var problems: [Problem] = []
    public var failure: FetchFailure?
    public var alerts: [SourceAlert] = []
  }

  private let store: Store
  private let fetcher: FeedFetcher
  private let policy: FetchPolicy
  private let logger: Logger
  private let clock: @Sendable () -> Date
  private let random: @Sendable () -> Double

  /// - Parameters:
  ///   - clock: tells the time.
  ///   - random: gives numbers from 0 up to 1.
  public init(
    store: Store, fetcher: FeedFetcher, policy: FetchPolicy, logger: Logger,
    clock: @escaping @Sendable () -> Date = { Date() },
    random: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) }
  ) {
    self.store = store
    self.fetcher = fetcher
    self.policy = policy
    self.logger = logger
    self.clock = clock
    self.random = random
  }

  /// Fetches what is due, the longest due first.
  ///
  /// - Parameter limit: how many sources are fetched at most.
  public func refreshDue(limit: Int) async throws -> [Outcome] {
    let due = try await dueSources(limit: limit)
    return due.isEmpty ? [] : try await refresh(due)
  }

  /// The sources that are due, the longest due first. What is due in hours or
  /// on days that a feed wants skipped, perhaps because nobody was there to
  /// ask before, waits until they are over.
  public func dueSources(limit: Int) async throws -> [Source] {
    let now = clock()
    let due = try await store.dueSources(at: now, limit: limit)
    var allowed: [Source] = []
    var postponed: [String: Source.FetchState] = [:]
    for source in due {
      let next = PollSchedule.allowed(now, by: source.fetchState.wishes)
      if next == now {
        allowed.append(source)
      } else {
        postponed[source.slug] = source.fetchState
        postponed[source.slug]?.nextFetch = next
      }
    }
    if !postponed.isEmpty { try await store.saveFetchStates(postponed) }
    return allowed
  }

  /// Fetches sources: several hosts at a time, the sources of one host one
  /// after the other. Then what lies further back than the retention goes.
  ///
  /// - Returns: outcomes in the order of the sources.
  /// - Throws: `StoreError` where the store fails; never for a source.
  public func refresh(
    _ sources: [Source], progress: @escaping @Sendable (Outcome) -> Void = { _ in }
  ) async throws -> [Outcome] {
    var outcomes: [String: Outcome] = [:]
    var lanes = Self.lanes(sources).makeIterator()
    try await withThrowingTaskGroup(of: [Outcome].self) { group in
      for _ in 0..<policy.concurrency {
        guard let lane = lanes.next() else { break }
        group.addTask { try await refresh(lane: lane, progress) }
      }
      while let done = try await group.next() {
        for outcome in done { outcomes[outcome.source] = outcome }
        if let lane = lanes.next() {
          group.addTask { try await refresh(lane: lane, progress) }
        }
      }
    }
    try await store.removeExpiredEntries(at: clock())
    return sources.compactMap { outcomes[$0.slug] }
  }

  /// The sources of each host, in order; each file has a lane of its own.
  private static func lanes(_ sources: [Source]) -> [[Source]] {
    var lanes: [[Source]] = []
    var byHost: [String: Int] = [:]
    for source in sources {
      let host = source.host ?? source.feed
      if let lane = byHost[host] {
        lanes[lane].append(source)
      } else {
        byHost[host] = lanes.count
        lanes.append([source])
      }
    }
    return lanes
  }

  private func refresh(
    lane: [Source], _ progress: @Sendable (Outcome) -> Void
  ) async throws -> [Outcome] {
    var outcomes: [Outcome] = []
    var restsUntil: Date?
    for source in lane {
      guard !Task.isCancelled, !Task.isShuttingDownGracefully else { break }
      if let end = restsUntil, end > clock() {
        outcomes.append(Outcome(source: source.slug, isResting: true))
      } else {
        let (outcome, rest) = try await refresh(source)
        restsUntil = rest
        outcomes.append(outcome)
      }
      progress(outcomes[outcomes.count - 1])
    }
    return outcomes
  }

  /// - Returns: what came of it, and until when the host wants rest.
  private func refresh(_ source: Source) async throws -> (Outcome, rest: Date?) {
    let now = clock()
    let schedule = PollSchedule(policy: policy, now: now, jitter: random())
    let result = await fetcher.fetch(source, at: now)
    // What was broken off says nothing of the source.
    try Task.checkCancellation()
    var state = source.fetchState
    var outcome = Outcome(source: source.slug)
    var rest: Date?
    if !result.isFailure {
      if let validators = result.validators {
        state.etag = validators.etag
        state.lastModified = validators.lastModified
        state.validatedURL = validators.url
      }
      RedirectMemory.note(result.permanentTarget, in: &state, at: now)
    }
    switch result.outcome {
    case .unchanged:
      outcome.isUnchanged = true
      state.wishes.freshness = result.freshness ?? state.wishes.freshness
      state.noteSilence(at: now)
      schedule.succeeded(&state, isChanged: false)
      state.succeed(at: now)
      try await store.saveFetchState(state, ofSource: source.slug)
    case .changed(let document):
      let former = state
      let noted = { @Sendable (taken: TakeResult) in
        var state = former
        state.documentDigest = result.documentDigest
        state.wishes = PollWishes(document.feed)
        state.wishes.freshness = result.freshness
        let isChanged = taken.new + taken.revised > 0
        if isChanged { state.noteChange(at: now) } else { state.noteSilence(at: now) }
        schedule.succeeded(&state, isChanged: isChanged)
        state.succeed(at: now)
        return state
      }
      let entries = EntryIntake(source: source, now: now).entries(of: document)
      let taken = try await store.take(entries, from: source.slug, at: now, noting: noted)
      state = noted(taken)
      outcome.taken = taken
      outcome.problems = document.problems
    case .failed(let failure):
      outcome.failure = failure
      state.fail(failure, at: now)
      schedule.failed(&state, retryAfter: result.retryAfter)
      if failure.isThrottling { rest = schedule.rest(retryAfter: result.retryAfter) }
      logger.warning(
        "feed not fetched", metadata: ["source": "\(source.slug)", "reason": "\(failure)"])
      try await store.saveFetchState(state, ofSource: source.slug)
    }
    outcome.alerts = SourceAlert.between(source.fetchState, state, of: source, at: now)
    if let rest, let host = result.host { try await store.rest(host: host, until: rest) }
    return (outcome, rest)
  }
}

extension FetchResult {
  fileprivate var isFailure: Bool {
    if case .failed = outcome { true } else { false }
  }
}

extension FetchFailure {
  /// Whether the server asks for less (RFC 6585 §4, RFC 9110 §15.6.4).
  fileprivate var isThrottling: Bool { reason == .status(429) || reason == .status(503) }
}

extension Source.FetchState {
  fileprivate mutating func succeed(at now: Date) {
    fetchedAt = now
    succeededAt = now
    failures = 0
    failingSince = nil
    lastError = nil
    goneAt = nil
  }

  fileprivate mutating func fail(_ failure: FetchFailure, at now: Date) {
    fetchedAt = now
    failures += 1
    failingSince = failingSince ?? now
    lastError = Source.FailureReason(
      german: failure.message(.german), english: failure.message(.english))
    if failure.reason == .status(410) { goneAt = now }
  }
}
