import Foundation
import Glibc

/// Standard output for results, standard error for what is said beside.
enum Terminal {
  /// Whether a person is watching what the program says beside its results.
  static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }

  static func error(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }

  static func write(_ data: Data) { FileHandle.standardOutput.write(data) }

  static func line(_ text: String) { write(Data((text + "\n").utf8)) }
}
