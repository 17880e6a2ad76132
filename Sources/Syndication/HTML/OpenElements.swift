/// The elements that are open, and which of them a tag closes although it
/// does not say so. A short form of the HTML Standard's tree construction
/// (§13.2.6): paragraphs, items, cells and links close each other, and
/// elements that overlap are closed and opened again.
struct OpenElements {
  private struct Element {
    var number: Int
    var rule: ElementRule
    /// The start tag in the output.
    var tag: Range<Int>
  }

  private var open: [Element] = []
  /// Elements closed before their own end, to be opened again before the
  /// next text; `depth` is where they belong.
  private var pending: [Element] = []
  private var pendingDepth = 0
  /// How many bytes of start tags may be written again.
  private var allowance: Int
  /// How many elements of each number were too deep to be opened.
  private var excess: [Int] = []
  private var paragraphs = 0
  private var descriptions = 0

  /// How deep elements may nest; deeper ones are left out, their text kept.
  private static let maximumDepth = 256
  /// How many elements may overlap with one.
  private static let maximumOverlap = 8

  init(reopening allowance: Int) { self.allowance = allowance }

  var count: Int { open.count }

  /// In a description it is SVG, whatever is open there: what ends may be the
  /// description or an element of SVG around it.
  var language: MarkupLanguage {
    isInDescription ? .svg : open.last?.rule.language ?? .html
  }

  /// Whether this is inside of SVG's `desc`, where HTML begins.
  var isInDescription: Bool { descriptions > 0 }

  var isTextOnly: Bool { open.last?.rule.traits.contains(.textOnly) ?? false }

  var hasPending: Bool { !pending.isEmpty }

  func isOpen(_ number: Int) -> Bool { open.contains { $0.number == number } }

  mutating func push(_ number: Int, _ rule: ElementRule, _ tag: Range<Int>) {
    open.append(Element(number: number, rule: rule, tag: tag))
    if rule.traits.contains(.paragraph) { paragraphs += 1 }
    if rule.traits.contains(.phrasingOnly) { descriptions += 1 }
  }

  /// Whether there is room for one more.
  mutating func mayOpen(_ number: Int, _ rule: ElementRule) -> Bool {
    if open.count + pending.count < Self.maximumDepth { return true }
    guard !rule.traits.contains(.void) else { return true }
    if excess.isEmpty { excess = Array(repeating: 0, count: Vocabulary.capacity) }
    excess[number] += 1
    return false
  }

  // MARK: Closing

  mutating func close(to depth: Int, _ output: inout [UInt8]) {
    while open.count > depth {
      let rule = open.removeLast().rule
      output.append("</")
      output.append(contentsOf: rule.name)
      output.append(UInt8(ascii: ">"))
      if rule.traits.contains(.paragraph) { paragraphs -= 1 }
      if rule.traits.contains(.phrasingOnly) { descriptions -= 1 }
    }
    if depth < pendingDepth { pending.removeAll() }
  }

  /// Leaves SVG or MathML for the HTML around it.
  mutating func closeForeign(_ output: inout [UInt8]) {
    if let depth = open.firstIndex(where: { $0.rule.language != .html }) {
      close(to: depth, &output)
    }
  }

  /// An end tag.
  mutating func end(_ number: Int, _ rule: ElementRule, _ output: inout [UInt8]) {
    if !excess.isEmpty, excess[number] > 0 {
      excess[number] -= 1
      return
    }
    if let index = pending.lastIndex(where: { $0.number == number }) {
      pending.remove(at: index)
      return
    }
    let passes: ElementRule.Traits = .tablePart.union(.table)
    let isTable = !rule.traits.isDisjoint(with: passes)
    guard let index = index(until: isTable ? .table : .boundary, { $0.number == number }) else {
      return
    }
    let inside = open[(index + 1)...]
    guard rule.traits.contains(.formatting), !inside.isEmpty, inside.count <= Self.maximumOverlap,
      inside.allSatisfy({
        $0.rule.language == .html && $0.rule.traits.isDisjoint(with: .tablePart)
      })
    else { return close(to: index, &output) }
    suspend(Array(inside), closing: index, &output)
  }

  /// Closes up to `depth` and keeps in mind what shall be opened again.
  private mutating func suspend(_ elements: [Element], closing depth: Int, _ output: inout [UInt8])
  {
    let kept = pendingDepth <= depth ? pending : []
    close(to: depth, &output)
    pending = elements + kept
    pendingDepth = depth
    if pending.count > Self.maximumOverlap { pending.removeAll() }
  }

  mutating func reopen(_ output: inout [UInt8]) {
    let elements = pending
    pending.removeAll()
    for element in elements where open.count < Self.maximumDepth {
      guard element.tag.count <= allowance, !endsLast(element.rule.traits) else { continue }
      allowance -= element.tag.count
      let start = output.count
      output.append(contentsOf: Array(output[element.tag]))
      push(element.number, element.rule, start..<output.count)
    }
  }

  /// The innermost element that fits, not beyond one with the trait.
  private func index(
    until trait: ElementRule.Traits, _ fits: (Element) -> Bool
  ) -> Int? {
    var index = open.count - 1
    while index >= 0 {
      if fits(open[index]) { return index }
      if !open[index].rule.traits.isDisjoint(with: trait) { return nil }
      index -= 1
    }
    return nil
  }

  // MARK: Start tags

  /// Closes what cannot stay open around an element that begins.
  mutating func closeImplied(by number: Int, _ rule: ElementRule, _ output: inout [UInt8]) {
    let traits = rule.traits
    if traits.contains(.closesParagraph) {
      if hasPending, !pending.allSatisfy({ $0.rule.traits.contains(.formatting) }) {
        reopen(&output)
      }
      if paragraphs > 0 { closeParagraph(&output) }
    } else if hasPending, traits.isDisjoint(with: .tablePart) {
      reopen(&output)
    }
    if endsLast(traits) {
      close(to: open.count - 1, &output)
    } else if traits.contains(.anchor) {
      if index(until: .boundary, { $0.number == number }) != nil {
        end(number, rule, &output)
        reopen(&output)
      }
    } else if traits.contains(.item) || traits.contains(.term) {
      let same = traits.intersection([.item, .term])
      let found = index(until: [.boundary, .list]) { !$0.rule.traits.isDisjoint(with: same) }
      if let found { close(to: found, &output) }
    } else if !traits.isDisjoint(with: .tablePart) {
      closeCells(before: traits, &output)
    }
  }

  /// A heading ends a heading, a reading of ruby text the one before.
  private func endsLast(_ traits: ElementRule.Traits) -> Bool {
    guard let last = open.last?.rule.traits else { return false }
    return !traits.intersection(last).isDisjoint(with: [.heading, .ruby])
  }

  private mutating func closeParagraph(_ output: inout [UInt8]) {
    guard let index = index(until: .boundary, { $0.rule.traits.contains(.paragraph) }) else {
      return
    }
    let words = open[(index + 1)...].filter { $0.rule.traits.contains(.formatting) }
    suspend(words, closing: index, &output)
  }

  /// A cell closes a cell, a row cells and rows, a group all three.
  private mutating func closeCells(before traits: ElementRule.Traits, _ output: inout [UInt8]) {
    let closed: ElementRule.Traits =
      traits.contains(.cell) ? .cell : traits.contains(.row) ? [.cell, .row] : .tablePart
    var found: Int?
    var index = open.count - 1
    while index >= 0, !open[index].rule.traits.contains(.table) {
      if !open[index].rule.traits.isDisjoint(with: closed) { found = index }
      index -= 1
    }
    if let found { close(to: found, &output) }
  }
}
