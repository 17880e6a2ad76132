/// Rewrites HTML: only allowed elements, attributes, addresses and styles
/// come out, well formed as XML, with absolute URLs. Whatever reads the
/// result sees the same: names come from the vocabulary, all characters are
/// escaped, no element has content that is read by other rules.
struct Sanitizer: HTMLHandler {
  var output: [UInt8] = []
  var elements: OpenElements
  /// How addresses are written, innermost last: each `xml:base` has its own.
  private var addresses: [(depth: Int, writer: AddressWriter)]
  /// The last of them.
  private var writer: AddressWriter
  private var dropped: Dropped?
  /// A value with its references replaced.
  private var value: [UInt8] = []
  private let vocabulary = Vocabulary.shared

  private init(_ html: String, resolver: URLResolver) {
    elements = OpenElements(reopening: html.utf8.count)
    writer = AddressWriter(resolver, sourceLength: html.utf8.count)
    addresses = [(-1, writer)]
    output.reserveCapacity(html.utf8.count + html.utf8.count / 8)
  }

  static func clean(_ html: String, resolver: URLResolver) -> String {
    guard
      html.utf8.contains(where: { $0 < 0x20 || $0 | 2 == 0x3E || $0 == 0x26 || $0 == 0xEF })
    else { return html }
    var sanitizer = HTMLSource.read(html, into: Sanitizer(html, resolver: resolver))
    sanitizer.elements.close(to: 0, &sanitizer.output)
    return String(decoding: sanitizer.output, as: UTF8.self)
  }

