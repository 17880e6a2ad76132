import CityConfiguration
import Foundation
import NIOCore

/// Keeps requests on the public internet: what a partner's feed points or
/// redirects to must not reach the city's own machines (server-side request
/// forgery). It is asked three times: for the URL, for the addresses its name
/// has, and for the address a connection was really made to.
struct AddressGuard: Sendable {
  /// Networks that are allowed although they are not public.
  let networks: [IPNetwork]
  /// Ports that may be asked.
  let ports: Set<Int>

  init(_ policy: FetchPolicy) {
    networks = policy.networks
    ports = policy.ports
  }

  /// - Throws: `FetchFailure` where the URL is none of the web or names a
  ///   port that is not allowed.
  func check(_ url: String) throws -> (host: String, port: Int) {
    guard let parts = URLComponents(string: url), let scheme = parts.scheme?.lowercased(),
      scheme == "http" || scheme == "https", let host = parts.host, !host.isEmpty
    else { throw FetchFailure(.notAWebAddress(String(url.prefix(200)))) }
    let port = parts.port ?? (scheme == "https" ? 443 : 80)
    guard ports.contains(port) else { throw FetchFailure(.forbiddenPort(port)) }
    // An address of IPv6 stands in brackets.
    return (host.trimmingCharacters(in: ["[", "]"]), port)
  }

  /// - Throws: `FetchFailure` where the address is not public and of no
  ///   allowed network.
  func check(_ address: SocketAddress?) throws {
    guard let address, let bytes = IPBytes(address) else {
      throw FetchFailure(.forbiddenAddress("?"))
    }
    guard permits(bytes) else {
      throw FetchFailure(.forbiddenAddress(address.ipAddress ?? "?"))
    }
  }

  func permits(_ address: IPBytes) -> Bool {
    if networks.contains(where: { $0.contains(address) }) { return true }
    if let hidden = address.hidden { return permits(hidden) }
    return !Self.special.contains { $0.contains(address) }
  }

  /// The blocks of the registries of special-purpose addresses (RFC 6890 and
  /// its successors) that are not reachable from everywhere, and multicast.
  private static let special = [
    // This network, private, shared by carriers, loopback, link-local.
    "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16",
    "172.16.0.0/12", "192.168.0.0/16",
    // Protocol assignments, documentation, relays of 6to4, benchmarks.
    "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "198.18.0.0/15", "198.51.100.0/24",
    "203.0.113.0/24",
    // Multicast, reserved, broadcast.
    "224.0.0.0/4", "240.0.0.0/4",
    // Unspecified, loopback and addresses of IPv4 in an outdated form.
    "::/96",
    // Local NAT64, discard-only, protocol assignments, documentation.
    "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "3fff::/20",
    // Segment routing, unique local, link-local, site-local, multicast.
    "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
  ].compactMap(IPNetwork.init)
}

extension IPBytes {
  /// Nil where it is no IP address.
  init?(_ address: SocketAddress) {
    switch address {
    case .v4(let address): self.init(withUnsafeBytes(of: address.address.sin_addr) { Array($0) })
    case .v6(let address): self.init(withUnsafeBytes(of: address.address.sin6_addr) { Array($0) })
    case .unixDomainSocket: return nil
    }
  }
}
