import Foundation

/// What a program took from its start to its end.
struct Measurement {
  var seconds: Double
  /// The most memory it held at a time (its resident set).
  var megabytes: Double

  var text: String { String(format: "%.2f s, %.0f MB", seconds, megabytes) }

  /// Runs a program that lies beside this one, with its output thrown away,
  /// and asks the system what it took.
  ///
  /// - Parameter limit: after so many seconds of processor time the system
  ///   ends it, which is thrown as a failure.
  static func of(_ program: String, _ arguments: [String], limit: Int = 120) throws -> Measurement {
    let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent(program).path
    var pid = pid_t()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    // The shell only sets the limit and then becomes the program.
    let words = ["/bin/sh", "-c", "ulimit -t \(limit); exec \"$@\"", "sh", program] + arguments
    var pointers: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    let clock = ContinuousClock()
    let start = clock.now
    guard posix_spawn(&pid, words[0], &actions, nil, &pointers, environ) == 0 else {
      throw BenchmarkError("\(program) does not start; build it with make bench")
    }
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(pid, &status, 0, &usage) == pid, status == 0 else {
      throw BenchmarkError("\(([program] + arguments).joined(separator: " ")) failed")
    }
    let duration = clock.now - start
    let seconds =
      Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
    return Measurement(seconds: seconds, megabytes: Double(usage.ru_maxrss) / 1024)
  }
}
