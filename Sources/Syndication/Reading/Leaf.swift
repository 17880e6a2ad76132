import Foundation

/// An element that holds text: its name, attributes and content, once it has
/// closed.
struct Leaf {
  var name: XMLName
  /// The namespace whose rules it follows.
  var vocabulary: Namespace
  /// Its name as the document has it.
  var written: XMLWrittenName
  var attributes: XMLAttributes
  /// The content without white space around it: characters, or markup
  /// source where `isMarkup`.
  var value: String
  /// Whether there was white space around the value.
  var isPadded: Bool
  /// Whether the element held child elements, kept as markup.
  var isMarkup: Bool
  var resolver: URLResolver
  var language: String?
  /// The leaf does not outlive the call it is made for.
  unowned(unsafe) let reader: ReadingContext

  /// The value; nil where it is empty.
  var string: String? { value.isEmpty ? nil : value }

  var integer: Int? {
    guard let string else { return nil }
    if let number = Int(string) { return number }
    reader.report(.invalidNumber, "“\(string.prefix(80))” is no whole number")
    return nil
  }

  /// The content as an absolute URL of an allowed scheme.
  var url: String? { string.flatMap(url(_:)) }

  /// An attribute as an absolute URL of an allowed scheme.
  func url(_ name: LocalName) -> String? { attributes.trimmed(name).flatMap(url(_:)) }

  func url(_ reference: String) -> String? {
    reader.url(reference, resolver)
  }

  /// The content as a date; its source text is kept too if asked for.
  func date(_ field: String, _ texts: inout [String: String]) -> Date? {
    guard let string else { return nil }
    guard let date = FeedDate.parse(string) else {
      reader.report(.invalidDate, severity: .warning, "“\(string.prefix(80))” is no date")
      return nil
    }
    if reader.options.keepsDateTexts { texts[field] = string }
    return date
  }

  /// The content as human-readable text. Without a type of its own, text
  /// that looks like markup is taken for HTML, as every reader does
  /// (RSS Advisory Board, Really Simple Syndication Best Practices Profile).
  func text(_ type: TextType? = nil) -> Text? {
    let base = resolver.base
    if isMarkup {
      guard let value = string else { return nil }
      return reader.finished(
        Text(value, type: .xhtml, language: language, base: base), resolver)
    }
    guard let value = string else { return nil }
    let type = type ?? (Markup.isLikely(in: value) ? .html : .text)
    return reader.finished(Text(value, type: type, language: language, base: base), resolver)
  }
}
