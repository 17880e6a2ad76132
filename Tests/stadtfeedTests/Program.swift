import Foundation

/// The built program, run in a folder of its own.
final class Program {
  let folder: String
  /// The time zone of the computer, where it is not this one's.
  var timeZone: String?
  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// The program lies beside the tests.
  private static let executable = URL(fileURLWithPath: CommandLine.arguments[0])
    .deletingLastPathComponent().appendingPathComponent("stadtfeed")

  init() throws {
    folder = NSTemporaryDirectory() + "/stadtfeed-run-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  struct Result {
    var status: Int32
    var output: String
    var errors: String
  }

  func process(_ arguments: [String], language: String = "en_GB.UTF-8") -> Process {
    let process = Process()
    process.executableURL = Self.executable
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    var environment = ["LC_ALL": language, "PATH": "/usr/bin:/bin"]
    // What the sanitizers of a test run were told holds for the program too.
    for name in ["ASAN_OPTIONS", "TSAN_OPTIONS"] {
      environment[name] = ProcessInfo.processInfo.environment[name]
    }
    environment["TZ"] = timeZone
    process.environment = environment
    return process
  }

  @discardableResult
  func run(_ arguments: String..., language: String = "en_GB.UTF-8", input: String? = nil) throws
    -> Result
  {
    try run(arguments: arguments, language: language, input: input)
  }

  func run(
    arguments: [String], language: String = "en_GB.UTF-8", input: String? = nil
  ) throws -> Result {
    let process = process(arguments, language: language)
    let (output, errors) = (folder + "/.out", folder + "/.err")
    for path in [output, errors] {
      _ = FileManager.default.createFile(atPath: path, contents: nil)
    }
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: errors))
    if let input {
      try write(".in", input)
      process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: folder + "/.in"))
    }
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: try read(".out"), errors: try read(".err"))
  }

  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
  }

  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)), as: UTF8.self)
  }
}
