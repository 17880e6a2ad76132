import Foundation

/// JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1).
///
/// A member of the wrong JSON type is as if it were not there, with a
/// problem; unknown members are passed over.
enum JSONFeed {
  static func isLikely(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    return text.first { !$0.isXMLSpace } == UInt8(ascii: "{")
  }

  static func parse(
    _ data: Data, options: FeedParser.Options, origin: FeedParser.Origin
  ) throws -> Document {
    let (read, problem) = data.withUnsafeBytes { JSONParser.parse($0.bindMemory(to: UInt8.self)) }
    guard let root = read else { throw FeedError(.notJSON(problem?.message ?? "")) }
    guard isFeed(root) else {
      if let problem { throw FeedError(.notJSON("line \(problem.line ?? 1): \(problem.message)")) }
      throw FeedError(.notAFeed(root: "{"))
    }
    var reader = JSONFeedReader(
      options: options,
      resolver: URLResolver(base: options.resolvesReferences ? origin.base : nil))
    if let problem { reader.problems.append(problem) }
    reader.requireMembers(of: root)
    let feed = reader.feed(root)
    return Document(
      format: .json, version: version(root) ?? "", encoding: "utf-8", feed: feed,
      problems: reader.problems.all)
  }

  /// `1.0` or `1.1`, from the URL that says it.
  private static func version(_ root: JSONValue) -> String? {
    guard case .string(let url)? = root["version"], url.contains("jsonfeed.org/version/1") else {
      return nil
    }
    return url.hasSuffix("/1.1") ? "1.1" : "1.0"
  }

  /// A feed says its version or has members that only feeds have; or it has
  /// members that feeds share with other things or that are a publisher's own
  /// in any feed (JSON Feed 1.1, "Extensions"), and none that they lack.
  private static func isFeed(_ root: JSONValue) -> Bool {
    guard case .object(let members) = root else { return false }
    if version(root) != nil || members.contains(where: { ownMembers.contains($0.key) }) {
      return true
    }
    return !members.isEmpty
      && members.allSatisfy { sharedMembers.contains($0.key) || $0.key.hasPrefix("_") }
  }

  private static let ownMembers: Set<String> = [
    "items", "feed_url", "home_page_url", "next_url", "user_comment", "favicon", "hubs",
    "authors", "author",
  ]
  private static let sharedMembers: Set<String> = [
    "version", "title", "description", "icon", "language", "expired",
  ]
}

struct JSONFeedReader {
  let options: FeedParser.Options
  let resolver: URLResolver
  var problems = ProblemList()
  private var language: String?

  init(options: FeedParser.Options, resolver: URLResolver) {
    self.options = options
    self.resolver = resolver
  }

  mutating func feed(_ root: JSONValue) -> Feed {
    var feed = Feed()
    language = string(root, "language")
    feed.language = language
    feed.title = text(root, "title", language)
    feed.subtitle = text(root, "description", language)
    feed.info = text(root, "user_comment", language)
    feed.id = string(root, "feed_url")?.nonEmpty
    if let url = url(root, "home_page_url") { feed.links.append(Link(url)) }
    if let url = url(root, "feed_url") { feed.links.append(Link(url, rel: "self")) }
    if let url = url(root, "next_url") { feed.links.append(Link(url, rel: "next")) }
    for hub in array(root, "hubs") {
      if let url = url(hub, "url") {
        feed.links.append(Link(url, rel: "hub", type: string(hub, "type")))
      }
    }
    feed.icon = url(root, "favicon")
    feed.image = url(root, "icon").map { Image(url: $0) }
    feed.authors = authors(root)
    let items = array(root, "items")
    if items.count > options.maximumEntries {
      problems.append(.tooManyEntries(options.maximumEntries))
    }
    feed.entries = items.prefix(options.maximumEntries).compactMap { entry($0) }
    JSONFeed.keepMembers(of: root, besides: JSONFeed.feedMembers, in: &feed)
    if FeedExtension.read(root[FeedExtension.name], into: &feed), options.sanitizes {
      ModelCleaner(resolver: resolver).clean(&feed)
    }
    return feed
  }

