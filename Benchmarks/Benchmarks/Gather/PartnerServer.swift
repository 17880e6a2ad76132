import Foundation

/// The servers of many partners on this computer: nginx, which says 304 to
/// whom knows a feed already. Each host has an address of its own, from
/// 127.0.1.1 on.
final class PartnerServer {
  let folder: String
  let port: Int
  private let hosts: Int
  /// As long as it is open, nginx runs: until this is gone, or the program,
  /// however that ends.
  private let life = Pipe()

  /// - Parameter folder: where it finds its files, below `www`.
  init(in folder: String, hosts: Int) throws {
    self.folder = folder
    self.hosts = hosts
    port = try Self.freePort()
    try FileManager.default.createDirectory(
      atPath: "\(folder)/www", withIntermediateDirectories: true)
    let listen = (0..<hosts).map { "listen \(Self.address($0)):\(port);" }
    let configuration = """
      daemon off; master_process off; pid \(folder)/nginx.pid; error_log \(folder)/nginx.log;
      events { worker_connections 1024; }
      http {
        types { application/rss+xml xml; }
        log_format status $status; access_log \(folder)/answers.log status; sendfile on; tcp_nodelay on;
        client_body_temp_path \(folder)/body; proxy_temp_path \(folder)/proxy;
        fastcgi_temp_path \(folder)/fastcgi; uwsgi_temp_path \(folder)/uwsgi;
        scgi_temp_path \(folder)/scgi;
        server { \(listen.joined(separator: "\n")) root \(folder)/www; }
      }
      """
    try Data(configuration.utf8).write(to: URL(fileURLWithPath: "\(folder)/nginx.conf"))
    // Foundation starts programs with SIGTERM blocked.
    let script = """
      /usr/sbin/nginx -c "$0/nginx.conf" -e "$0/nginx.log" &
      cat >/dev/null
      kill -KILL $!
      """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", script, folder]
    process.standardInput = life
    try process.run()
    try waitUntilReady()
  }

  deinit { try? life.fileHandleForWriting.close() }

  /// Puts a feed onto its partner's server.
  func save(_ feed: Data, of partner: Int) throws {
    try feed.write(to: URL(fileURLWithPath: "\(folder)/www/\(partner).xml"))
  }

  func url(of partner: Int) -> String {
    "http://\(Self.address(partner % hosts)):\(port)/\(partner).xml"
  }

  /// Makes sure that all feeds were asked for once since the last time, and
  /// got this answer.
  func requireAnswers(_ status: Int, _ count: Int) throws {
    let log = URL(fileURLWithPath: "\(folder)/answers.log")
    var answers: [Substring] = []
    // An answer is noted a little later than it is given.
    for _ in 0..<20 where answers.count < count {
      usleep(50_000)
      answers = String(decoding: try Data(contentsOf: log), as: UTF8.self).split(separator: "\n")
    }
    guard answers.count == count, answers.allSatisfy({ $0 == "\(status)" }) else {
      let counts = Dictionary(grouping: answers, by: { $0 }).mapValues(\.count)
      throw BenchmarkError("wanted \(count) answers \(status), got \(counts)")
    }
    try FileHandle(forWritingTo: log).truncate(atOffset: 0)
  }

  private static func address(_ host: Int) -> String { "127.0.\(1 + host / 250).\(1 + host % 250)" }

  private func waitUntilReady() throws {
    for _ in 0..<100 {
      let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      defer { close(socket) }
      if Self.with("127.0.1.1", port, { connect(socket, $0, $1) }) == 0 { return }
      usleep(50_000)
    }
    throw BenchmarkError("nginx does not start; see \(folder)/nginx.log")
  }

  /// One that nobody listens on.
  private static func freePort() throws -> Int {
    let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = sockaddr_in()
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = with("127.0.1.1", 0) { bind(socket, $0, $1) } == 0
    let isNamed = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(socket, $0, &length) }
    }
    guard isBound, isNamed == 0 else { throw BenchmarkError("there is no free port") }
    return Int(UInt16(bigEndian: address.sin_port))
  }

  private static func with<Result>(
    _ host: String, _ port: Int, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result
  ) -> Result {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    inet_pton(AF_INET, host, &address.sin_addr)
    return withUnsafePointer(to: address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }
}
