import CLibXML2

/// Reads a document in UTF-8 by chunks.
///
/// `XMLScanner` tells tags from text; libxml2's push parser reads the tags,
/// as the content of one element more, so that nothing before or behind the
/// root can make it stop; `XMLSession` puts tags and text together for a
/// handler. No entity is ever declared, no file or network address ever
/// opened; how large anything may grow is the scanner's to say, as libxml2
/// stops for good at its own limits.
struct XMLPushParser: ~Copyable {
  private let context: xmlParserCtxtPtr
  private let events: UnsafeMutablePointer<XMLEvents>
  private var scanner: XMLScanner
  private var session: XMLSession

  private static let wrapper: StaticString = "<document>"

  init(problems: ProblemList) {
    XMLLibrary.initialize()
    session = XMLSession(problems: problems)
    scanner = XMLScanner(problems: problems, markupStart: Self.wrapper.utf8CodeUnitCount)
    events = .allocate(capacity: 1)
    events.initialize(to: XMLEvents())
    var handlers = XMLEvents.handlers
    let events = events
    // Nil only without memory, which no Swift program survives either.
    context = Self.wrapper.withUTF8Buffer { wrapper in
      wrapper.withMemoryRebound(to: CChar.self) {
        xmlCreatePushParserCtxt(&handlers, events, $0.baseAddress, Int32($0.count), nil)!
      }
    }
    events.pointee.context = context
    let options =
      XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue
      | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_HUGE.rawValue
    xmlCtxtUseOptions(context, Int32(options))
  }

  /// Whether the next document can follow this one inside the same element:
  /// libxml2 found nothing wrong, has nothing open, and keeps few names.
  var canRestart: Bool {
    scanner.isBalanced && context.pointee.wellFormed == 1 && context.pointee.nsWellFormed == 1
      && xmlDictSize(context.pointee.dict) <= Self.maximumNames
  }

  /// Begins the next document. Most of the time that a short one takes is
  /// what setting libxml2 up takes.
  mutating func restart(problems: ProblemList) {
    scanner.restart(problems: problems)
    session.restart(problems: problems)
  }

  /// How many names libxml2 may keep for the next document.
  private static let maximumNames: Int32 = 512

  /// Reads a chunk; with the last, what is still open is closed.
  mutating func push(
    _ bytes: UnsafeBufferPointer<UInt8>, final: Bool,
    into handler: inout some XMLHandler & ~Copyable
  ) {
    scanner.push(bytes, final: final)
    events.pointee.removeAll()
    let markup = scanner.wholeTags
    if !markup.isEmpty {
      markup.withMemoryRebound(to: CChar.self) {
        _ = xmlParseChunk(context, $0.baseAddress, Int32($0.count), 0)
      }
    }
    session.read(events.pointee, scanner, into: &handler)
    if final { session.endOfDocument(at: scanner.end, into: &handler) }
    scanner.leaveChunk(final: final)
  }

  deinit {
    if let document = context.pointee.myDoc { xmlFreeDoc(document) }
    xmlFreeParserCtxt(context)
    events.deinitialize(count: 1)
    events.deallocate()
  }
}

/// libxml2's process-wide set-up, done once.
enum XMLLibrary {
  private static let once: Void = xmlInitParser()
  static func initialize() { once }
}
