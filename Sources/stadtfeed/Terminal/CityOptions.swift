import ArgumentParser
import CityConfiguration
import Foundation
import Logging
import Storage

/// What every command that works on a city needs.
struct CityOptions: ParsableArguments {
  @Option(
    name: [.short, .customLong("config")],
    help: ArgumentHelp(
      words(
        de: "Die Einstellungen der Stadt; sonst $STADTFEED_CONFIG oder ./stadtfeed.yaml.",
        en: "The city’s configuration; else $STADTFEED_CONFIG or ./stadtfeed.yaml."),
      valueName: "path"))
  var configuration: String?

  func city() throws -> City {
    let path =
      configuration ?? ProcessInfo.processInfo.environment["STADTFEED_CONFIG"]
      ?? "stadtfeed.yaml"
    return try City.load(from: path)
  }

  /// The city and its store, with the configured partners as sources.
  func open() async throws -> (city: City, store: Store) {
    let city = try city()
    let store = try Store.sqlite(at: city.database)
    try await store.save(sources: city.partners.map(\.source))
    return (city, store)
  }

  static func logger() -> Logger {
    var logger = Logger(label: "stadtfeed") { StreamLogHandler.standardError(label: $0) }
    let level = ProcessInfo.processInfo.environment["STADTFEED_LOG"]
    logger.logLevel = level.flatMap { Logger.Level(rawValue: $0) } ?? .error
    return logger
  }
}

/// Output for programs.
struct JSONOption: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      words(
        de: "Ergebnis als JSON für Programme; die Schlüssel bleiben, wie sie sind.",
        en: "The result as JSON for programs; its keys are stable.")))
  var json = false
}
