import Foundation
import Glibc
import Syndication

/// Standard output for results, standard error for what is said beside.
enum Terminal {
  /// Whether a person is watching what the program says beside its results.
  static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }

  static func error(_ line: String) { _ = put(Data((line + "\n").utf8), to: STDERR_FILENO) }

  /// Writes a result; where it cannot be written, nobody has it, and the
  /// program ends with that.
  static func write(_ data: Data) {
    guard put(data, to: STDOUT_FILENO) else {
      let reason = String(cString: strerror(errno))
      error(
        "stadtfeed: "
          + words(
            de: "die Ausgabe lässt sich nicht schreiben: \(reason)",
            en: "the output cannot be written: \(reason)"))
      exit(ExitStatus.cannotCreate.rawValue)
    }
  }

  private static func put(_ data: Data, to descriptor: Int32) -> Bool {
    data.withUnsafeBytes { bytes in
      var written = 0
      while written < bytes.count {
        let count = Glibc.write(
          descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { return false }
        written += count
      }
      return true
    }
  }

  /// Writes a result for programs: JSON, over several lines or on one.
  static func json(_ value: some Encodable, pretty: Bool = true) throws {
    write(try ModelJSON.encode(value, pretty: pretty) + Data("\n".utf8))
  }

  static func line(_ text: String) { write(Data((text + "\n").utf8)) }

  /// What is left to do after a change of what is stored.
  static func sayHowToPublish() {
    line(words(de: "Sichtbar wird das mit: stadtfeed publish", en: "To show it: stadtfeed publish"))
  }

  /// Part of a line on standard error that is still being written.
  static func progress(_ text: String) { _ = put(Data(text.utf8), to: STDERR_FILENO) }
}
