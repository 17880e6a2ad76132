import Foundation
import Testing

@Suite struct `Editing partners' entries` {
  private let program: Program

  private let feed = """
    <rss version="2.0"><channel><title>Museum</title><link>https://museum.example/</link>
    <item><title>Kinderfest</title><guid>urn:fest</guid><pubDate>Thu, 23 May 2024 12:00:00 GMT</pubDate></item>
    <item><title>Gewinnspiel</title><guid>urn:spiel</guid><pubDate>Wed, 22 May 2024 12:00:00 GMT</pubDate></item>
    <item><title>Konzert</title><guid>urn:konzert</guid><pubDate>Tue, 21 May 2024 12:00:00 GMT</pubDate></item>
    </channel></rss>
    """

  init() throws {
    program = try Program()
    try program.run("init", ".")
    try program.write("museum.xml", feed)
    try program.write(
      "stadtfeed.yaml",
      try program.read("stadtfeed.yaml") + """

        partners:
          - slug: museum
            title: Museum
            feed: museum.xml
        topics:
          - slug: familie
            title: Familie
        rules:
          - {name: Kinder, match: "Kind*", topic: familie}
          - {match: "Gewinn*", action: drop}
          - {match: Konzert, action: approve}

        """)
    try program.run("fetch")
  }

  @Test func `rules are tried on what is stored`() throws {
    let german = try program.run("rules", "test", language: "de_DE.UTF-8").output
    let lines = german.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines[1].contains("übernehmen") && lines[1].contains("familie"))
    #expect(lines[2].contains("weglassen") && lines[2].contains("#2"))
    #expect(lines[3].contains("freigeben lassen"))
    let json = try program.run("rules", "test", "--rule", "Kinder", "--json").output
    #expect(json.contains("\"key\" : \"urn:fest\""))
    #expect(!json.contains("urn:spiel"))
    let wrong = try program.run("rules", "test", "--rule", "Nix")
    #expect(wrong.status == 64)
    #expect(wrong.errors.contains("Kinder, #2, #3"))
  }

  @Test func `what waits is approved or refused`() throws {
    #expect(!(try program.run("digest").output.contains("Konzert")))
    let waiting = try program.run("entries", "list", "--waiting").output
    #expect(waiting.contains("museum/urn:konzert"))
    #expect(!waiting.contains("urn:fest"))
    #expect(try program.run("entries", "approve", "museum/urn:konzert").status == 0)
    #expect(try program.run("digest").output.contains("Konzert"))
    #expect(try program.run("entries", "refuse", "urn:konzert").status == 0)
    #expect(!(try program.run("digest").output.contains("Konzert")))
    #expect(
      try program.run("entries", "list", "--state", "refused", "--json").output
        .contains("\"decision\" : \"refused\""))
    let wrong = try program.run("entries", "approve", "urn:fest", "urn:nix")
    #expect(wrong.status == 66)
    #expect(wrong.errors.contains("“urn:nix”"))
  }

  @Test func `digests follow pins and exclusions`() throws {
    try program.run("entries", "approve", "urn:konzert", "urn:spiel")
    func titles(_ arguments: String...) throws -> [String] {
      try program.run("digest").output.split(separator: "\n").dropFirst().compactMap {
        $0.split(separator: " ").last.map(String.init)
      }
    }
    #expect(try titles() == ["Kinderfest", "Gewinnspiel", "Konzert"])
    #expect(try program.run("digest", "pin", "urn:konzert", "urn:spiel").status == 0)
    #expect(try titles() == ["Konzert", "Gewinnspiel", "Kinderfest"])
    try program.run("digest", "pin", "--place", "1", "urn:spiel")
    #expect(try titles() == ["Gewinnspiel", "Konzert", "Kinderfest"])
    try program.run("digest", "exclude", "urn:spiel")
    #expect(try titles() == ["Konzert", "Kinderfest"])
    try program.run("digest", "unpin", "urn:konzert", "urn:spiel")
    #expect(try titles() == ["Kinderfest", "Konzert"])
    try program.run("digest", "include", "urn:spiel")
    #expect(try titles() == ["Kinderfest", "Gewinnspiel", "Konzert"])
    let family = try program.run("digest", "--topic", "familie").output
    #expect(family.contains("Kinderfest") && !family.contains("Konzert"))
    #expect(try program.run("digest", "--topic", "sport").status == 64)
    #expect(try program.run("digest", "pin", "nix").status == 66)
  }

  @Test func `partners come from OPML and go there`() throws {
    try program.write(
      "a.opml",
      """
      <opml version="2.0"><head/><body>
      <outline text="Kunst &amp; Kultur"><outline text="Theater: &quot;Neu&quot;" type="rss"
        xmlUrl="https://theater.example/feed" htmlUrl="https://theater.example/"/></outline>
      <outline text="Sport"><outline text="Museum" xmlUrl="https://sport.example/rss"/></outline>
      <outline text="Doppelt" xmlUrl="http://theater.example/feed/"/>
      </body></opml>
      """)
    let result = try program.run("sources", "import", "a.opml")
    #expect(result.status == 0)
    #expect(
      result.output == """
          - slug: theater-neu
            title: "Theater: \\"Neu\\""
            feed: "https://theater.example/feed"
            website: "https://theater.example/"
            section: kunst-kultur
          - slug: museum-2
            title: "Museum"
            feed: "https://sport.example/rss"

        """)
    #expect(result.errors.contains("Folder “Sport”"))
    #expect(result.errors.contains("2 new feeds, 1 entered already"))
    try program.write(
      "stadtfeed.yaml",
      try program.read("stadtfeed.yaml").replacing(
        "topics:\n  -", with: result.output + "topics:\n  -"))
    let exported = try program.run("sources", "export").output
    #expect(exported.contains("<outline text=\"Kunst &amp; Kultur\">"))
    #expect(exported.contains("xmlUrl=\"https://theater.example/feed\""))
    #expect(try program.run("sources", "list").output.contains("museum-2"))
    #expect(try program.run("sources", "import", "museum.xml").status == 65)
    #expect(try program.run("sources", "import", "nix.opml").status == 66)
    #expect(try program.run("sources", "find", "museum.xml").status == 64)
  }
}
