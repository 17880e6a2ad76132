import Foundation
import Synchronization

/// A bar on standard error, where a person is watching; nothing elsewhere.
final class ProgressBar: Sendable {
  private let label: String
  private let total: Int
  private let isShown: Bool
  private let done = Mutex(0)

  private static let width = 30

  init(_ label: String, total: Int) {
    self.label = label
    self.total = total
    isShown = Terminal.isWatched && total > 0
  }

  /// One more is done.
  func advance() {
    set(
      done.withLock {
        $0 += 1
        return $0
      })
  }

  func set(_ count: Int) {
    guard isShown else { return }
    let filled = min(Self.width, count * Self.width / max(1, total))
    let bar =
      String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
    Terminal.progress("\r\(label) \(bar) \(count)/\(total)")
  }

  /// Takes the bar off the screen.
  func finish() {
    guard isShown else { return }
    Terminal.progress("\r\u{1B}[2K")
  }
}
