import Storage
import Syndication

/// What rules look at, each part split into words when it is first asked for.
final class RuleSubject {
  /// The slug of the partner; absent for the city's own.
  let partner: String?
  private let texts: (Rule.Field) -> String
  private var known: [Rule.Field: FoldedWords] = [:]

  init(_ entry: Entry, from source: String, titled title: String?) {
    partner = source
    texts = { field in
      switch field {
      case .title: entry.title?.plainText ?? ""
      case .text:
        ([entry.summary] + entry.content.map { $0.text }).compactMap { $0?.plainText }
          .joined(separator: "\n")
      case .category:
        entry.categories.flatMap { [$0.term, $0.label ?? ""] }.joined(separator: "\n")
      case .author: entry.authors.compactMap(\.name).joined(separator: "\n")
      case .source: source + "\n" + (title ?? "")
      case .link: entry.permalink ?? ""
      }
    }
  }

  init(_ item: Item, of city: City) {
    partner = nil
    let sections = city.sections.filter { item.sections.contains($0.slug) }.map(\.title)
    texts = { field in
      switch field {
      case .title: item.title
      case .text: (item.teaser ?? "") + "\n" + Text.html(item.body).plainText
      case .category: (item.keywords + sections).joined(separator: "\n")
      case .author: item.desk ?? ""
      case .source: city.publisher
      case .link: item.permalink ?? ""
      }
    }
  }

  func words(in field: Rule.Field) -> FoldedWords {
    if let words = known[field] { return words }
    let words = FoldedWords(texts(field))
    known[field] = words
    return words
  }
}
