import NIOCore
import NIOPosix

/// Finds the addresses of a host.
public protocol HostResolver: Sendable {
  /// All addresses a name has; an address is its own.
  ///
  /// - Throws: `FetchFailure` where there is no such host.
  func addresses(of host: String, port: Int) async throws -> [SocketAddress]
}

/// Asks the system, off the threads that others wait for.
struct SystemResolver: HostResolver {
  func addresses(of host: String, port: Int) async throws -> [SocketAddress] {
    if let address = try? SocketAddress(ipAddress: host, port: port) { return [address] }
    return try await NIOThreadPool.singleton.runIfActive { try Self.lookUp(host, port) }
  }

  private static func lookUp(_ host: String, _ port: Int) throws -> [SocketAddress] {
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var first: UnsafeMutablePointer<addrinfo>?
    let status = getaddrinfo(host, String(port), &hints, &first)
    guard status == 0 else {
      throw FetchFailure(.unknownHost(host, reason: String(cString: gai_strerror(status))))
    }
    defer { freeaddrinfo(first) }
    var addresses: [SocketAddress] = []
    var next = first
    while let info = next?.pointee {
      next = info.ai_next
      switch info.ai_family {
      case AF_INET:
        info.ai_addr.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
          addresses.append(SocketAddress($0.pointee, host: host))
        }
      case AF_INET6:
        info.ai_addr.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) {
          addresses.append(SocketAddress($0.pointee, host: host))
        }
      default: break
      }
    }
    return addresses
  }
}
