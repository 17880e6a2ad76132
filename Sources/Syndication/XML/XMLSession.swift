import CLibXML2

/// The state between libxml2's callbacks and a handler: which elements are
/// open, what they are called, which attributes came with the last.
final class XMLSession {
  /// How deep a document may nest; what is deeper is not reported.
  static let maximumDepth = 512

  private struct OpenElement {
    var name: XMLName
    var local: UnsafePointer<xmlChar>
    var prefix: UnsafePointer<xmlChar>?
    var uri: UnsafePointer<xmlChar>?
  }

  /// Whoever made the session keeps the handler.
  private unowned(unsafe) let handler: any XMLHandler
  private var names = NameTable()
  private var open: [OpenElement] = []
  private var isWrapperOpen = false
  /// Elements open beyond `maximumDepth`.
  private var tooDeep = 0
  /// The name of the end tag that libxml2 has just found wanting.
  private var mismatchedEnd: String?
  var attributes = XMLAttributes()
  var problems = ProblemList()
  /// The parser this is the state of, as long as it lives.
  var context: xmlParserCtxtPtr?

  /// The tags and the text of the chunk that is being read.
  private var tags = UnsafeBufferPointer<XMLScanner.Tag>(start: nil, count: 0)
  private var text = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  private var nextTag = 0
  private var textStart = 0
  /// Where the tag that is being read begins, in bytes of the document.
  private(set) var position = 0

  init(handler: any XMLHandler) { self.handler = handler }

  var depth: Int { open.count }

  /// The prefix and local name of the innermost element as written.
  var qualifiedName: String {
    guard let element = open.last else { return "" }
    return Self.qualified(element.local, element.prefix)
  }

  var localName: String { open.last.map { String(cString: $0.local) } ?? "" }

  var namespaceURI: String { open.last?.uri.map { String(cString: $0) } ?? "" }

  func report(_ code: Problem.Code, severity: Problem.Severity = .error, _ message: String) {
    problems.append(Problem(code, severity: severity, message: message), at: position)
  }

  /// Gives the tags of a chunk to libxml2, and its text to the handler.
  func read(_ scanner: borrowing XMLScanner, with context: xmlParserCtxtPtr) {
    scanner.tags.withUnsafeBufferPointer { tags in
      self.tags = tags
      text = scanner.text.bytes
      nextTag = 0
      textStart = 0
      let markup = scanner.markup.bytes
      if !markup.isEmpty {
        markup.withMemoryRebound(to: CChar.self) {
          _ = xmlParseChunk(context, $0.baseAddress, Int32($0.count), 0)
        }
      }
      catchUp(to: .max)
      passText(to: text.count)
    }
  }

  /// Closes the innermost elements until `depth` are left.
  func close(to depth: Int) {
    while open.count > depth {
      handler.end(open[open.count - 1].name, session: self)
      open.removeLast()
    }
  }

  /// Closes what the document left open at its end.
  func endOfDocument(at position: Int) {
    self.position = position
    if !open.isEmpty {
      report(.truncated, "the document ends inside the element “\(qualifiedName)”")
    }
    close(to: 0)
  }

  // MARK: Text

  /// Passes the text on that stands before the tag libxml2 is reading.
  private func catchUp() {
    guard let input = context?.pointee.input else { return }
    catchUp(to: Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base))
  }

  private func catchUp(to place: Int) {
    while nextTag < tags.count, tags[nextTag].place < place {
      let tag = tags[nextTag]
      nextTag += 1
      passText(to: tag.textEnd)
      position = tag.source
    }
  }

  private func passText(to end: Int) {
    guard end > textStart else { return }
    let start = textStart
    textStart = end
    guard !open.isEmpty, tooDeep == 0 else { return }
    handler.characters(text[start, end], session: self)
  }

  // MARK: Events

  fileprivate func start(
    local: UnsafePointer<xmlChar>, prefix: UnsafePointer<xmlChar>?,
    uri: UnsafePointer<xmlChar>?, attributeCount: Int,
    attributeSlots: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard isWrapperOpen else {
      isWrapperOpen = true
      return
    }
    catchUp()
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
        report(.notWellFormed, "elements deeper than \(Self.maximumDepth) levels are left out")
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
    catchUp()
    if tooDeep > 0 {
      tooDeep -= 1
      mismatchedEnd = nil
      return
    }
    if mismatchedEnd == nil, let last = open.last, last.local == local, last.prefix == prefix {
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

  fileprivate func failed(_ error: xmlError) {
    catchUp()
    let code = xmlParserErrors(rawValue: UInt32(error.code))
    if code == XML_ERR_TAG_NAME_MISMATCH, let found = error.str2 {
      mismatchedEnd = String(cString: found)
    }
    guard error.level != XML_ERR_WARNING else { return }
    if let mismatchedEnd, !open.isEmpty {
      return report(
        .notWellFormed,
        "the end tag of “\(mismatchedEnd)” stands where “\(qualifiedName)” is open")
    }
    let message = error.message.map { String(cString: $0).trimmingSpace() } ?? "not well formed"
    report(code == XML_NS_ERR_UNDEFINED_NAMESPACE ? .undeclaredPrefix : .notWellFormed, message)
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
      guard let data, let local else { return }
      Unmanaged<XMLSession>.fromOpaque(data)._withUnsafeGuaranteedRef {
        $0.start(
          local: local, prefix: prefix, uri: uri, attributeCount: Int(attributeCount),
          attributeSlots: attributes)
      }
    }
    handlers.endElementNs = { data, local, prefix, _ in
      guard let data, let local else { return }
      Unmanaged<XMLSession>.fromOpaque(data)._withUnsafeGuaranteedRef {
        $0.end(local: local, prefix: prefix)
      }
    }
    stadtfeed_report_errors_to(&handlers) { data, error in
      guard let data, let error else { return }
      Unmanaged<XMLSession>.fromOpaque(data)._withUnsafeGuaranteedRef {
        $0.failed(error.pointee)
      }
    }
    return handlers
  }
}
