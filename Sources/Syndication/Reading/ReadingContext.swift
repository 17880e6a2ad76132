/// What holds for a whole document: the options, the format, and what was
/// found wrong.
final class ReadingContext {
  let options: FeedParser.Options
  let problems = ProblemList()
  var format: Format?
  var version = ""
  private var leavesEntriesOut = false
  /// The name of the document's first element.
  var root: XMLWrittenName?

  init(_ options: FeedParser.Options) { self.options = options }

  func report(
    _ code: Problem.Code, severity: Problem.Severity = .error,
    _ message: @autoclosure () -> String
  ) {
    problems.report(code, severity: severity, message())
  }

  /// Says once that entries are left out.
  func reportTooManyEntries() {
    guard !leavesEntriesOut else { return }
    leavesEntriesOut = true
    problems.append(.tooManyEntries(options.maximumEntries), at: problems.position)
  }

  /// A reference as an absolute URL, nil where its scheme is not allowed.
  func url(_ reference: String, _ resolver: URLResolver) -> String? {
    guard let reference = reference.nonEmpty else { return nil }
    guard !options.sanitizes || URLScheme.isAllowed(reference) else {
      report(.invalidURL, "“\(reference.prefix(80))” is no address a feed may point to")
      return nil
    }
    return resolver.absolute(reference)
  }

  /// Text as it goes into the model: cleaned and with absolute URLs, unless
  /// the options say otherwise; nil where cleaning leaves nothing of it.
  func finished(_ text: Text, _ resolver: URLResolver) -> Text? {
    guard text.type.isMarkup, options.sanitizes || options.resolvesReferences else { return text }
    let text = options.sanitizes ? text.sanitized(resolver) : text.resolved(resolver)
    return text.value.nonEmpty == nil ? nil : text
  }
}
