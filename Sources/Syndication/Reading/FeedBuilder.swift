import Foundation

/// Builds a document from the events of its XML: keeps track of where in
/// the feed the parser is, collects text, and asks the vocabulary of each
/// element's namespace what it means.
struct FeedBuilder: ~Copyable, XMLHandler {
  /// What an open element is to the feed.
  enum Scope: Equatable {
    case document
    case feed, entry, source
    case person(PersonRole)
    case image, textInput
    case skipList
    case mediaContent
    case place, event, chapters, tombstone
    /// Its children belong to what is around it.
    case transparent
    /// Neither it nor anything inside matters.
    case ignored
  }

  enum PersonRole: Equatable {
    case author, contributor, publisher, owner
  }

  /// How an element is to be read.
  enum Opening: Equatable {
    case container(Scope)
    /// Holds text; child elements become part of it as markup.
    case leaf
    /// Holds text; tags of child elements are passed over.
    case flat
    /// Holds XHTML.
    case markup
  }

  private struct Frame {
    /// What the element is, or, where it is transparent, what is around it.
    var scope: Scope
    var isTransparent = false
    /// Whether the element brought an `xml:base` or `xml:lang`.
    var hasContext: Bool
  }

  private struct Context {
    var resolver: URLResolver
    var language: String?

    /// What holds around the whole document.
    init(_ reading: ReadingContext, _ origin: FeedParser.Origin) {
      resolver = URLResolver(base: reading.options.resolvesReferences ? origin.base : nil)
      language = origin.language
    }
  }

  private enum LeafMode { case plain, markup, flat }

  private struct OpenLeaf {
    var name: XMLName
    var mode: LeafMode
    /// Whether the document says that markup stands inside.
    var isDeclaredMarkup: Bool
    var depth: Int
  }

  /// A text inside which an element stands that is no part of it.
  private final class InterruptedText {
    let leaf: OpenLeaf
    let elementDepth: Int
    var bytes: [UInt8] = []
    var attributes = XMLAttributes.Storage()

    init(_ leaf: OpenLeaf, elementDepth: Int) {
      self.leaf = leaf
      self.elementDepth = elementDepth
    }
  }

  private(set) var reading: ReadingContext
  var feed = Feed()
  /// Made when first needed, as few feeds have one.
  private var openSource: Feed?
  var person = Person()
  var image = Image()
  var textInput = TextInput()
  private var openMediaContent: MediaContent?
  var tombstone = Tombstone(ref: "")
  var place = Location()
  /// The GML geometry that is open.
  var placeKind = LocalName.other
  private var frames: [Frame] = []
  private var entriesBegun = 0
  /// Where in the feed the entries are that are open, the innermost last.
  private var openEntries: [Int] = []
  /// Takes what belongs into an entry but stands outside of any.
  private var strayEntry = Entry()
  private var contexts: [Context]
  private var leaf: OpenLeaf?
  private var leafAttributes = XMLAttributes.Storage()
  /// The texts around what is being read, the outermost first.
  private var interrupted: [InterruptedText] = []
  private var text: [UInt8] = []
  /// The attributes of the element that is being opened.
  private(set) var openingAttributes = XMLAttributes()

  init(_ reading: ReadingContext, origin: FeedParser.Origin) {
    self.reading = reading
    contexts = [Context(reading, origin)]
  }

  /// Begins the next document, in the memory of the one before, whose
  /// elements have all closed and whose feed is taken. Each element that
  /// opens resets the part it is kept in.
  mutating func restart(_ reading: ReadingContext, origin: FeedParser.Origin) {
    self.reading = reading
    entriesBegun = 0
    contexts[0] = Context(reading, origin)
    openingAttributes = XMLAttributes()
  }

  // MARK: Where the parser is

  var scope: Scope { frames.last?.scope ?? .document }

  /// The innermost of feed, entry and source.
  var nodeScope: Scope {
    var index = frames.count
    while index > 0 {
      index -= 1
      switch frames[index].scope {
      case .entry: return .entry
      case .source: return .source
      case .feed: return .feed
      default: continue
      }
    }
    return .feed
  }

  /// Whether an entry, or something inside one, is open.
  var isInEntry: Bool { !openEntries.isEmpty }

