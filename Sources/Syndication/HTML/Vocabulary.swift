/// The language an element belongs to.
enum MarkupLanguage: UInt8 {
  case html, svg, mathML
}

/// What an attribute's value is, and so how it is made safe.
enum AttributeKind: UInt8 {
  case text, url, sourceSet, style, colour
  /// Where a link leads; one that may not lead there leads nowhere.
  case link
  /// The style of a part of a drawing or formula, and a length there.
  case drawingStyle, length
  /// The address of a link of XLink, or how it opens.
  case xlink, xlinkWord
}

/// An attribute that an element may keep.
struct AttributeRule {
  /// The name as it is written, a space before it.
  let name: UnsafeBufferPointer<UInt8>
  let kind: AttributeKind
  /// The place among the attributes of the element.
  let bit: UInt64
}

/// What is known of an element: whether it stays, which attributes may stay
/// with it, how it nests.
struct ElementRule {
  struct Traits: OptionSet {
    let rawValue: UInt32

    static let allowed = Traits(rawValue: 1 << 0)
    static let dropped = Traits(rawValue: 1 << 1)
    static let void = Traits(rawValue: 1 << 2)
    static let block = Traits(rawValue: 1 << 3)
    static let closesParagraph = Traits(rawValue: 1 << 4)
    static let formatting = Traits(rawValue: 1 << 5)
    static let boundary = Traits(rawValue: 1 << 6)
    static let skipped = Traits(rawValue: 1 << 7)
    static let skippedIfClosed = Traits(rawValue: 1 << 8)
    static let literal = Traits(rawValue: 1 << 9)
    static let textOnly = Traits(rawValue: 1 << 10)
    static let paragraph = Traits(rawValue: 1 << 11)
    static let heading = Traits(rawValue: 1 << 12)
    static let anchor = Traits(rawValue: 1 << 13)
    static let item = Traits(rawValue: 1 << 14)
    static let term = Traits(rawValue: 1 << 15)
    static let ruby = Traits(rawValue: 1 << 16)
    static let list = Traits(rawValue: 1 << 17)
    static let cell = Traits(rawValue: 1 << 18)
    static let row = Traits(rawValue: 1 << 19)
    static let rowGroup = Traits(rawValue: 1 << 20)
    static let table = Traits(rawValue: 1 << 21)
    static let image = Traits(rawValue: 1 << 22)
    static let foreignRoot = Traits(rawValue: 1 << 23)
    static let breaksLine = Traits(rawValue: 1 << 24)
    static let phrasing = Traits(rawValue: 1 << 25)
    static let phrasingOnly = Traits(rawValue: 1 << 26)

    static let tablePart: Traits = [.cell, .row, .rowGroup]
  }

  let name: UnsafeBufferPointer<UInt8>
  let language: MarkupLanguage
  let traits: Traits
  let attributes: HTMLNameMap<AttributeRule>

  /// How what is inside is read.
  var content: HTMLContent {
    if traits.isDisjoint(with: [.skipped, .skippedIfClosed, .literal]) { return .markup }
    if traits.contains(.skipped) { return .skipped }
    return traits.contains(.literal) ? .text : .skippedIfClosed
  }
}

/// The tables that `HTMLVocabulary` and its siblings are made into, once.
struct Vocabulary: @unchecked Sendable {
  static let shared = Vocabulary()

  /// The most elements there may be; their numbers are small enough to count
  /// open ones in one row.
  static let capacity = 256

  let rules: UnsafeBufferPointer<ElementRule>
  private let html: HTMLNameMap<UInt8>
  private let svg: HTMLNameMap<UInt8>
  private let mathML: HTMLNameMap<UInt8>

  /// The number of the element that is called so, nil where it is unknown.
  @inline(__always)
  func element(_ name: HTMLName, in language: MarkupLanguage) -> Int? {
    switch language {
    case .html: html[name].map(Int.init)
    case .svg: svg[name].map(Int.init)
    case .mathML: mathML[name].map(Int.init)
    }
  }

