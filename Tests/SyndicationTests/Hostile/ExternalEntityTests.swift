import Foundation
import Glibc
import Testing

@testable import Syndication

@Suite struct `External entities` {
  @Test func `open no address and read no file`() throws {
    let server = try LoopbackListener()
    let secret = FileManager.default.temporaryDirectory
      .appendingPathComponent("stadtfeed-secret-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: secret) }
    try Data("secret <!ENTITY file 'secret'>".utf8).write(to: secret)
    for place in ["file://\(secret.path)", secret.path, "http://127.0.0.1:\(server.port)/"] {
      for declaration in Self.declarations(of: place) {
        let feed = """
          <?xml version="1.0" standalone="no"?>
          \(declaration)
          <rss version="2.0" xmlns:xi="http://www.w3.org/2001/XInclude"><channel>
          <title>a &file; b</title><link>https://stadt.example/&file;</link>
          <item><xi:include href="\(place)" parse="text"/><description>&lt;object data="\(place)">
          &lt;img src="\(place)"></description></item></channel></rss>
          """
        let document = try FeedParser().parse(Data(feed.utf8))
        #expect(document.feed.title?.value == "a &file; b")
        let all = String(decoding: try ModelJSON.encode(document), as: UTF8.self)
        #expect(!all.replacingOccurrences(of: secret.path, with: "").contains("secret"))
      }
    }
    #expect(!server.wasCalled)
  }

  private static func declarations(of place: String) -> [String] {
    [
      "<!DOCTYPE rss [<!ENTITY file SYSTEM \"\(place)\">]>",
      "<!DOCTYPE rss [<!ENTITY file PUBLIC \"a\" \"\(place)\">]>",
      "<!DOCTYPE rss SYSTEM \"\(place)\">",
      "<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" \"\(place)\">",
      "<!DOCTYPE rss [<!ENTITY % p SYSTEM \"\(place)\"> %p;]>",
      "<!DOCTYPE rss [<!ENTITY % a '<!ENTITY &#37; b SYSTEM \"\(place)\">'> %a; %b;]>",
      "<!DOCTYPE rss [<!ENTITY p SYSTEM \"\(place)\" NDATA n><!NOTATION n SYSTEM \"\(place)\">]>",
      "<?xml-stylesheet href=\"\(place)\"?>",
      "<?xml-model href=\"\(place)\"?>",
    ]
  }

  @Test func `are seen by a listener that is called`() throws {
    let server = try LoopbackListener()
    #expect(!server.wasCalled)
    try server.call()
    #expect(server.wasCalled)
  }
}

/// A port of this computer that remembers whether anyone has come.
final class LoopbackListener {
  private let socket: Int32
  let port: UInt16

  struct Failure: Error {}

  init() throws {
    let socket = Glibc.socket(
      AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
    var address = Self.address(port: 0)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isListening = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(socket, $0, length) == 0 && listen(socket, 16) == 0
          && getsockname(socket, $0, &length) == 0
      }
    }
    self.socket = socket
    port = UInt16(bigEndian: address.sin_port)
    guard isListening else { throw Failure() }
  }

  deinit { close(socket) }

  /// Whether a connection waits to be taken.
  var wasCalled: Bool {
    let connection = accept(socket, nil, nil)
    if connection >= 0 { close(connection) }
    return connection >= 0
  }

  func call() throws {
    let caller = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(caller) }
    var address = Self.address(port: port)
    let status = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(caller, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard status == 0 else { throw Failure() }
  }

  private static func address(port: UInt16) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return address
  }
}
