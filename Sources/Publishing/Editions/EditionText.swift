import Storage

/// An edition in plain text, its links written out.
///
/// A line ends with a space where the paragraph goes on (RFC 3676 §4.1), so
/// that programs may join it again and others show it as it is. No line is
/// longer than 78 characters (§4.2) but for addresses, which cannot be parted.
struct EditionText {
  /// How wide lines are, the space at their end left aside.
  private static let width = 72

  /// Lines end with a line feed.
  static func text(_ view: EditionView) -> String {
    var lines: [String] = []
    lines += heading(view.title, "=")
    lines += flowed("\(view.frame.publisher) · \(view.name)")
    lines += [view.address, ""]
    if let correction = view.correction {
      lines += flowed("\(view.words.corrected) \(correction.date): \(correction.reason)") + [""]
    }
    for paragraph in view.introduction { lines += flowed(paragraph) + [""] }
    for section in view.sections {
      lines += [""] + heading(section.title, "-") + [""]
      for piece in section.pieces { lines += self.piece(piece, view.words) + [""] }
    }
    // A line of two hyphens and a space parts what is not the message
    // (RFC 3676 §4.3).
    lines.append("-- ")
    lines += flowed("\(view.words.responsible) \(view.frame.publisher) · \(view.frame.contact)")
    if let rights = view.frame.rights { lines += flowed(rights) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func piece(
    _ piece: EditionView.PieceView, _ words: EditionView.Words
  ) -> [String] {
    var lines = flowed("* " + piece.title)
    lines += flowed([piece.source, piece.date].compactMap { $0 }.joined(separator: " · "))
    if let event = piece.event { lines += flowed("\(words.event): \(event)") }
    if let teaser = piece.teaser { lines += [""] + flowed(teaser) }
    if let picture = piece.picture, !picture.alt.isEmpty {
      lines += [""] + flowed("[\(picture.alt)]")
    }
    if let href = piece.href { lines += ["", "\(words.read):", href] }
    return lines
  }

  private static func heading(_ text: String, _ rule: Character) -> [String] {
    let lines = flowed(text)
    let width = min(Self.width, lines.map(\.count).max() ?? 0)
    return lines + [String(repeating: rule, count: width)]
  }

  /// A paragraph on lines of its own. A line that would be taken for a quote
  /// or the beginning of a message is moved by a space (RFC 3676 §4.4).
  static func flowed(_ text: String) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line + " ")
        line = ""
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    lines.append(line)
    return lines.map { $0.hasPrefix(">") || $0.hasPrefix("From ") ? " " + $0 : $0 }
  }
}
