import Foundation
import Testing

@Suite struct `The program` {
  private let program: Program

  init() throws { program = try Program() }

  private let articles = """
    Stadtgespräch | Kunst & Kultur

    Ein Fest

    Alle feiern.

    23.05.2024
    Der Markt. (Foto: Stadt)

    Kommt alle! Fragen an fest@stadt.example .

    Stadtgespräch

    Ohne Datum

    Hier fehlt etwas.

    Text.

    """

  @Test func `takes a new city from nothing to feeds`() throws {
    #expect(try program.run("init", ".").status == 0)
    #expect(
      try program.run("import", "artikel").output == "1 new, 0 changed, 0 unchanged, 0 problems\n")
    #expect(try program.run("fetch").status == 0)
    #expect(try program.run("publish").status == 0)
    #expect(try program.read("feeds/stadtgespraech.atom").contains("Ein Beispielartikel"))
    #expect(try program.run("init", ".").status == 73)
  }

  @Test func `imports what it can and names the rest`() throws {
    try program.run("init", ".")
    try program.write("neu.txt", articles)
    let result = try program.run("import", "neu.txt", language: "de_DE.UTF-8")
    #expect(result.status == 65)
    #expect(result.output == "1 neu, 0 geändert, 0 unverändert, 1 Problem\n")
    #expect(result.errors.hasPrefix("neu.txt, Zeile "))
    #expect(result.errors.contains("Ohne Datum"))
    let again = try program.run("import", "--json", "-", input: articles)
    #expect(again.status == 65)
    #expect(again.output.contains("\"unchanged\" : 1"))
  }

  @Test func `withdraws and publishes by slug`() throws {
    try program.run("init", ".")
    try program.write("neu.txt", articles)
    try program.run("import", "neu.txt")
    try program.run("publish")
    #expect(try program.run("items", "withdraw", "2024/ein-fest").status == 0)
    try program.run("publish")
    #expect(!(try program.read("feeds/alle.atom")).contains("Ein Fest"))
    try program.run("items", "publish", "2024/ein-fest")
    try program.run("publish")
    #expect(try program.read("feeds/kunst-kultur.rss").contains("<title>Ein Fest</title>"))
    let shown = try program.run("items", "show", "2024/ein-fest")
    #expect(shown.output.contains("Revision: 3"))
    #expect(try program.run("items", "show", "2024/nirgends").status == 66)
  }

  @Test func `ends with the codes of sysexits`() throws {
    #expect(try program.run("publish").status == 78)
    #expect(try program.run("publish", "--nie").status == 64)
    #expect(try program.run("parse", "nirgends.xml").status == 66)
    #expect(try program.run("parse", "http://127.0.0.1:1/").status == 69)
    try program.write("kein.xml", "<html/>")
    #expect(try program.run("parse", "kein.xml").status == 65)
    try program.run("init", ".")
    #expect(try program.run("items", "list", "--section", "quatsch").status == 66)
    #expect(try program.run("import", "nirgends.txt").status == 66)
    #expect(try program.run("items", "list", "--section", "quatsch").status == 64)
    #expect(try program.run("fetch", "--source", "niemand").status == 64)
    try program.write(
      "stadtfeed.yaml",
      try program.read("stadtfeed.yaml").replacing("sections:", with: "sektionen:"))
    let wrong = try program.run("items", language: "de_DE.UTF-8")
    #expect(wrong.status == 78)
    #expect(wrong.errors.contains("sektionen"))
  }

  @Test func `prints a document or a line a file`() throws {
    try program.write("a.xml", "<rss version=\"2.0\"><channel><title>T</title></channel></rss>")
    let one = try program.run("parse", "a.xml")
    #expect(one.status == 0)
    #expect(one.output.contains("\"format\" : \"rss\""))
    let piped = try program.run(
      "parse", "-", input: "<feed xmlns=\"http://www.w3.org/2005/Atom\"/>")
    #expect(piped.output.contains("\"format\" : \"atom\""))
    let many = try program.run("parse", "--ndjson", "a.xml", "b.xml")
    let lines = many.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].contains("\"document\":{"))
    #expect(lines[1].contains("\"error\":"))
  }

  @Test func `names the feeds of a page that was given for one`() throws {
    try program.write(
      "seite.html",
      "<html><head><link rel=alternate type=application/rss+xml href=/feed></head></html>")
    let result = try program.run(
      "parse", "--base", "https://stadt.example/", "seite.html", language: "de_DE.UTF-8")
    #expect(result.status == 65)
    #expect(result.errors.contains("gemeint ist vielleicht ihr Feed: https://stadt.example/feed"))
  }

  @Test func `explains every command`() throws {
    for command in [
      "init", "import", "items", "fetch", "digest", "publish", "serve", "parse", "sources", "rules",
      "entries",
    ] {
      let help = try program.run(command, "--help", language: "de_DE.UTF-8")
      #expect(help.status == 0)
      #expect(help.output.contains("BEISPIEL"), "\(command)")
    }
  }

  @Test func `takes in the rest when a file is missing`() throws {
    try program.run("init", ".")
    let result = try program.run("import", "nirgends.txt", "artikel")
    #expect(result.status == 66)
    #expect(result.output.hasPrefix("1 new"))
    #expect(result.errors.contains("nirgends.txt: there is no such file"))
  }

  @Test func `publishes nothing from a store that is not there`() throws {
    try program.run("init", ".")
    let result = try program.run("publish")
    #expect(result.status == 66)
    #expect(result.errors.contains("stadtfeed import"))
    #expect(!FileManager.default.fileExists(atPath: program.folder + "/stadtfeed.sqlite"))
  }

  @Test func `issues, shows and corrects an edition`() throws {
    try program.run("init", ".")
    try program.write("neu.txt", articles)
    try program.run("import", "neu.txt")
    try program.write("intro.txt", "Guten Tag!\n")
    let issue = ["digest", "issue", "--window", "month", "--date", "2024-05-01"]
    let issued = try program.run(arguments: issue + ["--intro", "intro.txt", "--title", "Mai"])
    #expect(issued.output.hasPrefix("Edition 1 “Mai” with 1 entry\n"))
    let again = try program.run(arguments: issue)
    #expect(again.status == 0)
    #expect(again.output.contains("already issued"))
    #expect(try program.run("digest", "list").output.contains("Mai"))
    let shown = try program.run("digest", "show", "1")
    let id = try #require(shown.output.firstMatch(of: #/tag:\S+/#)).output
    #expect(
      try program.run("digest", "correct", "1", "--reason", "x", "--exclude", String(id)).status
        == 66)
    let corrected = try program.run(
      "digest", "correct", "1", "--reason", "Neuer Titel", "--title", "Mai 2024")
    #expect(corrected.output.contains("revision 2"))
    try program.run("publish")
    #expect(try program.read("feeds/ausgaben/1/ausgabe.txt").contains("Neuer Titel"))
    #expect(try program.run("digest", "show", "1", "--revision", "1").output.hasPrefix("Mai\n"))
    #expect(try program.run("digest", "show", "2").status == 66)
    #expect(
      try program.run("digest", "issue", "--window", "week", "--date", "2024-02-30").status == 64)
    #expect(try program.run("digest", "--format", "atom").output.hasPrefix("<?xml"))
  }

  @Test func `makes the same of an edition in every time zone`() throws {
    let zones = ["Pacific/Kiritimati", "America/Los_Angeles"]
    let made = try zones.map { zone in
      let program = try Program()
      program.timeZone = zone
      try program.run("init", ".")
      try program.write("neu.txt", articles)
      try program.run("import", "neu.txt")
      try program.run("digest", "issue", "--window", "week", "--date", "2024-05-23")
      return try ["text", "mail"].map {
        try program.run("digest", "show", "1", "--format", $0).output
      }
    }
    #expect(made[0] == made[1])
    #expect(made[0][0].contains("Ein Fest"))
  }

  @Test func `says so when its output cannot be written`() throws {
    try program.write("a.xml", "<rss version=\"2.0\"><channel><title>T</title></channel></rss>")
    let process = program.process(["parse", "a.xml"])
    process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 73)
  }

  @Test func `names a port it cannot have`() throws {
    try program.run("init", ".")
    #expect(try program.run("serve", "--port", "70000").status == 64)
    let result = try program.run("serve", "--host", "203.0.113.1", "--port", "8099")
    #expect(result.status == 69)
    #expect(result.errors.contains("--port"))
  }
}
