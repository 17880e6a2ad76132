import Foundation
import Glibc

/// What a piece of work costs this process.
struct Measurement {
  /// The processor's time of this thread.
  var seconds: Double
  /// The growth of the memory in use, at its peak.
  var megabytes: Double

  static func of(_ work: () throws -> Void) rethrows -> Measurement {
    // Linux counts the peak from here on (proc(5), clear_refs).
    try? Data("5".utf8).write(to: URL(fileURLWithPath: "/proc/self/clear_refs"))
    let (memory, time) = (status("VmRSS"), threadTime())
    try work()
    return Measurement(
      seconds: threadTime() - time, megabytes: (status("VmHWM") - memory) / 1024)
  }

  /// Stops this process where it takes more than it ever should: the kernel
  /// kills it.
  static func limitProcess(seconds: UInt, gigabytes: UInt) {
    var time = rlimit(rlim_cur: seconds * slowness, rlim_max: seconds * slowness)
    setrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &time)
    guard !isSanitized else { return }
    var memory = rlimit(rlim_cur: gigabytes << 30, rlim_max: gigabytes << 30)
    setrlimit(__rlimit_resource_t(RLIMIT_DATA.rawValue), &memory)
  }

  /// Whether this process was built to watch itself: it then takes several
  /// times the memory and time.
  static let isSanitized =
    dlsym(nil, "__asan_init") != nil || dlsym(nil, "__tsan_init") != nil

  /// How many times longer this process may take than another.
  static let slowness: UInt = isSanitized ? 5 : 1

  private static func threadTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// A line of `/proc/self/status`, in kilobytes.
  private static func status(_ name: String) -> Double {
    let text = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix(name + ":") }
    return line?.split(whereSeparator: { !$0.isNumber }).first.flatMap { Double($0) } ?? 0
  }
}
