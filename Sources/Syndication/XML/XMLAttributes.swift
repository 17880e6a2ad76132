import CLibXML2

/// The attributes of the element being opened, as bytes in one reused
/// buffer; a String is made only for the value that is asked for.
struct XMLAttributes {
  private struct Slot {
    var name: XMLName
    /// As written, interned by libxml2 for the life of the parser.
    var local: UnsafePointer<xmlChar>
    var start: Int
    var end: Int
  }

  private var slots: [Slot] = []
  private var bytes: [UInt8] = []

  var isEmpty: Bool { slots.isEmpty }

  /// The value of an attribute without namespace, its white space kept.
  subscript(name: LocalName) -> String? { self[.none, name] }

  subscript(namespace: Namespace, name: LocalName) -> String? {
    guard
      let slot = slots.first(where: { $0.name.local == name && $0.name.namespace == namespace })
    else { return nil }
    return bytes.withUnsafeBufferPointer {
      String(wellFormed: $0[slot.start, slot.end])
    }
  }

  /// The value in any namespace, the one without first.
  subscript(any name: LocalName) -> String? {
    self[name] ?? slots.first { $0.name.local == name }.flatMap { self[$0.name.namespace, name] }
  }

  /// The value without white space around it; nil where nothing is left.
  func trimmed(_ name: LocalName) -> String? { self[name]?.nonEmpty }

  func integer(_ name: LocalName) -> Int? {
    trimmed(name).flatMap { Int($0) }
  }

  mutating func removeAll() {
    slots.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }

  mutating func append(
    _ name: XMLName, local: UnsafePointer<xmlChar>, value: UnsafeBufferPointer<xmlChar>
  ) {
    let start = bytes.count
    bytes.append(contentsOf: value)
    slots.append(Slot(name: name, local: local, start: start, end: bytes.count))
  }

  /// Each attribute that markup inside a text may keep: those without a
  /// namespace, with the name as written, and `xml:lang`, `xml:base`.
  func forEachMarkup(_ body: (String, UnsafeBufferPointer<UInt8>) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      for slot in slots {
        let name = String(cString: slot.local)
        let value = UnsafeBufferPointer(rebasing: bytes[slot.start..<slot.end])
        switch slot.name.namespace {
        case .none: body(name, value)
        case .xml: body("xml:" + name, value)
        default: break
        }
      }
    }
  }
}
