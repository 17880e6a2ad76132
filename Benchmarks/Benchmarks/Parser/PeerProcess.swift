import Foundation

/// A parser in a process of its own that is told what to do line by line;
/// `Benchmarks/Peers/peer.py` says which lines there are.
final class PeerProcess: Contender {
  let name: String
  /// How long an answer may take, in seconds.
  private let patience: Double
  private let folder: String
  private let process = Process()
  private let commands = Pipe()
  private let answers = Pipe()

  /// - Parameter folder: where lists of documents may be left.
  init(
    _ name: String, _ program: String, _ arguments: [String] = [], folder: String,
    patience: Double = 120
  ) throws {
    self.name = name
    self.patience = patience
    self.folder = folder
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["GOMAXPROCS": "1"], uniquingKeysWith: { $1 })
    process.standardInput = commands
    process.standardOutput = answers
    do {
      try process.run()
    } catch {
      throw BenchmarkError("\(program) does not start; build it with make bench")
    }
  }

  /// Without this it ends all the same when its standard input does.
  deinit { if process.isRunning { process.terminate() } }

  func load(_ samples: [Sample]) throws -> [Outcome] {
    let list = "\(folder)/list"
    let names = samples.map { $0.path + "\n" }.joined()
    try Data(names.utf8).write(to: URL(fileURLWithPath: list))
    let counts = try ask("load \(list)").split(separator: " ").map { Int($0) ?? -1 }
    guard counts.count == samples.count else { throw BenchmarkError("\(name) lost documents") }
    return counts.map { $0 < 0 ? .refused : .entries($0) }
  }

  func run(_ passes: Int) throws -> Double {
    guard let seconds = Double(try ask("run \(passes)")) else {
      throw BenchmarkError("\(name) does not say how long it took")
    }
    return seconds
  }

  private func ask(_ command: String) throws -> String {
    commands.fileHandleForWriting.write(Data((command + "\n").utf8))
    let end = ContinuousClock.now + .seconds(patience)
    var answer = Data()
    while answer.last != UInt8(ascii: "\n") {
      let handle = answers.fileHandleForReading
      var entry = pollfd(fd: handle.fileDescriptor, events: Int16(POLLIN), revents: 0)
      let left = (end - ContinuousClock.now).components.seconds
      guard left >= 0, poll(&entry, 1, Int32(left + 1) * 1000) > 0 else {
        process.terminate()
        throw BenchmarkError("\(name) was ended after \(Int(patience)) s without an answer")
      }
      let bytes = handle.availableData
      guard !bytes.isEmpty else { throw BenchmarkError("\(name) ended; see what it said above") }
      answer += bytes
    }
    return String(decoding: answer.dropLast(), as: UTF8.self)
  }
}
