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
    /// How many elements libxml2 has open, this one included.
    var level: Int
  }

  private var names = NameTable()
  private var open: [OpenElement] = []
  /// How many elements libxml2 has open; the first is around the document.
  /// Those that a handler has closed early are no longer in `open`.
  private var level = 0
  /// Elements open beyond `maximumDepth`.
  private var tooDeep = 0
  private var attributeStorage = XMLAttributes.Storage()
  private(set) var problems: ProblemList
  /// Where the text that was not passed on yet begins in the chunk's.
  private var textStart = 0

  init(problems: ProblemList) {
    self.problems = problems
  }

  /// Begins the next document, in the memory of the one before. libxml2 still
  /// has the element open that is around both, and keeps the names.
  mutating func restart(problems: ProblemList) {
    self.problems = problems
    open.removeAll(keepingCapacity: true)
    level = 1
    tooDeep = 0
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
    var implied = 0
    for event in events.events {
      while nextTag < scanner.tags.count, scanner.tags[nextTag].place < event.place {
        passText(scanner.text.bytes, to: scanner.tags[nextTag].textEnd, into: &handler)
        problems.position = scanner.tags[nextTag].source
        implied = scanner.tags[nextTag].implied
        nextTag += 1
      }
      switch event.kind {
      case .start(let attributes):
        start(event, events, nextAttribute..<nextAttribute + attributes, into: &handler)
        nextAttribute += attributes
      case .end:
        end(event, isImplied: implied > 0, into: &handler)
        implied -= 1
      case .error(let index): failed(events.errors[index])
      }
    }
    passText(scanner.text.bytes, to: scanner.text.count, into: &handler)
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
    while open.count > depth { closeLast(&handler) }
  }

  private mutating func closeLast(_ handler: inout some XMLHandler & ~Copyable) {
    handler.end(open[open.count - 1].name, session: &self)
    open.removeLast()
  }

  // MARK: Events

  private mutating func start(
    _ event: XMLEvents.Event, _ events: borrowing XMLEvents, _ attributes: Range<Int>,
    into handler: inout some XMLHandler & ~Copyable
  ) {
    level += 1
    guard level > 1, let local = event.local else { return }
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
          localName: local, prefix: event.prefix, namespace: event.uri ?? event.prefix),
        level: level))
    handler.start(name, session: &self)
  }

  /// An end tag that the document has closes the element it means and what is
  /// still open inside; those that were implied before it close nothing yet.
  private mutating func end(
    _ event: XMLEvents.Event, isImplied: Bool,
    into handler: inout some XMLHandler & ~Copyable
  ) {
    let ended = level
    level -= 1
    guard let last = open.last, last.level >= ended else {
      tooDeep = max(tooDeep - 1, 0)
      return
    }
    if isImplied { return }
    if last.level > ended {
      let name = XMLWrittenName(localName: event.local, prefix: event.prefix)
      problems.report(
        .notWellFormed,
        "the end tag of “\(name.qualified)” stands where “\(writtenName.qualified)” is open")
    }
    while let last = open.last, last.level >= ended { closeLast(&handler) }
  }

  private func failed(_ failure: XMLEvents.Failure) {
    problems.report(
      failure.code == XML_NS_ERR_UNDEFINED_NAMESPACE ? .undeclaredPrefix : .notWellFormed,
      failure.message)
  }
}
