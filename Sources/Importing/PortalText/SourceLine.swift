import Foundation

/// A line of a text file, without the white space around it, in composed
/// Unicode (NFC).
struct SourceLine: Sendable {
  /// Counted from 1.
  var number: Int
  var text: String

  var isBlank: Bool { text.isEmpty }

  /// The text with every run of white space, non-breaking spaces included,
  /// as one space: for comparing and for single-line values.
  var plain: String { Self.collapsed(text) }

  static func collapsed(_ text: some StringProtocol) -> String {
    guard needsCollapsing(text.unicodeScalars) else { return String(text) }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func needsCollapsing(_ scalars: some Sequence<Unicode.Scalar>) -> Bool {
    var wasSpace = true
    for scalar in scalars {
      switch scalar.value {
      case 0x20:
        if wasSpace { return true }
        wasSpace = true
      case 0...0x1F, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
        return true
      default: wasSpace = false
      }
    }
    return wasSpace
  }

  /// The lines of a UTF-8 file with any kind of line ending; nil where the
  /// bytes are not UTF-8.
  static func lines(of data: Data) -> [SourceLine]? {
    guard let text = String(validating: data, as: UTF8.self) else { return nil }
    let bytes = text.utf8
    var lines: [SourceLine] = []
    var start = bytes.startIndex
    while true {
      let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.endIndex
      lines.append(SourceLine(number: lines.count + 1, text: trimmed(text[start..<end])))
      guard end < bytes.endIndex else { return lines }
      start = bytes.index(after: end)
      if bytes[end] == 0x0D && start < bytes.endIndex && bytes[start] == 0x0A {
        start = bytes.index(after: start)
      }
    }
  }

  private static func trimmed(_ line: Substring) -> String {
    let isPadding = { (scalar: Unicode.Scalar) in
      scalar.properties.isWhitespace || scalar == "\u{FEFF}"
    }
    var scalars = line.unicodeScalars.drop(while: isPadding)
    while let last = scalars.last, isPadding(last) { scalars.removeLast() }
    return mayBeDecomposed(scalars)
      ? String(scalars).precomposedStringWithCanonicalMapping : String(scalars)
  }

  /// Whether there are characters other than those that stand for themselves
  /// in NFC: Latin letters and the usual dashes and quotes.
  private static func mayBeDecomposed(_ scalars: Substring.UnicodeScalarView) -> Bool {
    scalars.contains { $0.value >= 0x300 && !(0x2010...0x2027).contains($0.value) }
  }
}
