/// One line of how partners' entries are sorted: where to look, for which
/// words, and what follows.
public struct Rule: Sendable, Hashable, Encodable {
  /// What of an entry is looked at.
  public enum Field: String, Sendable, Hashable, CaseIterable, Encodable {
    case title
    /// Teaser and content, without markup.
    case text
    /// Its categories: their terms and labels.
    case category
    /// The names of its authors.
    case author
    /// The slug and the title of the partner.
    case source
    /// The address of its page.
    case link
  }

  /// Whether the entry is taken over. Of all rules that match, the first
  /// with an action decides.
  public enum Action: String, Sendable, Hashable, CaseIterable, Encodable {
    case keep, drop, approve
  }

  /// What people call it.
  public var name: String
  /// Where it looks; one place is enough.
  public var fields: [Field]
  /// What it looks for; one match is enough. Never empty.
  public var patterns: [WordPattern]
  /// The slug of the only partner it is for; absent means all, and the
  /// city's own articles.
  public var partner: String?
  public var action: Action?
  /// The slug of a section it adds.
  public var section: String?
  /// The slugs of topics it adds.
  public var topics: [String]

  public init(
    name: String, fields: [Field] = Rule.usualFields, patterns: [WordPattern],
    partner: String? = nil, action: Action? = nil, section: String? = nil, topics: [String] = []
  ) {
    self.name = name
    self.fields = fields
    self.patterns = patterns
    self.partner = partner
    self.action = action
    self.section = section
    self.topics = topics
  }

  /// Where a rule looks that does not say it.
  public static let usualFields: [Field] = [.title, .text, .category]

  func matches(_ entry: RuleSubject) -> Bool {
    guard partner == nil || partner == entry.partner else { return false }
    return fields.contains { field in
      let words = entry.words(in: field)
      return patterns.contains { $0.matches(words) }
    }
  }
}