  private mutating func entry(_ item: JSONValue) -> Entry? {
    guard case .object = item else {
      wrongType("items", item, "an object")
      return nil
    }
    switch item["id"] {
    case .array(let value)?:
      wrongType("id", .array(value), "a string")
      return nil
    case .object(let value)?:
      wrongType("id", .object(value), "a string")
      return nil
    default: break
    }
    var entry = Entry()
    entry.id = identifier(item)
    entry.language = string(item, "language")
    let textLanguage = entry.language ?? language
    entry.title = text(item, "title", textLanguage)
    entry.summary = text(item, "summary", textLanguage)
    if let html = string(item, "content_html")?.nonEmpty {
      entry.content.append(content(html, .html, textLanguage))
    }
    if let plain = string(item, "content_text")?.nonEmpty {
      entry.content.append(content(plain, .text, textLanguage))
    }
    if let url = url(item, "url") { entry.links.append(Link(url)) }
    if let url = url(item, "external_url") { entry.links.append(Link(url, rel: "related")) }
    entry.image = (url(item, "image") ?? url(item, "banner_image")).map { Image(url: $0) }
    entry.published = date(item, "date_published", &entry.dateTexts, "published")
    entry.updated = date(item, "date_modified", &entry.dateTexts, "updated")
    entry.authors = authors(item)
    for tag in array(item, "tags") {
      if case .string(let term) = tag {
        entry.categories.append(Category(term))
      } else {
        wrongType("tags", tag, "a string")
      }
    }
    for attachment in array(item, "attachments") {
      guard let url = url(attachment, "url") else { continue }
      entry.enclosures.append(
        Enclosure(
          url, type: string(attachment, "mime_type"),
          length: number(attachment, "size_in_bytes").map { Int($0) },
          title: string(attachment, "title"),
          duration: number(attachment, "duration_in_seconds")))
    }
    JSONFeed.keepMembers(of: item, besides: JSONFeed.itemMembers, in: &entry)
    if FeedExtension.read(item[FeedExtension.name], into: &entry), options.sanitizes {
      ModelCleaner(resolver: resolver).clean(&entry)
    }
    return entry
  }

  /// JSON Feed 1.1: a number here is taken as the string it looks like.
  private mutating func identifier(_ item: JSONValue) -> String? {
    switch item["id"] {
    case .integer(let number)?:
      wrongType("id", .integer(number), "a string")
      return String(number)
    case .number(let number)? where number.isFinite:
      wrongType("id", .number(number), "a string")
      return String(number)
    default: break
    }
    return string(item, "id")?.nonEmpty
  }

  private mutating func authors(_ node: JSONValue) -> [Person] {
    var list = array(node, "authors")
    if list.isEmpty, let author = node["author"] { list = [author] }
    return list.compactMap { author in
      guard case .object = author else {
        wrongType("author", author, "an object")
        return nil
      }
      var person = Person(
        name: string(author, "name"), url: url(author, "url"), avatar: url(author, "avatar"))
      if let address = person.url, address.lowercased().hasPrefix("mailto:") {
        person.email = String(address.dropFirst(7).prefix { $0 != "?" })
      }
      return person.isEmpty ? nil : person
    }
  }

  private func content(_ value: String, _ type: TextType, _ language: String?) -> Content {
    Content(finished(Text(value, type: type, language: language, base: resolver.base)))
  }

  private func finished(_ text: Text) -> Text {
    guard text.type.isMarkup else { return text }
    if options.sanitizes { return text.sanitized(resolver) }
    return options.resolvesReferences ? text.resolved(resolver) : text
  }

  // MARK: Members

  private mutating func string(_ node: JSONValue, _ key: String) -> String? {
    switch node[key] {
    case .string(let value)?: return value.nonEmpty == nil ? nil : value
    case nil, .null?: return nil
    case let other?:
      wrongType(key, other, "a string")
      return nil
    }
  }

  private mutating func text(_ node: JSONValue, _ key: String, _ language: String?) -> Text? {
    string(node, key)?.nonEmpty.map { Text($0, language: language, base: resolver.base) }
  }

  private mutating func url(_ node: JSONValue, _ key: String) -> String? {
    guard let value = string(node, key)?.nonEmpty else { return nil }
    guard !options.sanitizes || URLScheme.isAllowed(value) else {
      problems.append(
        Problem(.invalidURL, message: "“\(value.prefix(80))” is no address a feed may point to"))
      return nil
    }
    return resolver.absolute(value)
  }

  private mutating func number(_ node: JSONValue, _ key: String) -> Double? {
    switch node[key] {
    case .integer(let value)? where value.magnitude < 1 << 53: return Double(value)
    case .number(let value)? where value.magnitude < 1e15: return value
    case nil, .null?: return nil
    case let other?:
      wrongType(key, other, "a number")
      return nil
    }
  }

  private mutating func array(_ node: JSONValue, _ key: String) -> [JSONValue] {
    switch node[key] {
    case .array(let values)?: return values
    case nil, .null?: return []
    case let other?:
      wrongType(key, other, "an array")
      return []
    }
  }

  private mutating func date(
    _ node: JSONValue, _ key: String, _ texts: inout [String: String], _ name: String
  ) -> Date? {
    guard let value = string(node, key) else { return nil }
    guard let date = FeedDate.parse(value) else {
      problems.append(
        Problem(.invalidDate, severity: .warning, message: "“\(value)” is no date"))
      return nil
    }
    if options.keepsDateTexts { texts[name] = value }
    return date
  }

  /// Names what a program needs of a feed where this one lacks it (JSON Feed
  /// 1.1, "Top-level"). A title is required too, but only people miss it.
  mutating func requireMembers(of root: JSONValue) {
    for name in ["version", "items"] where root[name] == nil {
      problems.append(Problem(.missingMember, message: "“\(name)” is missing"))
    }
  }

  private mutating func wrongType(_ key: String, _ value: JSONValue, _ expected: String) {
    problems.append(
      Problem(.wrongType, message: "“\(key)” is \(value.kind) where \(expected) belongs"))
  }
}
