import ArgumentParser
import CityConfiguration

/// The language the program speaks to people, by their locale.
let words = Wording.current

@main
struct Stadtfeed: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stadtfeed",
    abstract: words(
      de: "Veröffentlicht Nachrichten einer Stadt als Feeds und führt die ihrer Partner zusammen.",
      en: "Publishes a city’s news as feeds and merges the feeds of its partners."),
    discussion: words(
      de: """
        BEISPIEL
          stadtfeed init meine-stadt && cd meine-stadt
          stadtfeed import artikel
          stadtfeed fetch
          stadtfeed publish
          stadtfeed serve

        Jedes Unterkommando erklärt sich mit --help.
        """,
      en: """
        EXAMPLE
          stadtfeed init my-city && cd my-city
          stadtfeed import artikel
          stadtfeed fetch
          stadtfeed publish
          stadtfeed serve

        Every subcommand explains itself with --help.
        """),
    version: "0.1.0",
    subcommands: [
      InitCommand.self, ImportCommand.self, ItemsCommand.self, FetchCommand.self,
      SourcesCommand.self, RulesCommand.self, EntriesCommand.self, DigestCommand.self,
      PublishCommand.self, ServeCommand.self,
      ParseCommand.self,
    ])

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      ExitStatus.end(with: error)
    }
  }
}
