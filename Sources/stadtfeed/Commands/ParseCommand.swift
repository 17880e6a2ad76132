import ArgumentParser
import Foundation
import Syndication

struct ParseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Print what the parser understands of a feed, as JSON.",
    discussion: """
      EXAMPLES
        stadtfeed parse feed.xml
        curl -s https://www.example.org/feed | stadtfeed parse --base https://www.example.org/feed -
        stadtfeed parse --ndjson *.xml

      EXIT STATUS
        0 a feed was understood; 65 no feed; 66 no such file; 69 URL not reached
      """)

  @Argument(help: "Files, URLs, or - for standard input.")
  var inputs: [String]

  @Flag(help: "One line a file: the document, or why there is none.")
  var ndjson = false

  @Option(help: "The URL the bytes came from.")
  var base: String?

  @Option(name: .customLong("header"), help: "An HTTP header the bytes came with: 'Name: value'.")
  var headers: [String] = []

  @Flag(name: .customLong("no-sanitize"), help: "Keep HTML as it was.")
  var noSanitize = false

  @Flag(name: .customLong("no-resolve"), help: "Keep relative references as they were.")
  var noResolve = false

  @Flag(help: "Add the source text of each date.")
  var rawDates = false

  func run() async throws {
    var options = FeedParser.Options()
    options.sanitizes = !noSanitize
    options.resolvesReferences = !noResolve
    options.keepsDateTexts = rawDates
    let parser = FeedParser(options)
    if ndjson {
      for input in inputs { try printLine(input, parser) }
      return
    }
    guard inputs.count == 1 else {
      throw ValidationError("Give one input, or --ndjson for several.")
    }
    let data = try Data(contentsOf: URL(fileURLWithPath: inputs[0]))
    let document = try parser.parse(data, from: origin)
    FileHandle.standardOutput.write(try ModelJSON.encode(document, pretty: true))
  }

  private var origin: FeedParser.Origin {
    var fields: [String: String] = [:]
    for header in headers {
      let parts = header.split(separator: ":", maxSplits: 1)
      if parts.count == 2 { fields[String(parts[0])] = parts[1].trimmingCharacters(in: .whitespaces) }
    }
    return FeedParser.Origin(url: base, headers: fields)
  }

  private struct Line: Encodable {
    var file: String
    var document: Document?
    var error: String?
  }

  private func printLine(_ input: String, _ parser: FeedParser) throws {
    var line = Line(file: input)
    do {
      line.document = try parser.parse(Data(contentsOf: URL(fileURLWithPath: input)), from: origin)
    } catch {
      line.error = String(describing: error)
    }
    FileHandle.standardOutput.write(try ModelJSON.encode(line) + Data("\n".utf8))
  }
}
