/// The elements that wait for their end tags, by the names the document gave
/// them.
struct OpenTags: ~Copyable {
  private struct Element {
    var nameStart: Int
    /// How many namespaces the element declares.
    var declarations: Int
  }

  /// The names of all open elements, one behind the other.
  private var names = ByteBuffer()
  private var elements: [Element] = []
  /// How many namespaces all open elements declare.
  private(set) var declarations = 0
  /// How many open elements answer to a name, by its hash; counted only
  /// while many are open, for then a search that finds nothing is dear.
  private var answering: [UInt64: Int] = [:]
  private var isCounting = false

  /// How many open elements are many.
  private static let many = 64

  var count: Int { elements.count }

  /// The name of the innermost.
  var lastName: UnsafeBufferPointer<UInt8> { name(elements.count - 1) }

  mutating func append(_ name: UnsafeBufferPointer<UInt8>, declarations: Int) {
    elements.append(Element(nameStart: names.count, declarations: declarations))
    names.append(name)
    self.declarations += declarations
    if isCounting { count(elements.count - 1, 1) }
  }

  mutating func removeLast() {
    if isCounting { count(elements.count - 1, -1) }
    let element = elements.removeLast()
    declarations -= element.declarations
    names.truncate(to: element.nameStart)
  }

  /// Whether the innermost element is called so.
  func isLast(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    !elements.isEmpty && Self.areEqual(lastName, name)
  }

  /// The innermost element that an end tag may mean: one of the same name,
  /// or of the same name behind its prefix.
  mutating func index(of found: UnsafeBufferPointer<UInt8>) -> Int? {
    if !mayAnswer(found) { return nil }
    return elements.indices.last {
      Self.areEqual(name($0), found) || Self.areEqual(local($0), found)
    }
  }

  // MARK: Names

  private func name(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    names.bytes[elements[index].nameStart, end(index)]
  }

  /// The name behind its prefix.
  private func local(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    let name = name(index)
    let colon = name.first(UInt8(ascii: ":"), from: 0, to: name.count)
    return colon < name.count ? name[colon + 1, name.count] : name
  }

  private func end(_ index: Int) -> Int {
    index + 1 < elements.count ? elements[index + 1].nameStart : names.count
  }

  private static func areEqual(
    _ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    one.count == other.count && one.has(other)
  }

  // MARK: Counting

  private mutating func mayAnswer(_ found: UnsafeBufferPointer<UInt8>) -> Bool {
    guard elements.count > Self.many else {
      isCounting = false
      return true
    }
    if !isCounting {
      answering = [:]
      isCounting = true
      for index in elements.indices { count(index, 1) }
    }
    return answering[Self.hash(found)] != nil
  }

  private mutating func count(_ index: Int, _ change: Int) {
    let name = name(index)
    let local = local(index)
    count(Self.hash(name), change)
    if local.count < name.count { count(Self.hash(local), change) }
  }

  private mutating func count(_ hash: UInt64, _ change: Int) {
    let number = answering[hash, default: 0] + change
    answering[hash] = number == 0 ? nil : number
  }

  /// Nobody outside can find two names of one hash.
  private static let seed = UInt64.random(in: .min ... .max)

  private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
    // FNV-1a.
    var hash = seed
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
