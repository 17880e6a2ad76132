import ArgumentParser
import Foundation
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

  func run() async throws {
    let city = try options.city()
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
