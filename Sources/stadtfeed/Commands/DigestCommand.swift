import ArgumentParser

struct DigestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "digest",
    abstract: words(
      de: "Führt die Meldungen der Stadt und ihrer Partner zusammen, auch zu Ausgaben.",
      en: "Merges the news of the city and its partners, also into editions."),
    discussion: words(
      de: """
        BEISPIELE
          stadtfeed digest
          stadtfeed digest --topic familie
          stadtfeed digest pin museum/2024-031
          stadtfeed digest issue --window quarter --topic Integration --intro einleitung.txt
        """,
      en: """
        EXAMPLES
          stadtfeed digest
          stadtfeed digest --topic familie
          stadtfeed digest pin museum/2024-031
          stadtfeed digest issue --window quarter --topic Integration --intro intro.txt
        """),
    subcommands: [
      DigestCurrentCommand.self, DigestEditing.Pin.self, DigestEditing.Unpin.self,
      DigestEditing.Exclude.self, DigestEditing.Include.self, DigestIssueCommand.self,
      DigestListCommand.self, DigestShowCommand.self, DigestCorrectCommand.self,
    ],
    defaultSubcommand: DigestCurrentCommand.self)
}
