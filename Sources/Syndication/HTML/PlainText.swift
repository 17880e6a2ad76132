/// Collects the text of HTML: what a person would hear, without markup.
struct PlainText: HTMLHandler {
  private var output: [UInt8] = []
  private var dropped: Dropped?
  /// How many elements of each number are open.
  private var open: [Int] = []
  private var pending: Pending = .none
  private let vocabulary = Vocabulary.shared

  private enum Pending { case none, space, line }

  private init() {}

  /// The text with white space folded; blocks stand on lines of their own.
  static func of(_ html: String) -> String {
    String(decoding: HTMLSource.read(html, into: PlainText()).output, as: UTF8.self)
  }

  mutating func start(_ name: HTMLName?, _ tag: borrowing HTMLTag) -> HTMLContent {
    guard let name, let number = vocabulary.element(name, in: .html) else { return .markup }
    let rule = vocabulary.rules[number]
    guard rule.content == .markup else { return rule.content }
    if dropped != nil {
      if !rule.traits.contains(.void) { dropped?.start(name, number) }
    } else if rule.traits.contains(.dropped) || rule.traits.contains(.foreignRoot) {
      if !tag.isSelfClosing || rule.language == .html { dropped = Dropped(name) }
    } else {
      separate(rule)
      if open.isEmpty { open = Array(repeating: 0, count: Vocabulary.capacity) }
      open[number] += 1
    }
    return .markup
  }

  mutating func end(_ name: HTMLName) {
    let number = vocabulary.element(name, in: .html)
    if dropped != nil {
      if dropped!.end(name, number) {
        dropped = nil
        return
      }
      // What was never closed ends with the element around it.
      guard let number, !dropped!.isOpen(number), isOpen(number) else { return }
      dropped = nil
    }
    guard let number else { return }
    separate(vocabulary.rules[number])
    if isOpen(number) { open[number] -= 1 }
  }

  private func isOpen(_ number: Int) -> Bool { !open.isEmpty && open[number] > 0 }

  private mutating func separate(_ rule: ElementRule) {
    if rule.traits.contains(.breaksLine) {
      pending = .line
    } else if rule.traits.contains(.cell), pending == .none {
      pending = .space
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard dropped == nil else { return }
    var cursor = 0
    while cursor < bytes.count {
      if bytes[cursor].isXMLSpace {
        if pending == .none { pending = .space }
        cursor += 1
        continue
      }
      if !output.isEmpty, pending != .none {
        output.append(pending == .line ? UInt8(ascii: "\n") : UInt8(ascii: " "))
      }
      pending = .none
      let start = cursor
      while cursor < bytes.count, !bytes[cursor].isXMLSpace { cursor += 1 }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<cursor]))
    }
  }
}
