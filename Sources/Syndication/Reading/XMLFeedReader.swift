/// Reads a feed in XML by chunks: bytes → UTF-8 → tags and text → events →
/// feed.
final class XMLFeedReader {
  private var reading: ReadingContext
  private var builder: FeedBuilder
  private var parser: XMLPushParser
  private var transcoder: Transcoder
  private var decision: EncodingDecision

  /// - Parameter head: the first bytes, or all.
  init(
    head: UnsafeBufferPointer<UInt8>, options: FeedParser.Options, origin: FeedParser.Origin
  ) {
    decision = EncodingDecision(head: head, contentType: origin.contentType)
    transcoder = Transcoder(decision.encoding)
    reading = ReadingContext(options)
    builder = FeedBuilder(reading, origin: origin)
    parser = XMLPushParser(problems: reading.problems)
  }

  /// Whether it can read another document.
  var canRestart: Bool { parser.canRestart }

  /// Begins the next document, in the memory of the one before.
  func restart(
    head: UnsafeBufferPointer<UInt8>, options: FeedParser.Options, origin: FeedParser.Origin
  ) {
    decision = EncodingDecision(head: head, contentType: origin.contentType)
    transcoder = Transcoder(decision.encoding)
    reading = ReadingContext(options)
    builder.restart(reading, origin: origin)
    parser.restart(problems: reading.problems)
  }

  /// How many bytes the document's byte-order mark has; they are not to be
  /// pushed.
  var markLength: Int { decision.markLength }

  func push(_ bytes: UnsafeBufferPointer<UInt8>, final: Bool) {
    transcoder.push(bytes, final: final) { parser.push($0, final: final, into: &builder) }
  }

  func takeEntries() -> [Entry] { builder.takeEntries() }

  /// The document, once its last bytes are in.
  func document() throws -> Document {
    guard let format = reading.format else {
      throw FeedError(.notAFeed(root: reading.root?.qualified))
    }
    let (encoding, problems) = encodingUsed()
    return Document(
      format: format, version: reading.version, encoding: encoding,
      feed: builder.takeFeed(), problems: problems + reading.problems.all)
  }

  /// The name of the encoding, and what was wrong with it.
  private func encodingUsed() -> (String, [Problem]) {
    let invalidBytes = transcoder.invalidBytes
    let forbiddenCharacters = transcoder.forbiddenCharacters
    var problems = decision.problems
    var name = decision.encoding.name
    if invalidBytes > 0 {
      let reading = decision.encoding.isWide ? "left out" : "read as windows-1252"
      problems.append(
        Problem(
          .encodingMismatch,
          message: "\(invalidBytes) bytes are not \(name); they were \(reading)"))
      if decision.isGuess { name = CharacterEncoding.windows1252.name }
    }
    if forbiddenCharacters > 0 {
      problems.append(
        Problem(
          .controlCharacter,
          message:
            "\(forbiddenCharacters) control characters that XML forbids were left out"))
    }
    return (name, problems)
  }
}
