/// Makes the references of HTML absolute and changes nothing else.
struct ReferenceResolution: HTMLHandler {
  private var output: [UInt8] = []
  private let source: UnsafeBufferPointer<UInt8>
  /// Up to where the source has been copied.
  private var copied = 0
  /// How addresses are written, innermost last. Each `xml:base` holds until
  /// its element ends: until as many of that name have ended as begun.
  private var scopes: [(name: HTMLName?, depth: Int, writer: AddressWriter)]

  private static let base = HTMLName("xml:base")
  private static let kinds = HTMLNameMap(
    HTMLVocabulary.urlAttributes.map { (HTMLName($0), AttributeKind.url) }
      + [(HTMLName("srcset"), .sourceSet)])
  private static let voids = HTMLNameMap(HTMLVocabulary.void.map { (HTMLName($0), true) })

  static func resolve(_ html: String, resolver: URLResolver) -> String {
    guard resolver.base != nil else { return html }
    var html = html
    return html.withUTF8 { bytes in
      var tokenizer = HTMLTokenizer(bytes, ReferenceResolution(bytes, resolver))
      tokenizer.run()
      return tokenizer.handler.finished()
    }
  }

  private init(_ source: UnsafeBufferPointer<UInt8>, _ resolver: URLResolver) {
    self.source = source
    scopes = [
      (nil, 1, AddressWriter(resolver, sourceLength: source.count, keepsTracking: true))
    ]
    output.reserveCapacity(source.count + source.count / 8)
  }

  private mutating func finished() -> String {
    output.append(contentsOf: UnsafeBufferPointer(rebasing: source[copied...]))
    return String(decoding: output, as: UTF8.self)
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  mutating func start(_ name: HTMLName?, _ tag: borrowing HTMLTag) -> HTMLContent {
    if let name, name == scopes[scopes.count - 1].name, Self.voids[name] == nil {
      scopes[scopes.count - 1].depth += 1
    }
    var hasBase = false
    for attribute in tag.attributes {
      guard let attributeName = HTMLName(tag.bytes(attribute.name)) else { continue }
      if attributeName == Self.base, !hasBase, let name, Self.voids[name] == nil,
        scopes.count < 256
      {
        hasBase = true
        let value = String(decoding: decoded(tag.bytes(attribute.value)), as: UTF8.self)
        scopes.append((name, 1, scopes[scopes.count - 1].writer.inside(value)))
      } else if let kind = Self.kinds[attributeName], !attribute.quoted.isEmpty {
        output.append(
          contentsOf: UnsafeBufferPointer(rebasing: source[copied..<attribute.quoted.lowerBound]))
        output.append(UInt8(ascii: "\""))
        let writer = scopes[scopes.count - 1].writer
        decoded(tag.bytes(attribute.value)).withUnsafeBufferPointer { value in
          switch kind {
          case .sourceSet: SourceSet.append(value, writer, isChecked: false, to: &output)
          default: writer.append(value, to: &output)
          }
        }
        output.append(UInt8(ascii: "\""))
        copied = attribute.quoted.upperBound
      }
    }
    let number = name.flatMap { Vocabulary.shared.element($0, in: .html) }
    return number.map { Vocabulary.shared.rules[$0].traits.contains(.skipped) } ?? false
      ? .skipped : .markup
  }

  mutating func end(_ name: HTMLName) {
    guard scopes.count > 1, name == scopes[scopes.count - 1].name else { return }
    scopes[scopes.count - 1].depth -= 1
    if scopes[scopes.count - 1].depth == 0 { scopes.removeLast() }
  }

  private func decoded(_ value: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    HTMLReference.decode(value, into: &output)
    return output
  }
}
