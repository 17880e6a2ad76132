/// Makes an HTML body of the paragraphs of a text.
enum HTMLBody {
  /// Paragraphs are parted by blank lines. Lines in a row that begin with a
  /// dash or a bullet become a list, other line ends become `<br>`.
  static func html(of lines: some Sequence<SourceLine>) -> String {
    var blocks: [String] = []
    var paragraph: [String] = []
    var list: [String] = []

    func closeParagraph() {
      guard !paragraph.isEmpty else { return }
      blocks.append("<p>" + paragraph.joined(separator: "<br>") + "</p>")
      paragraph = []
    }
    func closeList() {
      guard !list.isEmpty else { return }
      blocks.append("<ul>" + list.map { "<li>\($0)</li>" }.joined() + "</ul>")
      list = []
    }

    for line in lines {
      if line.isBlank {
        closeParagraph()
        closeList()
      } else if let item = listItem(line.text) {
        closeParagraph()
        list.append(LinkedText.html(of: item))
      } else {
        closeList()
        paragraph.append(LinkedText.html(of: line.text))
      }
    }
    closeParagraph()
    closeList()
    return blocks.joined(separator: "\n")
  }

  private static func listItem(_ line: String) -> String? {
    guard let mark = line.first, "–-•".contains(mark) else { return nil }
    let rest = line.dropFirst()
    guard rest.first?.isWhitespace == true else { return nil }
    return String(rest.drop(while: \.isWhitespace))
  }
}
