/// Collects the text of HTML: what a person would hear, without markup.
struct PlainText: HTMLHandler {
  private var output: [UInt8] = []
  private var dropped: (name: HTMLName, depth: Int)?
  private var pending: Pending = .none
  private let vocabulary = Vocabulary.shared

  private enum Pending { case none, space, line }

  private init() {}

  /// The text with white space folded; blocks stand on lines of their own.
  static func of(_ html: String) -> String {
    String(decoding: HTMLSource.read(html, into: PlainText()).output, as: UTF8.self)
  }

  mutating func start(_ name: HTMLName?, _ tag: borrowing HTMLTag) -> HTMLContent {
    guard let name, let rule = rule(name) else { return .markup }
    guard rule.content == .markup else { return rule.content }
    if let dropped {
      if dropped.name == name { self.dropped?.depth += 1 }
    } else if rule.traits.contains(.dropped) || rule.traits.contains(.foreignRoot) {
      if !tag.isSelfClosing || rule.language == .html { dropped = (name, 1) }
    } else {
      separate(rule)
    }
    return .markup
  }

  mutating func end(_ name: HTMLName) {
    if let dropped {
      guard dropped.name == name else { return }
      self.dropped = dropped.depth > 1 ? (name, dropped.depth - 1) : nil
    } else if let rule = rule(name) {
      separate(rule)
    }
  }

  private func rule(_ name: HTMLName) -> ElementRule? {
    vocabulary.element(name, in: .html).map { vocabulary.rules[$0] }
  }

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
