import CityConfiguration

extension FetchPolicy {
  /// A policy under which servers of this machine may be asked, at any port.
  static var loopback: FetchPolicy {
    var policy = FetchPolicy(contact: "https://stadt.example/")
    policy.networks = ["127.0.0.0/8", "::1"].compactMap(IPNetwork.init)
    policy.ports = Set(1...65_535)
    return policy
  }
}
