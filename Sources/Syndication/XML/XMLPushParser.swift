import CLibXML2

/// What a parser tells about a document, in document order. Elements come
/// properly nested whatever the document's tags are like.
protocol XMLHandler: AnyObject {
  /// The depth to close elements to before an element opens, where the
  /// document forgot to close them; nil to leave all open.
  func depthToClose(before name: XMLName, session: XMLSession) -> Int?
  /// An element opened; its attributes are in `session.attributes`.
  func start(_ name: XMLName, session: XMLSession)
  /// The innermost open element closed.
  func end(_ name: XMLName, session: XMLSession)
  /// Text inside the innermost open element; it may come in pieces.
  func characters(_ bytes: UnsafeBufferPointer<UInt8>, session: XMLSession)
}

/// One libxml2 push parser: UTF-8 bytes in by chunks, events out.
///
/// The document is read as the content of wrapper elements, without its
/// prolog (see `XMLRepair`), so neither junk around the root nor surplus end
/// tags can make libxml2 stop early. No entity is ever declared, no file or
/// network address ever opened.
struct XMLPushParser: ~Copyable {
  private let context: xmlParserCtxtPtr
  private let session: XMLSession

  /// libxml2 refuses single chunks of more than 10 MB.
  private static let chunkSize = 64 * 1024

  init(session: XMLSession) {
    XMLLibrary.initialize()
    self.session = session
    var handlers = XMLSession.handlers
    // The session outlives the context: this struct holds both.
    // Nil only without memory, which no Swift program survives either.
    context = xmlCreatePushParserCtxt(
      &handlers, Unmanaged.passUnretained(session).toOpaque(), nil, 0, nil)!
    session.context = context
    let options =
      XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue
      | XML_PARSE_IGNORE_ENC.rawValue
    xmlCtxtUseOptions(context, Int32(options))
    let prefix = String(repeating: "<s>", count: XMLSession.wrappers)
    xmlParseChunk(context, prefix, Int32(prefix.utf8.count), 0)
  }

  mutating func push(_ bytes: UnsafeBufferPointer<UInt8>) {
    var cursor = 0
    while cursor < bytes.count {
      let size = min(Self.chunkSize, bytes.count - cursor)
      bytes.withMemoryRebound(to: CChar.self) { characters in
        _ = xmlParseChunk(
          context, characters.baseAddress.map { $0 + cursor }, Int32(size), 0)
      }
      cursor += size
    }
  }

  /// Ends the document: what is still open is closed.
  mutating func finish() {
    // libxml2 still holds back the last text, and will complain of what is
    // open; the session says that better.
    session.isEnding = true
    xmlParseChunk(context, nil, 0, 1)
    session.endOfDocument()
    session.isFinished = true
  }

  deinit {
    session.isFinished = true
    session.context = nil
    if let document = context.pointee.myDoc { xmlFreeDoc(document) }
    xmlFreeParserCtxt(context)
  }
}

/// libxml2's process-wide set-up, done once.
enum XMLLibrary {
  private static let once: Void = xmlInitParser()
  static func initialize() { once }
}
