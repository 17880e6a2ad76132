import Foundation
import Storage

/// Believes a permanent redirect once it has led to the same place for some
/// days: a mistake of an hour on a partner's server must not cost its feed.
enum RedirectMemory {
  /// How long a redirect must have held, in seconds.
  static let trial: TimeInterval = 3 * 24 * 60 * 60

  /// - Parameter target: where the server now says the feed has moved; nil
  ///   where it says nothing of the kind.
  static func note(_ target: String?, in state: inout Source.FetchState, at now: Date) {
    guard let target else {
      state.redirectTarget = nil
      state.redirectedSince = nil
      return
    }
    guard state.redirectTarget == target, let since = state.redirectedSince else {
      state.redirectTarget = target
      state.redirectedSince = now
      return
    }
    guard now.timeIntervalSince(since) >= trial else { return }
    state.movedTo = target
    state.redirectTarget = nil
    state.redirectedSince = nil
  }
}
