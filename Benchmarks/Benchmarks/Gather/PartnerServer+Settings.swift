extension PartnerServer {
  /// What the configuration of a city says that reads its feeds.
  ///
  /// - Parameter rules: as they stand below `rules`.
  func settings(partners: Int, rules: [String] = []) -> String {
    var text = """
      topics:
        - slug: familie
          title: Familie
          description: Für Familien
      fetching:
        networks: [127.0.0.0/8]
        ports: [\(port)]
      partners:

      """
    for partner in 0..<partners {
      text += """
          - slug: \(Self.slug(partner))
            title: Partner \(partner)
            feed: \(url(of: partner))

        """
    }
    return rules.isEmpty ? text : text + "rules:\n" + rules.map { "  - \($0)\n" }.joined()
  }

  static func slug(_ partner: Int) -> String { "partner-\(partner)" }
}
