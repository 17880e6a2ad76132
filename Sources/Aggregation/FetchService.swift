import Foundation
import ServiceLifecycle
import Storage

/// Fetches what is due, all the time, until it is told to stop. What is under
/// way is finished first.
public struct FetchService: Service {
  private let store: Store
  private let refresher: Refresher
  private let onRound: @Sendable ([Refresher.Outcome]) async throws -> Void

  /// How many sources a round takes; the rest is due in the next.
  private static let roundSize = 500
  /// How long is slept at most, in seconds, so that a source that was added
  /// meanwhile does not wait for long.
  private static let longestSleep: TimeInterval = 60

  /// - Parameter onRound: told what came of each round.
  public init(
    store: Store, refresher: Refresher,
    onRound: @escaping @Sendable ([Refresher.Outcome]) async throws -> Void = { _ in }
  ) {
    self.store = store
    self.refresher = refresher
    self.onRound = onRound
  }

  public func run() async throws {
    while !Task.isCancelled, !Task.isShuttingDownGracefully {
      let outcomes = try await refresher.refreshDue(limit: Self.roundSize)
      if !outcomes.isEmpty { try await onRound(outcomes) }
      let pause = try await pause()
      try? await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(pause)) }
    }
  }

  private func pause() async throws -> TimeInterval {
    guard let next = try await store.nextFetch() else { return Self.longestSleep }
    // What is due and was left for the next round waits no longer than this.
    return min(max(next.timeIntervalSinceNow, 1), Self.longestSleep)
  }
}
