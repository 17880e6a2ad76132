import ArgumentParser
import CityConfiguration
import Foundation
import NIOCore
import Server

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: words(
      de: "Stellt den Ausgabeordner über HTTP bereit, bis Strg-C.",
      en: "Serves the output folder over HTTP until Ctrl-C."),
    discussion: words(
      de: "BEISPIEL\n  stadtfeed serve --port 8080", en: "EXAMPLE\n  stadtfeed serve --port 8080"))

  @OptionGroup var options: CityOptions

  @Option(
    help: ArgumentHelp(
      words(
        de: "Adresse, an der gelauscht wird; 0.0.0.0 für alle.",
        en: "The address to listen on; 0.0.0.0 for all.")))
  var host = "127.0.0.1"

  @Option(help: ArgumentHelp(words(de: "TCP-Port.", en: "TCP port.")))
  var port = 8080

  func validate() throws {
    guard (0...65_535).contains(port) else {
      throw ValidationError(
        words(
          de: "--port: erwartet wird 1 bis 65535, oder 0 für einen freien Port.",
          en: "--port: expected is 1 to 65535, or 0 for any free port."))
    }
  }

  func run() async throws {
    do {
      try await run(try options.city())
    } catch let error as IOError {
      let reason = String(cString: strerror(error.errnoCode))
      throw CommandFailure(
        .unavailable,
        words(
          de: """
            An \(host):\(port) lässt sich nicht lauschen: \(reason). Ist der Port schon belegt? \
            Ein anderer geht mit --port (bei make run: PORT=9000).
            """,
          en: """
            Cannot listen on \(host):\(port): \(reason). Is the port taken? Choose another with \
            --port (with make run: PORT=9000).
            """))
    }
  }

  private func run(_ city: City) async throws {
    let host = self.host
    try await serve(
      city: city, address: ServerAddress(host: host, port: port), logger: CityOptions.logger()
    ) { port in
      let name = host == "127.0.0.1" ? "localhost" : host
      Terminal.line(
        words(
          de: "\(city.publisher): http://\(name):\(port) – beenden mit Strg-C",
          en: "\(city.publisher): http://\(name):\(port) – stop with Ctrl-C"))
    }
  }
}
