import ArgumentParser

struct DigestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "digest",
    abstract: words(
      de: "Führt die Meldungen der Stadt und ihrer Partner zusammen.",
      en: "Merges the news of the city and its partners."),
    discussion: words(
      de: """
        BEISPIELE
          stadtfeed digest
          stadtfeed digest --topic familie
          stadtfeed digest pin museum/2024-031
        """,
      en: """
        EXAMPLES
          stadtfeed digest
          stadtfeed digest --topic familie
          stadtfeed digest pin museum/2024-031
        """),
    subcommands: [
      DigestCurrentCommand.self, DigestEditing.Pin.self, DigestEditing.Unpin.self,
      DigestEditing.Exclude.self, DigestEditing.Include.self,
    ],
    defaultSubcommand: DigestCurrentCommand.self)
}
