import Aggregation
import ArgumentParser
import Foundation
import Syndication

struct ParseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: words(
      de: "Gibt als JSON aus, was in einem Feed steht.",
      en: "Prints what the parser understands of a feed, as JSON."),
    discussion: words(
      de: """
        BEISPIELE
          stadtfeed parse feed.xml
          stadtfeed parse https://www.stadt.example/feed
          curl -s https://www.stadt.example/feed | stadtfeed parse --base https://www.stadt.example/feed -
          stadtfeed parse --ndjson *.xml

        ENDE
          0 ein Feed · 65 kein Feed · 66 Datei fehlt · 69 URL nicht erreicht · 64 falsch aufgerufen
        """,
      en: """
        EXAMPLES
          stadtfeed parse feed.xml
          stadtfeed parse https://www.city.example/feed
          curl -s https://www.city.example/feed | stadtfeed parse --base https://www.city.example/feed -
          stadtfeed parse --ndjson *.xml

        EXIT STATUS
          0 a feed was understood; 65 no feed; 66 no such file; 69 URL not reached; 64 wrong usage
        """))

  @Argument(
    help: ArgumentHelp(
      words(
        de: "Dateien, URLs oder - für die Standardeingabe.",
        en: "Files, URLs, or - for standard input."), valueName: "input"))
  var inputs: [String]

  @Flag(
    help: ArgumentHelp(
      words(
        de: "Eine Zeile je Datei: das Dokument, oder warum es keines gibt.",
        en: "One line a file: the document, or why there is none.")))
  var ndjson = false

  @Option(
    help: ArgumentHelp(
      words(
        de: "Die URL, von der die Daten stammen.", en: "The URL the bytes came from."),
      valueName: "url"))
  var base: String?

  @Option(
    name: .customLong("header"),
    help: ArgumentHelp(
      words(
        de: "Ein HTTP-Header, der dabei war; mehrfach möglich.",
        en: "An HTTP header the bytes came with; repeatable."), valueName: "Name: value"))
  var headers: [String] = []

  @Flag(
    name: .customLong("no-sanitize"),
    help: ArgumentHelp(words(de: "HTML lassen, wie es war.", en: "Keep HTML as it was.")))
  var noSanitize = false

  @Flag(
    name: .customLong("no-resolve"),
    help: ArgumentHelp(
      words(
        de: "Relative Adressen lassen, wie sie waren.", en: "Keep relative references as they were."
      )))
  var noResolve = false

  @Flag(
    help: ArgumentHelp(
      words(
        de: "Den Wortlaut jedes Datums als „…Text“ ergänzen.",
        en: "Add the source text of each date as “…Text”.")))
  var rawDates = false

  func validate() throws {
    if !ndjson, inputs.count != 1 {
      throw ValidationError(
        words(
          de: "Geben Sie eine Eingabe an, oder --ndjson für mehrere.",
          en: "Give one input, or --ndjson for several."))
    }
    for header in headers where !header.dropFirst().contains(":") {
      throw ValidationError(
        words(
          de: "--header „\(header)“: erwartet wird „Name: Wert“.",
          en: "--header “\(header)”: expected is “Name: value”."))
    }
  }

  func run() async throws {
    guard ndjson else {
      let document = try await document(inputs[0])
      return Terminal.write(try ModelJSON.encode(document, pretty: true) + Data("\n".utf8))
    }
    for input in inputs {
      var line = ParsedLine(file: input)
      do {
        line.document = try await document(input)
      } catch {
        line.error = ExitStatus.verdict(on: error)?.message ?? "\(error)"
      }
      Terminal.write(try ModelJSON.encode(line) + Data("\n".utf8))
    }
  }

  private func document(_ input: String) async throws -> Document {
    var options = FeedParser.Options()
    options.sanitizes = !noSanitize
    options.resolvesReferences = !noResolve
    options.keepsDateTexts = rawDates
    let parser = FeedParser(options)
    if URI.isWebAddress(input) {
      let policy = FetchPolicy(contact: "https://stadtfeed.example/")
      let page = try await FeedFetcher.with(policy) { try await $0.load(input) }
      return try parse(page.body, from: page.origin, with: parser)
    }
    if input == "-" {
      return try parse(
        FileHandle.standardInput.readDataToEndOfFile(), from: origin, with: parser)
    }
    guard let data = FileManager.default.contents(atPath: input) else {
      throw CommandFailure(
        .noInput,
        words(de: "\(input): die Datei gibt es nicht", en: "\(input): there is no such file"))
    }
    return try parse(data, from: origin, with: parser)
  }

  /// The document; for a page, a failure that names its feeds.
  private func parse(
    _ data: Data, from origin: FeedParser.Origin, with parser: FeedParser
  ) throws -> Document {
    do {
      return try parser.parse(data, from: origin)
    } catch let error as FeedError {
      let failure = FetchFailure(error, of: data, from: origin)
      guard case .page = failure.reason else { throw error }
      throw CommandFailure(.dataError, failure.message(words))
    }
  }

  private var origin: FeedParser.Origin {
    var fields: [String: String] = [:]
    for header in headers {
      let parts = header.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      fields[String(parts[0])] = String(parts[1]).trimmingCharacters(in: .whitespaces)
    }
    return FeedParser.Origin(url: base, headers: fields)
  }
}

/// A line of `parse --ndjson`.
private struct ParsedLine: Encodable {
  var file: String
  var document: Document?
  var error: String?
}
