import CLibXML2

/// What libxml2 found in the tags of a chunk, in order.
///
/// The callbacks do no more than write it down; whoever gave libxml2 the
/// chunk reads it afterwards and starts anew. Names are pointers into
/// libxml2's dictionary and hold for the life of the parser.
struct XMLEvents: ~Copyable {
  enum Kind {
    case start(attributes: Int)
    case end
    /// An error, by its index in `errors`.
    case error(Int)
  }

  struct Event {
    var kind: Kind
    var local: UnsafePointer<xmlChar>?
    var prefix: UnsafePointer<xmlChar>?
    var uri: UnsafePointer<xmlChar>?
    /// How much of the markup libxml2 had read, in bytes from the beginning
    /// of the document.
    var place: Int
  }

  struct Attribute {
    var local: UnsafePointer<xmlChar>
    var prefix: UnsafePointer<xmlChar>?
    var uri: UnsafePointer<xmlChar>?
    /// Where the value ends in `values`; it begins where the one before
    /// ends.
    var valueEnd: Int
  }

  struct Failure {
    var code: xmlParserErrors
    var message: String
  }

  private(set) var events: [Event] = []
  /// The attributes of all start tags, one behind the other.
  private(set) var attributes: [Attribute] = []
  private(set) var values = ByteBuffer()
  private(set) var errors: [Failure] = []
  /// The parser whose events these are.
  var context: xmlParserCtxtPtr?

  mutating func removeAll() {
    events.removeAll(keepingCapacity: true)
    attributes.removeAll(keepingCapacity: true)
    values.removeAll()
    errors.removeAll()
  }

  private var place: Int {
    guard let input = context?.pointee.input else { return 0 }
    return Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
  }

  fileprivate mutating func start(
    local: UnsafePointer<xmlChar>, prefix: UnsafePointer<xmlChar>?,
    uri: UnsafePointer<xmlChar>?, attributeCount: Int,
    attributeSlots: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    var count = 0
    if let slots = attributeSlots {
      // Each has five: local name, prefix, URI, begin and end of the value.
      for index in 0..<attributeCount {
        let slot = slots + index * 5
        guard let local = slot[0], let start = slot[3], let end = slot[4] else { continue }
        values.append(UnsafeBufferPointer(start: start, count: end - start))
        attributes.append(
          Attribute(local: local, prefix: slot[1], uri: slot[2], valueEnd: values.count))
        count += 1
      }
    }
    events.append(
      Event(kind: .start(attributes: count), local: local, prefix: prefix, uri: uri, place: place))
  }

  fileprivate mutating func end(
    local: UnsafePointer<xmlChar>, prefix: UnsafePointer<xmlChar>?, uri: UnsafePointer<xmlChar>?
  ) {
    events.append(Event(kind: .end, local: local, prefix: prefix, uri: uri, place: place))
  }

  fileprivate mutating func failed(_ error: xmlError) {
    let code = xmlParserErrors(rawValue: UInt32(error.code))
    guard error.level != XML_ERR_WARNING else { return }
    // More than are ever listed have no words.
    let words = errors.count < ProblemList.limit ? Self.words(error) : nil
    errors.append(Failure(code: code, message: words ?? "not well formed"))
    events.append(
      Event(kind: .error(errors.count - 1), local: nil, prefix: nil, uri: nil, place: place))
  }
}

extension XMLEvents {
  /// What libxml2 says, but for the lines: it counts those of the markup that
  /// it was given.
  private static func words(_ error: xmlError) -> String? {
    if error.code == Int32(XML_ERR_TAG_NAME_MISMATCH.rawValue), let opening = error.str1,
      let ending = error.str2
    {
      return
        "the end tag of “\(String(cString: ending))” stands where "
        + "“\(String(cString: opening))” is open"
    }
    return error.message.map { String(cString: $0).trimmingSpace() }
  }
}

// MARK: - Callbacks

extension XMLEvents {
  /// The one table of callbacks; their data is a pointer to the events. What
  /// is not set is not done: no entity is looked up, no DTD read.
  static var handlers: xmlSAXHandler {
    var handlers = xmlSAXHandler()
    handlers.initialized = UInt32(XML_SAX2_MAGIC)
    handlers.startElementNs = {
      data, local, prefix, uri, _, _, attributeCount, _, attributes in
      guard let data, let local else { return }
      data.assumingMemoryBound(to: XMLEvents.self).pointee.start(
        local: local, prefix: prefix, uri: uri, attributeCount: Int(attributeCount),
        attributeSlots: attributes)
    }
    handlers.endElementNs = { data, local, prefix, uri in
      guard let data, let local else { return }
      data.assumingMemoryBound(to: XMLEvents.self).pointee.end(
        local: local, prefix: prefix, uri: uri)
    }
    stadtfeed_report_errors_to(&handlers) { data, error in
      guard let data, let error else { return }
      data.assumingMemoryBound(to: XMLEvents.self).pointee.failed(error.pointee)
    }
    return handlers
  }
}
