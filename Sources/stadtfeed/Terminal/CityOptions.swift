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

  /// The city and its store. Only commands that bring something in make a
  /// store: a mistyped path must not publish an empty city.
  func open(makesStore: Bool = false) throws -> (city: City, store: Store) {
    let city = try city()
    guard makesStore || FileManager.default.fileExists(atPath: city.database) else {
      throw CommandFailure(
        .noInput,
        words(
          de: """
            \(city.database): hier ist noch nichts gespeichert. Zuerst: stadtfeed import. \
            Oder stimmt „database“ in den Einstellungen nicht?
            """,
          en: """
            \(city.database): nothing is stored here yet. First: stadtfeed import. Or is \
            “database” in the configuration wrong?
            """))
    }
    return (city, try Store.sqlite(at: city.database))
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

extension City {
  /// Refuses the slug of a section that there is not.
  func requireSection(_ slug: String?) throws {
    guard let slug, !sections.contains(where: { $0.slug == slug }) else { return }
    let known = sections.map(\.slug).joined(separator: ", ")
    throw CommandFailure(
      .usage,
      words(
        de: "Die Rubrik „\(slug)“ gibt es nicht. Es gibt: \(known)",
        en: "There is no section “\(slug)”. There are: \(known)"))
  }
}
