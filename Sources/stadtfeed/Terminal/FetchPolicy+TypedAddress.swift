import CityConfiguration

extension FetchPolicy {
  /// For an address that a person has typed, who means it wherever it leads.
  static var typedAddress: FetchPolicy {
    var policy = FetchPolicy(contact: "https://stadtfeed.example/")
    policy.networks = ["0.0.0.0/0", "::/0"].compactMap(IPNetwork.init)
    policy.ports = Set(1...65_535)
    return policy
  }
}