  private init() {
    var rules: [ElementRule] = []
    func table(
      _ names: some Sequence<String>, _ language: MarkupLanguage,
      _ traits: (String) -> ElementRule.Traits, _ attributes: (String) -> [(String, AttributeKind)]
    ) -> [(HTMLName, UInt8)] {
      names.map { name in
        let rule = ElementRule(
          name: Self.permanent(name), language: language, traits: traits(name),
          attributes: Self.map(attributes(name)))
        rules.append(rule)
        return (HTMLName(name), UInt8(rules.count - 1))
      }
    }
    let words = HTMLVocabulary.known.sorted()
      .filter { !["svg", "math"].contains($0) }
    let ofHTML = table(words, .html, Self.traits(ofHTML:), Self.attributes(ofHTML:))
    let ofSVG = table(
      SVGVocabulary.elements, .svg,
      {
        Self.traits(ofForeign: $0, "svg", SVGVocabulary.textOnly)
          .union(SVGVocabulary.phrasingOnly.contains($0) ? .phrasingOnly : [])
      },
      { Self.foreign(SVGVocabulary.attributes, SVGVocabulary.colours, [], hasLinks: $0 == "a") })
    let ofMathML = table(
      MathMLVocabulary.elements, .mathML,
      { Self.traits(ofForeign: $0, "math", MathMLVocabulary.textOnly) },
      { _ in
        Self.foreign(
          MathMLVocabulary.attributes, MathMLVocabulary.colours, MathMLVocabulary.lengths,
          hasLinks: true)
      })
    precondition(rules.count <= Self.capacity)
    let roots = (ofSVG + ofMathML).filter { rules[Int($0.1)].traits.contains(.foreignRoot) }
    html = HTMLNameMap(ofHTML + roots)
    svg = HTMLNameMap(ofSVG)
    mathML = HTMLNameMap(ofMathML)
    self.rules = Self.permanent(rules)
  }

  // MARK: Rules

  private static func traits(ofHTML name: String) -> ElementRule.Traits {
    typealias V = HTMLVocabulary
    var traits: ElementRule.Traits = []
    for (set, trait) in [
      (V.allowed, ElementRule.Traits.allowed), (V.dropped, .dropped), (V.void, .void),
      (V.block, .breaksLine), (V.closesParagraph, .closesParagraph), (V.formatting, .formatting),
      (V.phrasing, .phrasing), (V.boundaries, .boundary), (V.skipped, .skipped),
      (V.skippedIfClosed, .skippedIfClosed),
      (V.literal, .literal), (["h1", "h2", "h3", "h4", "h5", "h6"], .heading),
      (["dd", "dt"], .term), (["rp", "rt"], .ruby), (["dir", "dl", "menu", "ol", "ul"], .list),
      (["td", "th"], .cell), (["tr"], .row),
      (["caption", "colgroup", "tbody", "tfoot", "thead"], .rowGroup), (["table"], .table),
      (["p"], .paragraph), (["a"], .anchor), (["li"], .item), (["img"], .image),
    ] where set.contains(name) { traits.insert(trait) }
    return traits
  }

  private static func traits(
    ofForeign name: String, _ root: String, _ textOnly: Set<String>
  ) -> ElementRule.Traits {
    var traits: ElementRule.Traits = .allowed
    if name == root { traits.insert(.foreignRoot) }
    if textOnly.contains(name) { traits.insert(.textOnly) }
    return traits
  }

  private static func attributes(ofHTML name: String) -> [(String, AttributeKind)] {
    guard HTMLVocabulary.allowed.contains(name) else { return [] }
    return (HTMLVocabulary.globalAttributes + (HTMLVocabulary.attributes[name] ?? [])).map {
      if $0 == "href" { return ($0, .link) }
      if HTMLVocabulary.urlAttributes.contains($0) { return ($0, .url) }
      return ($0, $0 == "srcset" ? .sourceSet : $0 == "style" ? .style : .text)
    }
  }

  private static func foreign(
    _ names: [String], _ colours: [String], _ lengths: [String], hasLinks: Bool
  ) -> [(String, AttributeKind)] {
    names.map { ($0, .text) } + colours.map { ($0, .colour) } + lengths.map { ($0, .length) }
      + [("style", .drawingStyle)]
      + (hasLinks
        ? [
          ("href", .url), ("xlink:href", .xlink), ("xlink:show", .xlinkWord),
          ("xlink:type", .xlinkWord),
        ] : [])
  }

  private static func map(_ attributes: [(String, AttributeKind)]) -> HTMLNameMap<AttributeRule> {
    precondition(attributes.count <= 64)
    return HTMLNameMap(
      attributes.enumerated().map { index, attribute in
        (
          HTMLName(attribute.0),
          AttributeRule(
            name: permanent(" " + attribute.0), kind: attribute.1, bit: 1 << UInt64(index))
        )
      })
  }

  // MARK: Memory that is never given back

  private static func permanent(_ text: String) -> UnsafeBufferPointer<UInt8> {
    permanent(Array(text.utf8))
  }

  private static func permanent<Element>(_ elements: [Element]) -> UnsafeBufferPointer<Element> {
    let buffer = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
    _ = buffer.initialize(from: elements)
    return UnsafeBufferPointer(buffer)
  }
}
