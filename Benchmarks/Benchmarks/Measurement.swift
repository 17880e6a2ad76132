import Foundation

/// What a program took from its start to its end.
struct Measurement: Codable {
  var seconds: Double
  /// What it had of the processors, in seconds.
  var processor: Double
  /// The most memory it held at a time (its resident set).
  var megabytes: Double

  var text: String { String(format: "%.2f s, %.0f MB", seconds, megabytes) }

  /// Runs a program with its output thrown away, and asks the system what it
  /// took. One that is named without a folder lies beside this one.
  ///
  /// Linux counts what a process held before it became another program, and
  /// that is what its parent holds. This program has held much by then, so a
  /// fresh one of its kind is the parent.
  ///
  /// - Parameter limit: after so many seconds it is ended, which is thrown
  ///   as a failure.
  static func of(_ program: String, _ arguments: [String], limit: Int = 120) throws -> Measurement {
    let own = URL(fileURLWithPath: CommandLine.arguments[0])
    let path = URL(fileURLWithPath: program, relativeTo: own.deletingLastPathComponent()).path
    let process = Process()
    process.executableURL = own
    process.arguments = ["measure", "timeout", "\(limit)", path] + arguments
    let answer = Pipe()
    process.standardOutput = answer
    try process.run()
    let json = answer.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw BenchmarkError("\(program) \(arguments.joined(separator: " ")) could not be measured")
    }
    return try JSONDecoder().decode(Measurement.self, from: json)
  }

  /// Runs a program and prints what it took, for `of` to read.
  static func printed(of words: [String]) throws {
    var pid = pid_t()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var pointers: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    let clock = ContinuousClock()
    let start = clock.now
    guard posix_spawnp(&pid, words[0], &actions, nil, &pointers, environ) == 0 else {
      throw BenchmarkError("\(words[0]) does not start")
    }
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(pid, &status, 0, &usage) == pid, status == 0 else {
      throw BenchmarkError("\(words.joined(separator: " ")) failed")
    }
    let measurement = Measurement(
      seconds: (clock.now - start).inSeconds,
      processor: usage.ru_utime.inSeconds + usage.ru_stime.inSeconds,
      megabytes: Double(usage.ru_maxrss) / 1024)
    print(String(decoding: try JSONEncoder().encode(measurement), as: UTF8.self))
  }
}

extension Duration {
  var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}

extension timeval {
  var inSeconds: Double { Double(tv_sec) + Double(tv_usec) * 1e-6 }
}