  /// The depth of the entry that is open.
  private var openEntry: Int? {
    frames.firstIndex { if case .entry = $0.scope { !$0.isTransparent } else { false } }
  }

  /// Whether the element that is being opened is the document's first.
  var isAtRoot: Bool { frames.isEmpty }

  /// A reference as an absolute URL, nil where its scheme is not allowed.
  func url(_ reference: String?) -> String? {
    reference.flatMap { [reading, resolver] in reading.url($0, resolver) }
  }

  // MARK: Events

  /// A new entry closes an open one, and an element that belongs to entries
  /// closes a text that was never closed.
  mutating func depthToClose(before name: XMLName, session: inout XMLSession) -> Int? {
    let isEntry =
      name.local == .item && name.namespace.isRSS || name.local == .entry && name.namespace.isAtom
    let text = interrupted.first?.leaf ?? leaf
    guard text != nil || isEntry else { return nil }
    if let text, text.isDeclaredMarkup || !Self.endsText(name, isMarkup: text.mode == .markup) {
      return nil
    }
    if isEntry, let entry = openEntry {
      reading.report(.notWellFormed, "an entry begins before the one before it has ended")
      return entry
    }
    guard let text else { return nil }
    reading.report(.notWellFormed, "an element begins before the text before it has ended")
    return text.depth - 1
  }

  mutating func start(_ name: XMLName, session: inout XMLSession) {
    if let leaf {
      guard Self.interruptsText(name), !leaf.isDeclaredMarkup else { return childOfLeaf(session) }
      interruptText(at: session.depth)
    }
    if case .ignored = scope {
      frames.append(Frame(scope: .ignored, hasContext: false))
      return
    }
    if reading.root == nil { reading.root = session.writtenName }
    let attributes = session.attributes
    openingAttributes = attributes
    let hasContext = pushContext(attributes)
    switch opening(of: name, attributes) {
    case .container(.transparent):
      frames.append(Frame(scope: scope, isTransparent: true, hasContext: hasContext))
    case .container(.entry) where entriesBegun == reading.options.maximumEntries:
      reading.reportTooManyEntries()
      frames.append(Frame(scope: .ignored, hasContext: hasContext))
    case .container(let scope):
      frames.append(Frame(scope: scope, hasContext: hasContext))
      begin(scope, attributes)
    case .leaf: beginLeaf(name, .plain, hasContext, session)
    case .flat: beginLeaf(name, .flat, hasContext, session)
    case .markup: beginLeaf(name, .markup, hasContext, session)
    }
  }

