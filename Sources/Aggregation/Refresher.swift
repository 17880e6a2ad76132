import CityConfiguration
import Foundation
import Logging
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
    public var problems: [Problem] = []
    public var failure: FetchFailure?
  }

  private let store: Store
  private let fetcher: FeedFetcher
  private let policy: FetchPolicy
  private let logger: Logger

  public init(store: Store, fetcher: FeedFetcher, policy: FetchPolicy, logger: Logger) {
    self.store = store
    self.fetcher = fetcher
    self.policy = policy
    self.logger = logger
  }

  /// Fetches all sources, several at a time, then removes what lies further
  /// back than the retention.
  ///
  /// - Returns: outcomes in the order of the sources.
  /// - Throws: `StoreError` where the store fails; never for a source.
  public func refresh(
    _ sources: [Source], at now: Date, progress: @Sendable (Outcome) -> Void = { _ in }
  ) async throws -> [Outcome] {
    var outcomes: [String: Outcome] = [:]
    try await withThrowingTaskGroup(of: Outcome.self) { group in
      var waiting = sources.makeIterator()
      for _ in 0..<policy.concurrency {
        guard let source = waiting.next() else { break }
        group.addTask { try await refresh(source, at: now) }
      }
      while let outcome = try await group.next() {
        outcomes[outcome.source] = outcome
        progress(outcome)
        if let source = waiting.next() {
          group.addTask { try await refresh(source, at: now) }
        }
      }
    }
    try await store.removeExpiredEntries(at: now)
    return sources.compactMap { outcomes[$0.slug] }
  }

  private func refresh(_ source: Source, at now: Date) async throws -> Outcome {
    var state = source.fetchState
    state.fetchedAt = now
    var outcome = Outcome(source: source.slug)
    switch await fetcher.fetch(source) {
    case .unchanged:
      outcome.isUnchanged = true
      state.succeed(at: now)
    case .changed(let document, let etag, let lastModified):
      let entries = EntryIntake(source: source, now: now).entries(of: document)
      let taken = try await store.take(entries, from: source.slug, at: now)
      outcome.taken = taken
      outcome.problems = document.problems
      state.etag = etag
      state.lastModified = lastModified
      if taken.new + taken.revised > 0 { state.changedAt = now }
      state.succeed(at: now)
    case .failed(let failure):
      outcome.failure = failure
      state.failures += 1
      state.lastError = failure.description
      logger.warning(
        "feed not fetched", metadata: ["source": "\(source.slug)", "reason": "\(failure)"])
    }
    try await store.saveFetchState(state, ofSource: source.slug)
    return outcome
  }
}

extension Source.FetchState {
  fileprivate mutating func succeed(at now: Date) {
    succeededAt = now
    failures = 0
    lastError = nil
  }
}
