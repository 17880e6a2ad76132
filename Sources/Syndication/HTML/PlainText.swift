/// Collects the text of HTML: what a person would hear, without markup.
final class PlainText: HTMLHandler {
  private var output: [UInt8] = []
  private var dropping: [String] = []
  private var pending: Pending = .none

  private enum Pending { case none, space, line }

  private init() {}

  /// The text with white space folded; blocks stand on lines of their own.
  static func of(_ html: String) -> String {
    let collector = PlainText()
    HTMLSource.parse(html, into: collector)
    return String(decoding: collector.output, as: UTF8.self)
  }

  func start(_ name: String, attributes: [(name: String, value: String)]) {
    if !dropping.isEmpty || HTMLVocabulary.dropped.contains(name) {
      if !HTMLVocabulary.void.contains(name) { dropping.append(name) }
      return
    }
    if HTMLVocabulary.block.contains(name) { pending = .line }
    if name == "td" || name == "th" { pending = .space }
  }

  func end(_ name: String) {
    if !dropping.isEmpty {
      if let index = dropping.lastIndex(of: name) { dropping.removeSubrange(index...) }
      return
    }
    if HTMLVocabulary.block.contains(name) { pending = .line }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard dropping.isEmpty else { return }
    for byte in bytes {
      if byte.isXMLSpace {
        if pending == .none { pending = .space }
        continue
      }
      if !output.isEmpty {
        switch pending {
        case .line: output.append(UInt8(ascii: "\n"))
        case .space: output.append(UInt8(ascii: " "))
        case .none: break
        }
      }
      pending = .none
      output.append(byte)
    }
  }
}
