import CityConfiguration
import NIOCore
import Testing

@testable import Aggregation

@Suite struct `The address guard` {
  private let addresses = AddressGuard(FetchPolicy(contact: "https://stadt.example/"))

  private func permits(_ text: String) throws -> Bool {
    addresses.permits(try #require(IPBytes(text)))
  }

  @Test(arguments: [
    "127.0.0.1", "127.255.255.254", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255",
    "192.168.1.1", "169.254.169.254", "100.64.0.1", "100.127.255.255", "192.0.0.170",
    "192.0.2.1", "198.18.0.1", "198.51.100.7", "203.0.113.9", "224.0.0.251", "239.1.1.1",
    "240.0.0.1", "255.255.255.255", "::", "::1", "fe80::1", "fec0::1", "fc00::1", "fd12:3456::1",
    "ff02::1", "2001:db8::1", "100::1", "64:ff9b:1::1",
    // Addresses of IPv4 in disguise: mapped, compatible, NAT64, 6to4, Teredo.
    "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::192.168.0.1",
    "64:ff9b::7f00:1", "2002:7f00:1::", "2002:c0a8:101::1", "2001:0:5ef5:79fd::80ff:fffe",
    "2001:0:0:0:0:0:f5ff:fffe",
  ])
  func `refuses what is not public`(address: String) throws {
    #expect(try !permits(address))
  }

  @Test(arguments: [
    "1.1.1.1", "9.255.255.255", "11.0.0.0", "172.15.255.255", "172.32.0.0", "100.63.255.255",
    "100.128.0.0", "192.167.255.255", "223.255.255.255", "2a00:1450:4001::1", "2606:4700::1111",
    "::ffff:1.1.1.1", "64:ff9b::1.1.1.1", "2002:101:101::1",
  ])
  func `lets through what is`(address: String) throws {
    #expect(try permits(address))
  }

  @Test func `lets through what the configuration names`() throws {
    var policy = FetchPolicy(contact: "https://stadt.example/")
    policy.networks = ["10.20.0.0/16", "fd00::/8", "192.168.7.7"].compactMap(IPNetwork.init)
    let addresses = AddressGuard(policy)
    #expect(addresses.permits(try #require(IPBytes("10.20.255.1"))))
    #expect(addresses.permits(try #require(IPBytes("::ffff:10.20.0.1"))))
    #expect(addresses.permits(try #require(IPBytes("fd00::1"))))
    #expect(addresses.permits(try #require(IPBytes("192.168.7.7"))))
    #expect(!addresses.permits(try #require(IPBytes("192.168.7.8"))))
    #expect(!addresses.permits(try #require(IPBytes("10.21.0.1"))))
  }

  @Test(arguments: [
    "file:///etc/passwd", "gopher://a.example/", "ftp://a.example/", "http:///x", "//a.example/",
    "http://", "javascript:alert(1)", "http://a.example:22/", "https://a.example:8443/",
  ])
  func `refuses other schemes and ports`(url: String) {
    #expect(throws: FetchFailure.self) { try addresses.check(url) }
  }

  @Test func `knows the port of a scheme`() throws {
    #expect(try addresses.check("http://a.example/x") == ("a.example", 80))
    #expect(try addresses.check("HTTPS://a.example") == ("a.example", 443))
    #expect(try addresses.check("http://[::1]/") == ("::1", 80))
  }

  @Test(arguments: ["", "10.0.0.0/33", "fd00::/129", "10.0.0/8", "10.0.0.0/-1", "a.example", "/8"])
  func `reads no network that is none`(text: String) {
    #expect(IPNetwork(text) == nil)
  }
}
