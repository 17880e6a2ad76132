import Aggregation
import ArgumentParser
import CityConfiguration
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
      return try Terminal.json(document)
    }
    for input in inputs {
      var line = ParsedLine(file: input)
      do {
        line.document = try await document(input)
      } catch {
        line.error = ExitStatus.verdict(on: error)?.message ?? "\(error)"
      }
      try Terminal.json(line, pretty: false)
    }
  }

  private func document(_ input: String) async throws -> Document {
    var options = FeedParser.Options()
    options.sanitizes = !noSanitize
    options.resolvesReferences = !noResolve
    options.keepsDateTexts = rawDates
    if URI.isWebAddress(input) {
      let page = try await FeedFetcher.with(.typedAddress) { try await $0.load(input) }
      return try parse(page.body, from: page.origin, options)
    }
    if input == "-" {
      return try parse(FileHandle.standardInput.readDataToEndOfFile(), from: origin, options)
    }
    return try parse(file: input, options)
  }

  /// The document; for a page, a failure that names its feeds.
  private func parse(
    _ data: Data, from origin: FeedParser.Origin, _ options: FeedParser.Options
  ) throws -> Document {
    do {
      return try FeedParser(options).parse(data, from: origin)
    } catch let error as FeedError {
      let failure = FetchFailure(error, of: data, from: origin)
      guard case .page = failure.reason else { throw error }
      throw CommandFailure(.dataError, failure.message(words))
    }
  }

  /// Reads a file by chunks, so that it is never in memory as a whole.
  private func parse(file: String, _ options: FeedParser.Options) throws -> Document {
    guard let handle = FileHandle(forReadingAtPath: file) else {
      throw CommandFailure(
        .noInput,
        words(de: "\(file): die Datei gibt es nicht", en: "\(file): there is no such file"))
    }
    defer { try? handle.close() }
    var reader = FeedReader(options, from: origin)
    do {
      while let chunk = try handle.read(upToCount: 64 * 1024), !chunk.isEmpty {
        try reader.push(chunk)
      }
    } catch is CocoaError {
      throw CommandFailure(
        .noInput,
        words(
          de: "\(file): das lässt sich nicht lesen; ist es ein Ordner?",
          en: "\(file): cannot be read; is it a folder?"))
    }
    do {
      return try reader.finish()
    } catch is FeedError {
      try handle.seek(toOffset: 0)
      return try parse(handle.readDataToEndOfFile(), from: origin, options)
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