  mutating func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let mode = leaf?.mode else { return }
    if case .markup = mode {
      text.append(escaping: bytes)
    } else {
      text.append(contentsOf: bytes)
    }
  }

  mutating func end(_ name: XMLName, session: inout XMLSession) {
    if let leaf {
      if leaf.depth == session.depth {
        finishLeaf(session)
        popContext()
        resumeText(at: session.depth)
      } else if case .markup = leaf.mode {
        text.append(endTagOf: session.writtenName.local)
      }
      return
    }
    guard let frame = frames.last else { return }
    if !frame.isTransparent { finish(frame.scope) }
    popContext()
    resumeText(at: session.depth)
  }

  /// Leaves the text that is open for an element inside that is no part of it.
  private mutating func interruptText(at depth: Int) {
    guard let leaf else { return }
    let text = InterruptedText(leaf, elementDepth: depth)
    swap(&text.bytes, &self.text)
    swap(&text.attributes, &leafAttributes)
    interrupted.append(text)
    self.leaf = nil
  }

  /// Goes on with the text that the element at a depth has interrupted.
  private mutating func resumeText(at depth: Int) {
    guard let text = interrupted.last, text.elementDepth == depth else { return }
    leaf = text.leaf
    swap(&text.bytes, &self.text)
    swap(&text.attributes, &leafAttributes)
    interrupted.removeLast()
  }

  private mutating func popContext() {
    if frames.removeLast().hasContext { contexts.removeLast() }
  }

  private mutating func beginLeaf(
    _ name: XMLName, _ mode: LeafMode, _ hasContext: Bool, _ session: borrowing XMLSession
  ) {
    frames.append(Frame(scope: scope, isTransparent: true, hasContext: hasContext))
    text.removeAll(keepingCapacity: true)
    leafAttributes.assign(session.attributes)
    leaf = OpenLeaf(
      name: name, mode: mode, isDeclaredMarkup: mode == .markup, depth: session.depth)
  }

  private mutating func childOfLeaf(_ session: borrowing XMLSession) {
    switch leaf!.mode {
    case .flat: return
    case .plain:
      // Markup that was not escaped: the text so far becomes markup too.
      let before = text
      text.removeAll(keepingCapacity: true)
      before.withUnsafeBufferPointer { text.append(escaping: $0) }
      leaf!.mode = .markup
    case .markup: break
    }
    text.append(startTagOf: session.writtenName.local, session.attributes)
  }

  /// `xml:base` and `xml:lang` hold for everything inside (XML 1.0 §2.12,
  /// XML Base §3).
  private mutating func pushContext(_ attributes: XMLAttributes) -> Bool {
    guard !attributes.isEmpty else { return false }
    let base = attributes[.xml, .base]
    let language = attributes[.xml, .lang]
    guard base != nil || language != nil else { return false }
    var context = contexts[contexts.count - 1]
    if let base = base?.nonEmpty, reading.options.resolvesReferences {
      context.resolver = context.resolver.inside(base)
    }
    if let language { context.language = language.nonEmpty.map(LanguageTag.normalized) }
    contexts.append(context)
    return true
  }

  private mutating func finishLeaf(_ session: borrowing XMLSession) {
    guard let open = leaf else { return }
    leaf = nil
    let (value, isPadded) = text.withUnsafeBufferPointer { bytes in
      let trimmed = bytes.trimmed
      return (String(wellFormed: trimmed), trimmed.count < bytes.count)
    }
    let leaf = Leaf(
      name: open.name, vocabulary: vocabulary(of: open.name),
      written: session.writtenName,
      attributes: leafAttributes.attributes,
      value: value, isPadded: isPadded, isMarkup: open.mode == .markup,
      resolver: resolver, language: language, reader: reading)
    assign(leaf, in: scope)
  }

  /// `xml:lang` in force.
  var language: String? { contexts[contexts.count - 1].language }
  var resolver: URLResolver { contexts[contexts.count - 1].resolver }

  var format: Format? { reading.format }

  func setFormat(_ format: Format, version: String) {
    guard self.format == nil else { return }
    reading.format = format
    reading.version = version
  }

  func refine(version: String) { reading.version = version }

  /// The entry that is being read. What belongs into an entry but stands
  /// outside of any is lost.
  var entry: Entry {
    get { openEntries.last.map { feed.entries[$0] } ?? Entry() }
    _modify {
      if let index = openEntries.last {
        yield &feed.entries[index]
      } else {
        strayEntry = Entry()
        yield &strayEntry
      }
    }
  }

  /// The feed that the entry was taken from.
  var source: Feed {
    get { openSource ?? Feed() }
    _modify {
      if openSource == nil { openSource = Feed() }
      yield &openSource!
    }
  }

  /// The file of Media RSS that is being read.
  var mediaContent: MediaContent {
    get { openMediaContent ?? MediaContent() }
    _modify {
      if openMediaContent == nil { openMediaContent = MediaContent() }
      yield &openMediaContent!
    }
  }

  /// Adds an entry to the feed, to be read.
  mutating func beginEntry() {
    entriesBegun += 1
    openEntries.append(feed.entries.count)
    feed.entries.append(Entry())
  }

  /// The entry is read.
  mutating func finishEntry() {
    entry.finishReading()
    openEntries.removeLast()
  }

  /// Hands the entries over that have closed.
  mutating func takeEntries() -> [Entry] {
    let count = openEntries.first ?? feed.entries.count
    let entries = Array(feed.entries[..<count])
    feed.entries.removeFirst(count)
    for index in openEntries.indices { openEntries[index] -= count }
    return entries
  }

  /// Hands the feed over, once everything is read.
  mutating func takeFeed() -> Feed {
    var feed = Feed()
    swap(&feed, &self.feed)
    return feed
  }
}