  // MARK: Events

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard dropped == nil else { return }
    if elements.hasPending, !bytes.allSatisfy(\.isXMLSpace) { elements.reopen(&output) }
    output.append(escaping: bytes)
  }

  mutating func reference(_ source: UnsafeBufferPointer<UInt8>, to scalar: Unicode.Scalar) {
    guard HTMLReference.hides(scalar, source) else {
      return HTMLReference.withBytes(of: scalar) { text($0) }
    }
    guard dropped == nil else { return }
    if elements.hasPending { elements.reopen(&output) }
    HTMLReference.append(number: source, to: &output)
  }

  mutating func start(_ name: HTMLName?, _ tag: borrowing HTMLTag) -> HTMLContent {
    guard let name else { return .markup }
    let language = dropped == nil && !elements.isInDescription ? elements.language : .html
    var number = vocabulary.element(name, in: language)
    if language != .html, number == nil { number = vocabulary.element(name, in: .html) }
    guard let number else {
      // Unknown elements of HTML lose their tags, of SVG and MathML all.
      if language != .html, !tag.isSelfClosing { dropped = Dropped(name) }
      return .markup
    }
    let rule = vocabulary.rules[number]
    guard rule.content == .markup else {
      // In SVG and MathML what ends itself has no content.
      return language != .html && tag.isSelfClosing ? .markup : rule.content
    }
    guard dropped == nil else {
      if !rule.traits.contains(.void) { dropped?.start(name, number) }
      return .markup
    }
    if elements.isTextOnly { return .markup }
    if language != .html, rule.language != language {
      guard rule.language == .html, rule.traits.contains(.allowed) else {
        if !tag.isSelfClosing, !rule.traits.contains(.void) { dropped = Dropped(name) }
        return .markup
      }
      elements.closeForeign(&output)
      closeBases()
    }
    if rule.traits.contains(.dropped) {
      dropped = Dropped(name)
    } else if rule.traits.contains(elements.isInDescription ? .phrasing : .allowed),
      elements.mayOpen(number, rule),
      !(rule.traits.contains(.image) && TrackingPixel.is(tag))
    {
      elements.closeImplied(by: number, rule, &output)
      closeBases()
      write(number, rule, tag)
    }
    return .markup
  }

  mutating func end(_ name: HTMLName) {
    let language = dropped == nil ? elements.language : .html
    let number =
      vocabulary.element(name, in: language).flatMap { elements.isOpen($0) ? $0 : nil }
      ?? vocabulary.element(name, in: .html)
    if dropped != nil {
      if dropped!.end(name, number) {
        dropped = nil
        return
      }
      // What was never closed ends with the element around it.
      guard let number, !dropped!.isOpen(number), elements.isOpen(number) else { return }
      dropped = nil
    }
    guard let number else { return }
    elements.end(number, vocabulary.rules[number], &output)
    closeBases()
  }

  // MARK: Writing

  private mutating func closeBases() {
    guard addresses.count > 1 else { return }
    while addresses[addresses.count - 1].depth >= elements.count { addresses.removeLast() }
    writer = addresses[addresses.count - 1].writer
  }

  private mutating func write(_ number: Int, _ rule: ElementRule, _ tag: borrowing HTMLTag) {
    let start = output.count
    output.append(UInt8(ascii: "<"))
    output.append(contentsOf: rule.name)
    if rule.traits.contains(.foreignRoot) {
      output.append(
        rule.language == .svg
          ? " xmlns=\"http://www.w3.org/2000/svg\""
          : " xmlns=\"http://www.w3.org/1998/Math/MathML\"")
    }
    writeAttributes(rule, tag)
    if rule.traits.contains(.void) {
      output.append(" />")
      return
    }
    output.append(UInt8(ascii: ">"))
    if rule.language != .html, tag.isSelfClosing {
      output.append("</")
      output.append(contentsOf: rule.name)
      output.append(UInt8(ascii: ">"))
    } else {
      elements.push(number, rule, start..<output.count)
    }
  }

  private mutating func writeAttributes(_ rule: ElementRule, _ tag: borrowing HTMLTag) {
    var seen: UInt64 = 0
    var declaresXLink = false
    var hasBase = false
    for index in tag.attributes.indices {
      let attribute = tag.attributes[index]
      guard let name = HTMLName(tag.bytes(attribute.name)) else { continue }
      guard let allowed = rule.attributes[name] else {
        if name == Self.base, !hasBase {
          hasBase = true
          openBase(rule, tag.bytes(attribute.value))
        }
        continue
      }
      guard seen & allowed.bit == 0 else { continue }
      seen |= allowed.bit
      let source = tag.bytes(attribute.value)
      if source.first(UInt8(ascii: "&"), from: 0, to: source.count) == source.count {
        write(allowed, source, &declaresXLink)
      } else {
        var decoded: [UInt8] = []
        swap(&decoded, &value)
        decoded.removeAll(keepingCapacity: true)
        HTMLReference.decode(source, into: &decoded)
        decoded.withUnsafeBufferPointer { write(allowed, $0, &declaresXLink) }
        swap(&decoded, &value)
      }
    }
  }

  private static let base = HTMLName("xml:base")

  private mutating func openBase(_ rule: ElementRule, _ source: UnsafeBufferPointer<UInt8>) {
    guard writer.resolver.base != nil, !rule.traits.contains(.void) else { return }
    var reference: [UInt8] = []
    HTMLReference.decode(source, into: &reference)
    writer = writer.inside(String(decoding: reference, as: UTF8.self))
    addresses.append((elements.count, writer))
  }

  @inline(__always)
  private mutating func write(
    _ rule: AttributeRule, _ value: UnsafeBufferPointer<UInt8>, _ declaresXLink: inout Bool
  ) {
    let start = output.count
    if rule.kind == .xlink || rule.kind == .xlinkWord, !declaresXLink {
      output.append(" xmlns:xlink=\"http://www.w3.org/1999/xlink\"")
    }
    output.append(contentsOf: rule.name)
    output.append("=\"")
    let content = output.count
    switch rule.kind {
    case .text: output.append(escaping: value, quotes: true)
    case .link: if URLScheme.isAllowed(value) { writer.append(value, to: &output) }
    case .url, .xlink:
      guard URLScheme.isAllowed(value) else { return output.removeSubrange(start...) }
      writer.append(value, to: &output)
    case .sourceSet:
      SourceSet.append(value, writer, isChecked: true, to: &output)
    case .style, .drawingStyle:
      StyleFilter.append(value, isOfDrawing: rule.kind == .drawingStyle, to: &output)
    case .length:
      if StyleFilter.isSafe(value), StyleReach.ink.holds(value) {
        output.append(contentsOf: value)
      }
    case .colour: if StyleFilter.isSafe(value) { output.append(contentsOf: value) }
    case .xlinkWord:
      if ["simple", "replace", "new"].contains(String(decoding: value, as: UTF8.self)) {
        output.append(contentsOf: value)
      }
    }
    if output.count == content, rule.kind != .text, rule.kind != .link, rule.kind != .url {
      return output.removeSubrange(start...)
    }
    output.append(UInt8(ascii: "\""))
    if rule.kind == .xlink || rule.kind == .xlinkWord { declaresXLink = true }
  }
}
