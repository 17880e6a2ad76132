import ArgumentParser
import Foundation
import Importing
import Syndication

struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: words(
      de: "Übernimmt Artikel aus Dateien: Portaltext, Feeds, JSON.",
      en: "Takes in articles from files: portal text, feeds, JSON."),
    discussion: words(
      de: """
        Zweimal importieren ändert nichts; ein geänderter Artikel wird eine neue Fassung. Was \
        sich nicht lesen lässt, wird mit Datei, Zeile und Grund genannt, der Rest übernommen.

        BEISPIELE
          stadtfeed import artikel/2024-mai.txt
          stadtfeed import artikel
          stadtfeed import --section stadtgespraech alter-feed.xml
          cat neu.txt | stadtfeed import -

        ENDE
          0 alles übernommen · 65 etwas war nicht lesbar · 66 Datei fehlt · 78 Einstellungen falsch
        """,
      en: """
        Importing twice changes nothing; a changed article becomes a revision. What cannot be \
        read is named with file, line and reason, and the rest is taken in.

        EXAMPLES
          stadtfeed import artikel/2024-mai.txt
          stadtfeed import artikel
          stadtfeed import --section stadtgespraech old-feed.xml
          cat new.txt | stadtfeed import -

        EXIT STATUS
          0 all taken in; 65 something could not be read; 66 no such file; 78 configuration
        """))

  @OptionGroup var options: CityOptions
  @OptionGroup var output: JSONOption

  @Option(
    help: ArgumentHelp(
      words(
        de: "Kurzname der Rubrik für Einträge, die keine nennen.",
        en: "The slug of the section for entries that name none."), valueName: "slug"))
  var section: String?

  @Argument(
    help: ArgumentHelp(
      words(
        de: "Dateien, Ordner oder - für die Standardeingabe.",
        en: "Files, folders, or - for standard input."), valueName: "path"))
  var paths: [String]

  func run() async throws {
    let (city, store) = try options.open(makesStore: true)
    try city.requireSection(section)
    let missing = paths.filter { $0 != "-" && !FileManager.default.fileExists(atPath: $0) }
    let files = paths.filter { !missing.contains($0) }.flatMap(inputs)
    let bar = ProgressBar(words(de: "Importiere", en: "Importing"), total: files.count)
    let importer = Importer(
      defaultSection: section, parseFeed: { try FeedParser().parse($0) },
      sanitize: { Text.html($0).sanitized().value })
    let report = try await importer.run(
      files: files, store: store, city: city, now: Date(), progress: { bar.set($0) })
    bar.finish()
    for path in missing {
      Terminal.error(
        words(de: "\(path): die Datei gibt es nicht", en: "\(path): there is no such file"))
    }
    try show(report)
    if !missing.isEmpty { throw ExitCode(ExitStatus.noInput.rawValue) }
    if !report.problems.isEmpty { throw ExitCode(ExitStatus.dataError.rawValue) }
  }

  private func inputs(_ path: String) -> [Input] {
    if path == "-" {
      return [Input(name: "-", data: FileHandle.standardInput.readDataToEndOfFile())]
    }
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    guard isFolder.boolValue else { return [Input(path: path)] }
    let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return names.filter { name in
      ["txt", "xml", "rss", "atom", "rdf", "json", "jsonl", "ndjson"]
        .contains((name as NSString).pathExtension.lowercased())
        && !name.split(separator: "/").contains { $0.hasPrefix(".") }
    }.sorted().map { Input(path: path + "/" + $0) }
  }

  private func show(_ report: ImportReport) throws {
    for problem in report.problems { Terminal.error(problem.message(words)) }
    if output.json {
      try Terminal.json(ImportSummary(report))
      return
    }
    Terminal.line(
      words(
        de: """
          \(report.created) neu, \(report.revised) geändert, \(report.unchanged) unverändert, \
          \(report.problems.count == 1 ? "1 Problem" : "\(report.problems.count) Probleme")
          """,
        en: """
          \(report.created) new, \(report.revised) changed, \(report.unchanged) unchanged, \
          \(report.problems.count == 1 ? "1 problem" : "\(report.problems.count) problems")
          """))
  }
}

/// What `import --json` prints.
private struct ImportSummary: Encodable {
  struct Problem: Encodable {
    var file: String
    var line: Int?
    var entry: Int?
    var message: String
  }

  var created: Int
  var revised: Int
  var unchanged: Int
  var problems: [Problem]

  init(_ report: ImportReport) {
    created = report.created
    revised = report.revised
    unchanged = report.unchanged
    problems = report.problems.map {
      Problem(file: $0.file, line: $0.line, entry: $0.index, message: $0.message(words))
    }
  }
}
