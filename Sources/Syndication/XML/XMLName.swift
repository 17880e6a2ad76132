import CLibXML2

/// The name of an element or attribute, both parts reduced to what the
/// readers know.
struct XMLName: Hashable {
  var namespace: Namespace
  var local: LocalName
}

/// A name as a document has it, in libxml2's dictionary; it holds for the
/// life of the parser.
struct XMLWrittenName {
  var localName: UnsafePointer<xmlChar>?
  var prefix: UnsafePointer<xmlChar>?
  /// The namespace's URI, or the prefix that was never declared.
  var namespace: UnsafePointer<xmlChar>?

  var local: String { localName.map { String(cString: $0) } ?? "" }
  var uri: String { namespace.map { String(cString: $0) } ?? "" }
  var qualified: String { prefix.map { String(cString: $0) + ":" + local } ?? local }
}

/// Turns libxml2's interned name pointers into `XMLName`s. A pointer pair is
/// compared as text the first time it appears in a document and by address
/// from then on.
struct NameTable {
  private struct Slot {
    var local: UnsafePointer<xmlChar>?
    var uri: UnsafePointer<xmlChar>?
    /// Whether `uri` is a prefix instead.
    var isPrefix: Bool
    var name: XMLName
  }

  private var slots: [Slot]
  private var used = 0
  private static var empty: Slot {
    Slot(local: nil, uri: nil, isPrefix: false, name: XMLName(namespace: .other, local: .other))
  }

  init() {
    slots = Array(repeating: Self.empty, count: 64)
  }

  /// Without a namespace URI, a prefix is one that the document never
  /// declared; it means what it usually does.
  mutating func name(
    local: UnsafePointer<xmlChar>, prefix: UnsafePointer<xmlChar>?, uri: UnsafePointer<xmlChar>?
  ) -> XMLName {
    let isPrefix = uri == nil
    let uri = uri ?? prefix
    var index = Self.hash(local, uri) & (slots.count - 1)
    while let known = slots[index].local {
      if known == local, slots[index].uri == uri, slots[index].isPrefix == isPrefix {
        return slots[index].name
      }
      index = (index + 1) & (slots.count - 1)
    }
    let name = XMLName(
      namespace: Self.namespace(uri, isPrefix: isPrefix), local: Self.local(local))
    slots[index] = Slot(local: local, uri: uri, isPrefix: isPrefix, name: name)
    used += 1
    if used * 2 > slots.count { grow() }
    return name
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Self.empty, count: old.count * 2)
    for slot in old {
      guard let local = slot.local else { continue }
      var index = Self.hash(local, slot.uri) & (slots.count - 1)
      while slots[index].local != nil { index = (index + 1) & (slots.count - 1) }
      slots[index] = slot
    }
  }

  private static func hash(
    _ local: UnsafePointer<xmlChar>, _ uri: UnsafePointer<xmlChar>?
  ) -> Int {
    let mixed =
      UInt(bitPattern: local) &* 0x9E37_79B9_7F4A_7C15
      ^ (UInt(bitPattern: uri) &* 0xC2B2_AE3D_27D4_EB4F)
    return Int(truncatingIfNeeded: mixed >> 20)
  }

  private static func namespace(_ uri: UnsafePointer<xmlChar>?, isPrefix: Bool) -> Namespace {
    guard let uri else { return .none }
    let text = UnsafeBufferPointer(cString: uri).trimmed
    if isPrefix { return Namespace.byPrefix[text] ?? .other }
    if let known = Namespace.byURI[text] { return known }
    let isUserland = text.has("http://backend.userland.com/rss", at: 0)
    return text.isEmpty || isUserland ? .none : .other
  }

  private static func local(_ name: UnsafePointer<xmlChar>) -> LocalName {
    LocalName.byText[UnsafeBufferPointer(cString: name)] ?? .other
  }
}
