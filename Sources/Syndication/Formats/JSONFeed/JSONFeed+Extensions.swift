/// Members that the model has no place for: `expired`, and what publishers add
/// (JSON Feed 1.1, "Extensions").
extension JSONFeed {
  /// The name under which they are kept.
  static let uri = "https://jsonfeed.org/version/1.1"

  static let feedMembers: Set<String> = [
    "version", "title", "home_page_url", "feed_url", "description", "user_comment", "next_url",
    "icon", "favicon", "authors", "author", "language", "hubs", "items", FeedExtension.name,
  ]
  static let itemMembers: Set<String> = [
    "id", "url", "external_url", "title", "content_html", "content_text", "summary", "image",
    "date_published", "date_modified", "authors", "author", "tags", "language", "attachments",
    FeedExtension.name,
  ]

  /// Keeps each other member: a string as it is, anything else as JSON.
  static func keepMembers<N: Node>(
    of object: JSONValue, besides known: Set<String>, in node: inout N
  ) {
    guard case .object(let members) = object else { return }
    for (name, value) in members where !known.contains(name) {
      guard let text = text(value) else { continue }
      node.extensions[uri, default: [:]][name] = [text]
    }
  }

  private static func text(_ value: JSONValue) -> String? {
    switch value {
    case .null: nil
    case .string(let text): text.nonEmpty
    default: (try? ModelJSON.encode(value)).map { String(decoding: $0, as: UTF8.self) }
    }
  }
}
