import CityConfiguration
import Foundation
import Storage

/// A city in a folder of its own, and `stadtfeed` as its editors call it.
struct SampleCity {
  private let folder: String
  /// How long a command may take, in seconds.
  private let patience: Int

  private var configuration: String { folder + "/stadtfeed.yaml" }

  /// - Parameters:
  ///   - folder: made where there is none.
  ///   - settings: what its configuration says besides, in YAML.
  init(in folder: String, settings: String = "", patience: Int = 120) throws {
    self.folder = folder
    self.patience = patience
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try configure(settings)
  }

  /// Writes the configuration anew.
  func configure(_ settings: String) throws {
    try Data((Self.common + settings).utf8).write(to: URL(fileURLWithPath: configuration))
  }

  /// What a command took.
  func measure(_ words: [String]) throws -> Measurement {
    try Measurement.of("stadtfeed", words + ["--config", configuration], limit: patience)
  }

  /// What the city stores; its partners and rules are known there.
  func store() async throws -> Store {
    let city = try City.load(from: configuration)
    let store = try Store.sqlite(at: city.database)
    try await store.save(sources: city.partners.map(\.source))
    try await store.useRules(fingerprint: city.mappingFingerprint)
    return store
  }

  private static let common = """
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
      - slug: kunst-kultur
        title: Kunst & Kultur
        description: Was erfreut
      - slug: tourismus
        title: Tourismus
        description: Was lockt
    digest:
      title: Rundschau
      description: Alles

    """
}
