import CLibXML2

/// The attributes of an element, as bytes; a String is made only for the
/// value that is asked for. They hold as long as the storage they come from
/// is not changed.
struct XMLAttributes {
  fileprivate struct Slot {
    var name: XMLName
    /// As written, interned by libxml2 for the life of the parser.
    var local: UnsafePointer<xmlChar>
    var start: Int
    var end: Int
  }

  private let slots: UnsafeBufferPointer<Slot>
  private let values: UnsafeBufferPointer<UInt8>

  /// No attributes.
  init() {
    slots = UnsafeBufferPointer(start: nil, count: 0)
    values = UnsafeBufferPointer(start: nil, count: 0)
  }

  fileprivate init(
    slots: UnsafeBufferPointer<Slot>, values: UnsafeBufferPointer<UInt8>
  ) {
    self.slots = slots
    self.values = values
  }

  var isEmpty: Bool { slots.isEmpty }

  /// The value of an attribute without namespace, its white space kept.
  subscript(name: LocalName) -> String? { self[.none, name] }

  subscript(namespace: Namespace, name: LocalName) -> String? {
    bytes(XMLName(namespace: namespace, local: name)).map { String(wellFormed: $0) }
  }

  /// The value in any namespace, the one without first.
  subscript(any name: LocalName) -> String? {
    self[name] ?? slots.first { $0.name.local == name }.flatMap { self[$0.name.namespace, name] }
  }

  /// The value without white space around it; nil where nothing is left.
  func trimmed(_ name: LocalName) -> String? {
    trimmedBytes(name).map { String(wellFormed: $0) }
  }

  /// The same as bytes, to be compared without making a String.
  func trimmedBytes(_ name: LocalName) -> UnsafeBufferPointer<UInt8>? {
    guard let bytes = bytes(XMLName(namespace: .none, local: name))?.trimmed, !bytes.isEmpty
    else { return nil }
    return bytes
  }

  func integer(_ name: LocalName) -> Int? {
    trimmed(name).flatMap { Int($0) }
  }

  private func bytes(_ name: XMLName) -> UnsafeBufferPointer<UInt8>? {
    for slot in slots where slot.name == name { return values[slot.start, slot.end] }
    return nil
  }

  /// Each attribute that markup inside a text may keep: those without a
  /// namespace, with the name as written, and those of `xml:` and `xlink:`.
  func forEachMarkup(_ body: (String, UnsafeBufferPointer<UInt8>) -> Void) {
    for slot in slots {
      let name = String(cString: slot.local)
      switch slot.name.namespace {
      case .none: body(name, values[slot.start, slot.end])
      case .xml: body("xml:" + name, values[slot.start, slot.end])
      case .xlink: body("xlink:" + name, values[slot.start, slot.end])
      default: break
      }
    }
  }

  /// Keeps the attributes of one element at a time.
  struct Storage: ~Copyable {
    private var slots = UnsafeMutableBufferPointer<Slot>(start: nil, count: 0)
    private var count = 0
    private var values = ByteBuffer()

    deinit { slots.deallocate() }

    var attributes: XMLAttributes {
      guard count > 0 else { return XMLAttributes() }
      return XMLAttributes(
        slots: UnsafeBufferPointer(rebasing: slots[..<count]), values: values.bytes)
    }

    mutating func removeAll() {
      count = 0
      values.removeAll()
    }

    mutating func append(
      _ name: XMLName, local: UnsafePointer<xmlChar>, value: UnsafeBufferPointer<UInt8>
    ) {
      let start = values.count
      values.append(value)
      append(Slot(name: name, local: local, start: start, end: values.count))
    }

    /// Takes a copy of attributes kept elsewhere.
    mutating func assign(_ other: XMLAttributes) {
      removeAll()
      guard !other.isEmpty else { return }
      values.append(other.values)
      for slot in other.slots { append(slot) }
    }

    private mutating func append(_ slot: Slot) {
      if count == slots.count {
        let larger = UnsafeMutableBufferPointer<Slot>.allocate(capacity: max(count * 2, 8))
        _ = larger.moveInitialize(fromContentsOf: slots)
        slots.deallocate()
        slots = larger
      }
      slots[count] = slot
      count += 1
    }
  }
}
