/// Reads an XML feed by chunks: bytes → UTF-8 → mended XML → events →
/// document.
struct FeedReader: ~Copyable {
  private let builder: FeedBuilder
  private let session: XMLSession
  private var parser: XMLPushParser
  private var repair = XMLRepair()
  private var transcoder = Transcoder(.utf8)
  private var decision: EncodingDecision?
  /// The first bytes, kept until the encoding is known.
  private var head: [UInt8] = []
  private let contentType: MediaType?

  /// How many bytes are looked at to find the encoding.
  private static let headLength = 1024

  init(options: FeedParser.Options, origin: FeedParser.Origin) {
    builder = FeedBuilder(options: options, origin: origin)
    session = XMLSession(handler: builder)
    parser = XMLPushParser(session: session)
    contentType = origin.contentType
  }

  mutating func push(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard decision == nil else {
      transcode(bytes, final: false)
      return
    }
    head.append(contentsOf: bytes)
    if head.count >= Self.headLength { begin(final: false) }
  }

  /// Ends the document.
  mutating func finish() throws -> Document {
    if decision == nil {
      guard !head.isEmpty else { throw FeedError(.empty) }
      begin(final: true)
    } else {
      transcode(UnsafeBufferPointer(start: nil, count: 0), final: true)
    }
    parser.finish()
    takeProblems()
    guard let format = builder.format else { throw FeedError(.notAFeed(root: builder.root)) }
    let (encoding, problems) = encodingUsed()
    var document = Document(
      format: format, version: builder.version, encoding: encoding, feed: builder.feed)
    document.problems = problems + builder.problems.all
    return document
  }

  private mutating func begin(final: Bool) {
    let decision = EncodingDecision(head: head, contentType: contentType)
    self.decision = decision
    transcoder = Transcoder(decision.encoding)
    let bytes = head
    head = []
    bytes.withUnsafeBufferPointer { bytes in
      transcode(UnsafeBufferPointer(rebasing: bytes[decision.markLength...]), final: final)
    }
  }

  private mutating func transcode(_ bytes: UnsafeBufferPointer<UInt8>, final: Bool) {
    transcoder.push(bytes, final: final)
    transcoder.output.withUnsafeBufferPointer { repair.push($0, final: final) }
    repair.output.withUnsafeBufferPointer { parser.push($0) }
    takeProblems()
  }

  private mutating func takeProblems() {
    builder.problems.append(contentsOf: repair.takeProblems())
    builder.problems.append(contentsOf: session.takeProblems())
  }

  /// The name of the encoding, and what was wrong with it.
  private func encodingUsed() -> (String, [Problem]) {
    guard let decision else { return ("utf-8", []) }
    let invalidBytes = transcoder.invalidBytes
    let forbiddenCharacters = transcoder.forbiddenCharacters
    var problems = decision.problems
    var name = decision.encoding.name
    if invalidBytes > 0 {
      problems.append(
        Problem(
          .encodingMismatch,
          message:
            "\(invalidBytes) bytes are not \(name); they were read as windows-1252"))
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
