import CLibXML2

/// The state between libxml2's callbacks and a handler: which elements are
/// open, what they are called, which attributes came with the last.
final class XMLSession {
  /// How many wrapper elements stand around a document.
  static let wrappers = 64
  /// How deep a document may nest; what is deeper is not reported.
  static let maximumDepth = 512

  private struct OpenElement {
    var name: XMLName
    var local: UnsafePointer<xmlChar>
    var prefix: UnsafePointer<xmlChar>?
    var uri: UnsafePointer<xmlChar>?
  }

  private unowned let handler: any XMLHandler
  private var names = NameTable()
  private var open: [OpenElement] = []
  private var wrappersSeen = 0
  /// Elements open beyond `maximumDepth`.
  private var tooDeep = 0
  /// The name of the end tag that libxml2 has just found wanting.
  private var mismatchedEnd: String?
  private(set) var attributes = XMLAttributes()
  private(set) var problems = ProblemList()
  /// Set once nothing more is to be reported.
  var isFinished = false
  /// Set once the last bytes are in.
  var isEnding = false
  /// The parser this is the state of, as long as it lives.
  var context: xmlParserCtxtPtr?

  init(handler: any XMLHandler) { self.handler = handler }

  var depth: Int { open.count }

  /// The line the parser has come to, counted from 1.
  var line: Int? { context?.pointee.input.map { Int($0.pointee.line) } }

  /// The column in bytes, counted from 1.
  var column: Int? {
    guard let input = context?.pointee.input?.pointee else { return nil }
    let column = input.line == 1 ? Int(input.col) - Self.wrappers * 3 : Int(input.col)
    return column > 0 ? column : nil
  }

  /// The prefix and local name of the innermost element as written.
  var qualifiedName: String {
    guard let element = open.last else { return "" }
    let local = String(cString: element.local)
    return element.prefix.map { String(cString: $0) + ":" + local } ?? local
  }

  var localName: String { open.last.map { String(cString: $0.local) } ?? "" }

  var namespaceURI: String { open.last?.uri.map { String(cString: $0) } ?? "" }

  /// Closes the innermost elements until `depth` are left.
  func close(to depth: Int) {
    while open.count > depth {
      handler.end(open[open.count - 1].name, session: self)
      open.removeLast()
    }
  }

  /// Closes what the document left open.
  func endOfDocument() {
    if !open.isEmpty {
      problems.append(
        Problem(
          .truncated, line: line, column: column,
          message: "the document ends inside the element “\(qualifiedName)”"))
    }
    close(to: 0)
  }

  /// Hands the problems found so far over.
  func takeProblems() -> ProblemList {
    defer { problems.removeAll() }
    return problems
  }

  // MARK: Events

  fileprivate func start(
    local: UnsafePointer<xmlChar>, prefix: UnsafePointer<xmlChar>?,
    uri: UnsafePointer<xmlChar>?, attributeCount: Int,
    attributeSlots: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard wrappersSeen == Self.wrappers else {
      wrappersSeen += 1
      return
    }
    let name =
      uri == nil && prefix != nil
      ? names.name(local: local, uri: prefix, isPrefix: true)
      : names.name(local: local, uri: uri)
    if let depth = handler.depthToClose(before: name, session: self) {
      close(to: depth)
      tooDeep = 0
    }
    guard open.count < Self.maximumDepth else {
      if tooDeep == 0 {
        problems.append(
          Problem(
            .notWellFormed, line: line, column: column,
            message: "elements deeper than \(Self.maximumDepth) levels are left out"))
      }
      tooDeep += 1
      return
    }
    attributes.removeAll()
    if let slots = attributeSlots {
      for index in 0..<attributeCount {
        let slot = slots + index * 5
        guard let local = slot[0], let start = slot[3], let end = slot[4] else { continue }
        let name =
          slot[2] == nil && slot[1] != nil
          ? names.name(local: local, uri: slot[1], isPrefix: true)
          : names.name(local: local, uri: slot[2])
        attributes.append(
          name, local: local, value: UnsafeBufferPointer(start: start, count: end - start))
      }
    }
    open.append(OpenElement(name: name, local: local, prefix: prefix, uri: uri ?? prefix))
    handler.start(name, session: self)
  }

  /// The end tag found closes the innermost element of its name and what is
  /// open inside; one that closes nothing is passed over.
  fileprivate func end(local: UnsafePointer<xmlChar>, prefix: UnsafePointer<xmlChar>?) {
    if tooDeep > 0 {
      tooDeep -= 1
      mismatchedEnd = nil
      return
    }
    if let last = open.last, mismatchedEnd == nil, last.local == local, last.prefix == prefix {
      close(to: open.count - 1)
      return
    }
    let found = mismatchedEnd ?? Self.qualified(local, prefix)
    mismatchedEnd = nil
    let index = open.lastIndex {
      Self.qualified($0.local, $0.prefix) == found || String(cString: $0.local) == found
    }
    if let index { close(to: index) }
  }

  fileprivate func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !open.isEmpty, tooDeep == 0 else { return }
    handler.characters(bytes, session: self)
  }

  fileprivate func failed(_ error: xmlError) {
    guard !isEnding else { return }
    let code = xmlParserErrors(rawValue: UInt32(error.code))
    if code == XML_ERR_TAG_NAME_MISMATCH, let found = error.str2 {
      mismatchedEnd = String(cString: found)
    }
    guard error.level != XML_ERR_WARNING else { return }
    let message = error.message.map { String(cString: $0).trimmingSpace() } ?? "not well formed"
    let isPrefix = code == XML_NS_ERR_UNDEFINED_NAMESPACE
    problems.append(
      Problem(
        isPrefix ? .undeclaredPrefix : .notWellFormed, line: Int(error.line),
        column: column(of: error), message: message))
  }

  /// The wrapper elements stand on the first line.
  private func column(of error: xmlError) -> Int? {
    let column = error.line == 1 ? Int(error.int2) - Self.wrappers * 3 : Int(error.int2)
    return column > 0 ? column : nil
  }

  private static func qualified(
    _ local: UnsafePointer<xmlChar>, _ prefix: UnsafePointer<xmlChar>?
  ) -> String {
    let name = String(cString: local)
    return prefix.map { String(cString: $0) + ":" + name } ?? name
  }
}

// MARK: - Callbacks

extension XMLSession {
  /// The one table of callbacks. What is not set is not done: no entity is
  /// looked up, no DTD read.
  static var handlers: xmlSAXHandler {
    var handlers = xmlSAXHandler()
    handlers.initialized = UInt32(XML_SAX2_MAGIC)
    handlers.startElementNs = {
      data, local, prefix, uri, _, _, attributeCount, _, attributes in
      guard let session = XMLSession.from(data), let local else { return }
      session.start(
        local: local, prefix: prefix, uri: uri, attributeCount: Int(attributeCount),
        attributeSlots: attributes)
    }
    handlers.endElementNs = { data, local, prefix, _ in
      guard let session = XMLSession.from(data), let local else { return }
      session.end(local: local, prefix: prefix)
    }
    handlers.characters = { data, bytes, count in
      XMLSession.from(data)?.characters(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    handlers.cdataBlock = handlers.characters
    stadtfeed_report_errors_to(&handlers) { data, error in
      guard let error else { return }
      XMLSession.from(data)?.failed(error.pointee)
    }
    return handlers
  }

  private static func from(_ data: UnsafeMutableRawPointer?) -> XMLSession? {
    guard let data else { return nil }
    let session = Unmanaged<XMLSession>.fromOpaque(data).takeUnretainedValue()
    return session.isFinished ? nil : session
  }
}
