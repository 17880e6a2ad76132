extension Text {
  /// The text made safe to put into a page: only harmless elements,
  /// attributes, addresses and styles are kept, relative references start
  /// from `base`, and markup comes out well formed. Plain text is as it was.
  public func sanitized(base: String? = nil) -> Text {
    sanitized(URLResolver(base: base ?? self.base))
  }

  func sanitized(_ resolver: URLResolver) -> Text {
    guard type.isMarkup else { return self }
    var text = self
    text.value = Sanitizer.clean(value, resolver: resolver)
    return text
  }

  /// The same with relative references made absolute and nothing left out.
  func resolved(_ resolver: URLResolver) -> Text {
    guard type.isMarkup else { return self }
    var text = self
    text.value = ReferenceResolution.resolve(value, resolver: resolver)
    return text
  }

  /// The characters a person would read, without markup.
  public var plainText: String {
    type.isMarkup ? PlainText.of(value) : value.trimmingSpace()
  }

  /// The plain text on one line, one blank between any two words.
  public var words: String {
    plainText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The beginning in plain text, at most `length` characters, cut at the
  /// end of a sentence where one ends in the second half of that, else
  /// between words with an ellipsis.
  public func teaser(length: Int = 300) -> String {
    let text = words
    guard text.count > length else { return text }
    let head = text.prefix(length)
    var end: String.Index?
    var cursor = head.startIndex
    while cursor < head.endIndex {
      let next = head.index(after: cursor)
      if ".!?…".contains(head[cursor]), next < head.endIndex, head[next] == " ",
        !Self.endsInAbbreviation(head[..<cursor])
      {
        end = next
      }
      cursor = next
    }
    if let end, head.distance(from: head.startIndex, to: end) * 2 >= length {
      return String(head[..<end])
    }
    let cut = head.dropLast(head.last == " " ? 1 : 0)
    let words = cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut
    return words + " …"
  }

  /// `am 8. März`, `z. B.`, `Dr. Muster`: a point that ends no sentence.
  private static func endsInAbbreviation(_ text: Substring) -> Bool {
    let word = text.split(separator: " ").last ?? ""
    return word.allSatisfy(\.isNumber) || word.count <= 2
      || ["bzw", "evtl", "ggf", "inkl", "Nr", "Str", "Tel", "usw", "vgl", "Prof"].contains(
        String(word))
  }
}
