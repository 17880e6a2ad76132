import CLibXML2

/// What a parser tells about a document, in document order. Elements come
/// properly nested whatever the document's tags are like.
protocol XMLHandler: ~Copyable {
  /// The depth to close elements to before an element opens, where the
  /// document forgot to close them; nil to leave all open.
  mutating func depthToClose(before name: XMLName, session: inout XMLSession) -> Int?
  /// An element opened; its attributes are in `session.attributes`.
  mutating func start(_ name: XMLName, session: inout XMLSession)
  /// The innermost open element closed.
  mutating func end(_ name: XMLName, session: inout XMLSession)
  /// Text inside the innermost open element; it may come in pieces.
  mutating func characters(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// Which elements are open, what they are called, which attributes came with
/// the last: puts the tags that libxml2 has read and the text that went past
/// it together again.
struct XMLSession: ~Copyable {
  /// How deep a document may nest; what is deeper is not reported.
  static let maximumDepth = 512

  private struct OpenElement {
    var name: XMLName
    var written: XMLWrittenName
  }

  private var names = NameTable()
  private var open: [OpenElement] = []
  private var isWrapperOpen = false
  /// Elements open beyond `maximumDepth`.
  private var tooDeep = 0
  /// The name of the end tag that libxml2 has just found wanting.
  private var mismatchedEnd: String?
  private var attributeStorage = XMLAttributes.Storage()
  let problems: ProblemList
  /// Where the text that was not passed on yet begins in the chunk's.
  private var textStart = 0

  init(problems: ProblemList) {
    self.problems = problems
    open.reserveCapacity(16)
  }

  var depth: Int { open.count }

  /// The attributes of the element that has just opened.
  var attributes: XMLAttributes { attributeStorage.attributes }

  /// The name of the innermost element as the document has it.
  var writtenName: XMLWrittenName { open.last?.written ?? XMLWrittenName() }

  // MARK: Reading

  /// Reads the events of a chunk and passes its text on between them.
  mutating func read(
    _ events: borrowing XMLEvents, _ scanner: borrowing XMLScanner,
    into handler: inout some XMLHandler & ~Copyable
  ) {
    textStart = 0
    var nextTag = 0
    var nextAttribute = 0
    for event in events.events {
      while nextTag < scanner.tags.count, scanner.tags[nextTag].place < event.place {
        passText(scanner.text.bytes, to: scanner.tags[nextTag].textEnd, into: &handler)
        problems.position = scanner.tags[nextTag].source
        nextTag += 1
      }
      switch event.kind {
      case .start(let attributes):
        start(event, events, nextAttribute..<nextAttribute + attributes, into: &handler)
        nextAttribute += attributes
      case .end: end(event, into: &handler)
      case .error(let index): failed(events.errors[index])
      }
    }
    passText(scanner.text.bytes, to: scanner.text.count, into: &handler)
    // A tag whose end is in the next chunk.
    if nextTag < scanner.tags.count { problems.position = scanner.tags[nextTag].source }
  }

  /// Closes what the document left open at its end.
  mutating func endOfDocument(at position: Int, into handler: inout some XMLHandler & ~Copyable) {
    problems.position = position
    if !open.isEmpty {
      problems.report(
        .truncated, "the document ends inside the element “\(writtenName.qualified)”")
    }
    close(to: 0, &handler)
  }

  private mutating func passText(
    _ text: UnsafeBufferPointer<UInt8>, to end: Int, into handler: inout some XMLHandler & ~Copyable
  ) {
    guard end > textStart else { return }
    if !open.isEmpty, tooDeep == 0 { handler.characters(text[textStart, end]) }
    textStart = end
  }

  /// Closes the innermost elements until `depth` are left.
  private mutating func close(to depth: Int, _ handler: inout some XMLHandler & ~Copyable) {
    while open.count > depth {
      handler.end(open[open.count - 1].name, session: &self)
      open.removeLast()
    }
  }

  // MARK: Events

  private mutating func start(
    _ event: XMLEvents.Event, _ events: borrowing XMLEvents, _ attributes: Range<Int>,
    into handler: inout some XMLHandler & ~Copyable
  ) {
    guard isWrapperOpen, let local = event.local else {
      isWrapperOpen = true
      return
    }
    let name = names.name(local: local, prefix: event.prefix, uri: event.uri)
    if let depth = handler.depthToClose(before: name, session: &self) {
      close(to: depth, &handler)
      tooDeep = 0
    }
    guard open.count < Self.maximumDepth else {
      if tooDeep == 0 {
        problems.report(
          .notWellFormed, "elements deeper than \(Self.maximumDepth) levels are left out")
      }
      tooDeep += 1
      return
    }
    attributeStorage.removeAll()
    for index in attributes {
      let attribute = events.attributes[index]
      let valueStart = index == 0 ? 0 : events.attributes[index - 1].valueEnd
      attributeStorage.append(
        names.name(local: attribute.local, prefix: attribute.prefix, uri: attribute.uri),
        local: attribute.local, value: events.values[valueStart..<attribute.valueEnd])
    }
    open.append(
      OpenElement(
        name: name,
        written: XMLWrittenName(
          localName: local, prefix: event.prefix, namespace: event.uri ?? event.prefix)))
    handler.start(name, session: &self)
  }

  /// The end tag found closes the innermost element of its name and what is
  /// open inside; one that closes nothing is passed over.
  private mutating func end(
    _ event: XMLEvents.Event, into handler: inout some XMLHandler & ~Copyable
  ) {
    guard let local = event.local else { return }
    if tooDeep > 0 {
      tooDeep -= 1
      mismatchedEnd = nil
      return
    }
    let written = XMLWrittenName(localName: local, prefix: event.prefix, namespace: event.uri)
    if mismatchedEnd == nil, let last = open.last?.written, last.localName == local,
      last.prefix == event.prefix
    {
      close(to: open.count - 1, &handler)
      return
    }
    let found = mismatchedEnd ?? written.qualified
    mismatchedEnd = nil
    let index = open.lastIndex { $0.written.qualified == found || $0.written.local == found }
    if let index { close(to: index, &handler) }
  }

  private mutating func failed(_ failure: XMLEvents.Failure) {
    if let found = failure.found {
      mismatchedEnd = found
      // After one such tag libxml2 finds others where there are none.
      guard !open.isEmpty, found != writtenName.qualified else { return }
      problems.report(
        .notWellFormed, "the end tag of “\(found)” stands where “\(writtenName.qualified)” is open")
    } else {
      problems.report(
        failure.code == XML_NS_ERR_UNDEFINED_NAMESPACE ? .undeclaredPrefix : .notWellFormed,
        failure.message)
    }
  }
}
