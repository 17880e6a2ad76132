import ArgumentParser

@main
struct Stadtfeed: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stadtfeed",
    abstract: "Publishes a city’s news as feeds and merges the feeds of its partners.",
    subcommands: [ParseCommand.self])
}
