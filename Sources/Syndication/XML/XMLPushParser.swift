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

/// Reads a document in UTF-8 by chunks: events out.
///
/// `XMLScanner` tells tags from text; libxml2's push parser reads the tags,
/// as the content of one element more, so that nothing before or behind the
/// root can make it stop. No entity is ever declared, no file or network
/// address ever opened.
struct XMLPushParser: ~Copyable {
  private let context: xmlParserCtxtPtr
  private let session: XMLSession
  private var scanner = XMLScanner(markupStart: wrapper.utf8CodeUnitCount)

  private static let wrapper: StaticString = "<document>"

  init(session: XMLSession) {
    XMLLibrary.initialize()
    self.session = session
    var handlers = XMLSession.handlers
    // The session outlives the context: this struct holds both.
    // Nil only without memory, which no Swift program survives either.
    context = Self.wrapper.withUTF8Buffer { wrapper in
      wrapper.withMemoryRebound(to: CChar.self) {
        xmlCreatePushParserCtxt(
          &handlers, Unmanaged.passUnretained(session).toOpaque(), $0.baseAddress,
          Int32($0.count), nil)!
      }
    }
    session.context = context
    let options =
      XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue
      | XML_PARSE_IGNORE_ENC.rawValue
    xmlCtxtUseOptions(context, Int32(options))
  }

  /// Reads a chunk; with the last, what is still open is closed.
  mutating func push(_ bytes: UnsafeBufferPointer<UInt8>, final: Bool) {
    let session = session
    let context = context
    scanner.push(bytes, final: final) { scanner, problems in
      session.read(scanner, with: context)
      if final { session.endOfDocument(at: scanner.end) }
      problems.take(&session.problems)
    }
  }

  /// What was wrong with the document.
  var problems: [Problem] { scanner.problems.all }

  deinit {
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
