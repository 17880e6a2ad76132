import ArgumentParser

struct SourcesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources",
    abstract: words(
      de: "Zeigt die Partner, findet Feeds, liest und schreibt OPML.",
      en: "Shows the partners, finds feeds, reads and writes OPML."),
    discussion: words(
      de: """
        BEISPIELE
          stadtfeed sources
          stadtfeed sources find https://www.museum.example/
          stadtfeed sources import abonnements.opml
          stadtfeed sources export > partner.opml
        """,
      en: """
        EXAMPLES
          stadtfeed sources
          stadtfeed sources find https://www.museum.example/
          stadtfeed sources import subscriptions.opml
          stadtfeed sources export > partners.opml
        """),
    subcommands: [
      SourcesListCommand.self, SourcesFindCommand.self, SourcesImportCommand.self,
      SourcesExportCommand.self,
    ],
    defaultSubcommand: SourcesListCommand.self)
}
