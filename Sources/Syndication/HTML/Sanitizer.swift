/// Rewrites HTML: only allowed elements, attributes, addresses and styles
/// come out, well formed as XML, with absolute URLs.
final class Sanitizer: HTMLHandler {
  /// The resolver for the document, and those of open elements with an
  /// `xml:base` of their own.
  private var resolver: URLResolver
  private var outerResolvers: [(depth: Int, resolver: URLResolver)] = []
  /// Whether everything is kept and only references are resolved.
  private let keepsAll: Bool
  private var output: [UInt8] = []
  private var open: [String] = []
  /// Elements open inside a dropped one, it included.
  private var dropping: [String] = []

  /// How deep elements may nest; deeper ones are left out, their text kept.
  private static let maximumDepth = 256

  private init(resolver: URLResolver, keepsAll: Bool) {
    self.resolver = resolver
    self.keepsAll = keepsAll
  }

  static func clean(_ html: String, resolver: URLResolver, keepsAll: Bool = false) -> String {
    guard html.utf8.contains(where: { $0 == 0x3C || $0 == 0x26 || $0 == 0x3E }) else {
      return html
    }
    let sanitizer = Sanitizer(resolver: resolver, keepsAll: keepsAll)
    sanitizer.output.reserveCapacity(html.utf8.count)
    HTMLSource.parse(html, into: sanitizer)
    sanitizer.close(to: 0)
    return String(decoding: sanitizer.output, as: UTF8.self)
  }

  func start(_ name: String, attributes: [(name: String, value: String)]) {
    if !dropping.isEmpty {
      if !HTMLVocabulary.void.contains(name) { dropping.append(name) }
      return
    }
    if !keepsAll {
      if HTMLVocabulary.dropped.contains(name) {
        if !HTMLVocabulary.void.contains(name) { dropping.append(name) }
        return
      }
      guard HTMLVocabulary.allowed.contains(name), open.count < Self.maximumDepth else { return }
      if name == "img", isTrackingPixel(attributes) { return }
    }
    if let base = attributes.first(where: { $0.name == "xml:base" })?.value,
      resolver.base != nil, !HTMLVocabulary.void.contains(name)
    {
      outerResolvers.append((open.count, resolver))
      resolver = resolver.inside(base)
    }
    output.append(UInt8(ascii: "<"))
    output.append(contentsOf: name.utf8)
    for attribute in attributes { append(attribute.name, attribute.value, of: name) }
    if HTMLVocabulary.void.contains(name) {
      output.append(contentsOf: " />".utf8)
    } else {
      output.append(UInt8(ascii: ">"))
      open.append(name)
    }
  }

  func end(_ name: String) {
    if !dropping.isEmpty {
      if let index = dropping.lastIndex(of: name) { dropping.removeSubrange(index...) }
      return
    }
    if let index = open.lastIndex(of: name) { close(to: index) }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if dropping.isEmpty { output.append(escaping: bytes) }
  }

  private func close(to depth: Int) {
    while open.count > depth {
      output.append(contentsOf: "</".utf8)
      output.append(contentsOf: open.removeLast().utf8)
      output.append(UInt8(ascii: ">"))
      if let outer = outerResolvers.last, outer.depth == open.count {
        resolver = outer.resolver
        outerResolvers.removeLast()
      }
    }
  }

  private func append(_ name: String, _ value: String, of element: String) {
    var value = value
    if keepsAll {
      guard name.utf8.allSatisfy({ $0.isASCIIAlphanumeric || $0 == 0x2D || $0 == 0x3A }) else {
        return
      }
    } else {
      guard
        HTMLVocabulary.globalAttributes.contains(name)
          || HTMLVocabulary.attributes[element]?.contains(name) ?? false
      else { return }
    }
    if HTMLVocabulary.urlAttributes.contains(name) {
      guard keepsAll || URLScheme.isAllowed(value) else { return }
      value = resolver.absolute(value)
      if !keepsAll { value = CanonicalURL.withoutTracking(value) }
    } else if name == "srcset" {
      guard let resolved = sourceSet(value) else { return }
      value = resolved
    } else if name == "style", !keepsAll {
      value = StyleFilter.filter(value)
      guard !value.isEmpty else { return }
    }
    output.append(UInt8(ascii: " "))
    output.append(contentsOf: name.utf8)
    output.append(contentsOf: "=\"".utf8)
    output.append(escaping: value, quotes: true)
    output.append(UInt8(ascii: "\""))
  }

  /// `a.jpg 1x, b,c.jpg 2x` with each address resolved; nil where one is not
  /// allowed. An address runs to white space and may hold commas; only one at
  /// its end is no part of it (HTML Standard §2.4.9, parse a srcset attribute).
  private func sourceSet(_ value: String) -> String? {
    var candidates: [String] = []
    var rest = value[...]
    while true {
      rest = rest.drop { $0.isWhitespace || $0 == "," }
      guard !rest.isEmpty else { break }
      var url = rest.prefix { !$0.isWhitespace }
      rest = rest[url.endIndex...]
      var descriptor = ""
      if url.hasSuffix(",") {
        while url.hasSuffix(",") { url.removeLast() }
      } else {
        let words = rest.prefix { $0 != "," }
        rest = rest[words.endIndex...]
        descriptor = words.split(whereSeparator: \.isWhitespace).map { " " + $0 }.joined()
      }
      guard keepsAll || URLScheme.isAllowed(String(url)) else { return nil }
      candidates.append(resolver.absolute(String(url)) + descriptor)
    }
    return candidates.joined(separator: ", ")
  }

  /// A picture of at most one by one pixel counts readers, it shows nothing.
  private func isTrackingPixel(_ attributes: [(name: String, value: String)]) -> Bool {
    func size(_ name: String) -> Int? {
      attributes.first { $0.name == name }.flatMap { Int($0.value.filter(\.isNumber)) }
    }
    guard let width = size("width"), let height = size("height") else { return false }
    return width <= 1 && height <= 1
  }
}
