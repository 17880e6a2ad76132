import CityConfiguration
import Foundation
import Storage

/// A city with many partners in a folder of its own, and `stadtfeed` as its
/// editors call it.
struct GatheringCity {
  private let folder: String
  private let server: PartnerServer

  /// - Parameter rules: as they stand below `rules` in the configuration.
  init(
    _ name: String, partners: Int, of server: PartnerServer, rules: [String] = []
  ) throws {
    folder = "\(server.folder)/\(name)"
    self.server = server
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try configure(partners: partners, rules: rules)
  }

  func configure(partners: Int, rules: [String]) throws {
    var text = """
      city: Musterstadt
      publisher: Stadt Musterstadt
      contact: presse@stadt.example
      language: de
      timeZone: Europe/Berlin
      site: https://www.stadt.example/feeds/
      tag: stadt.example,2024
      database: stadt.sqlite
      output: feeds
      sections:
        - slug: stadtgespraech
          title: Stadtgespräch
          description: Was bewegt
      topics:
        - slug: familie
          title: Familie
          description: Für Familien
      digest:
        title: Rundschau
        description: Alles
      fetching:
        networks: [127.0.0.0/8]
        ports: [\(server.port)]
      partners:

      """
    for partner in 0..<partners {
      text += """
          - slug: \(Self.slug(partner))
            title: Partner \(partner)
            feed: \(server.url(of: partner))

        """
    }
    if !rules.isEmpty { text += "rules:\n" + rules.map { "  - \($0)\n" }.joined() }
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/stadtfeed.yaml"))
  }

  static func slug(_ partner: Int) -> String { "partner-\(partner)" }

  func measure(_ words: String...) throws -> Measurement { try measure(words) }

  func measure(_ words: [String]) throws -> Measurement {
    try Measurement.of(
      "stadtfeed", words + ["--config", folder + "/stadtfeed.yaml"], limit: 1_200)
  }

  func store() async throws -> Store {
    let city = try City.load(from: folder + "/stadtfeed.yaml")
    let store = try Store.sqlite(at: city.database)
    try await store.save(sources: city.partners.map(\.source))
    return store
  }
}
