import Foundation
import Storage

extension Source.FetchState {
  /// Notes that something new has come: the usual time between two changes
  /// follows the last ones slowly, so that one holiday does not change it.
  mutating func noteChange(at now: Date) {
    if let last = changedAt {
      let gap = max(0, Int(now.timeIntervalSince(last)))
      rhythm = rhythm.map { ($0 * 3 + gap) / 4 } ?? gap
    }
    changedAt = now
    quietSince = nil
  }

  /// Notes that nothing new has come; the source is quiet once that has taken
  /// much longer than usual.
  mutating func noteSilence(at now: Date) {
    guard quietSince == nil, let rhythm, let changedAt else { return }
    let limit = max(Double(rhythm) * SourceAlert.quietRhythms, SourceAlert.shortestQuiet)
    if now.timeIntervalSince(changedAt) > limit { quietSince = changedAt }
  }
}
