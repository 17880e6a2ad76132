import Foundation

/// Writes JSON Feed 1.1. What it has no member for stands under
/// `_stadtfeed`, in the words of the model.
enum JSONFeedWriter {
  static func write(_ feed: Feed) -> Data {
    let feed = feed.inheritingLanguage()
    var members = native(feed)
    if let rest = FeedExtension.rest(of: feed, writtenAs: members) { members.append(rest) }
    let items = feed.entries.map { entry -> JSONValue in
      var members = native(entry, language: feed.language)
      if let rest = FeedExtension.rest(of: entry, writtenAs: members, language: feed.language) {
        members.append(rest)
      }
      return .object(members)
    }
    members.append(("items", .array(items)))
    return Data(JSONText.write(.object(members), as: .document))
  }

  typealias Members = [(key: String, value: JSONValue)]

  private static func native(_ feed: Feed) -> Members {
    func link(_ rel: String) -> String? { feed.links.first { $0.rel == rel }?.href }
    var members: Members = [("version", .string("https://jsonfeed.org/version/1.1"))]
    members.add("title", feed.title?.plainText)
    members.add("home_page_url", link("alternate"))
    members.add("feed_url", link("self"))
    members.add("description", feed.subtitle?.plainText)
    members.add("user_comment", feed.info?.plainText)
    members.add("next_url", link("next"))
    members.add("icon", feed.image?.url)
    members.add("favicon", feed.icon)
    members.add("authors", feed.authors.map(author))
    members.add("language", feed.language)
    members.add(
      "hubs",
      feed.links.filter { $0.rel == "hub" }.map {
        var hub: Members = []
        hub.add("type", $0.type ?? "WebSub")
        hub.add("url", $0.href)
        return .object(hub)
      })
    return members
  }

  private static func native(_ entry: Entry, language: String?) -> Members {
    var members: Members = []
    members.add("id", entry.id)
    members.add("url", entry.permalink)
    members.add("external_url", entry.links.first { $0.rel == "related" }?.href)
    members.add("title", entry.title?.plainText)
    members += content(of: entry)
    members.add("summary", entry.summary?.plainText)
    members.add(
      "image", entry.image?.url ?? entry.media?.contents.first { $0.medium == "image" }?.url)
    members.add("date_published", entry.published.map(RFC3339.string))
    members.add("date_modified", entry.updated.map(RFC3339.string))
    members.add("authors", entry.authors.map(author))
    members.add("tags", entry.categories.map { .string($0.term) })
    members.add("language", entry.language)
    members.add("attachments", entry.enclosures.map(attachment))
    return members
  }

  /// An item must have one of the two (JSON Feed 1.1, `content_html`); where
  /// the entry has no content, the summary is all there is to read.
  private static func content(of entry: Entry) -> Members {
    let html = entry.content.first { $0.type.isMarkup && $0.src == nil }?.value
    let text = entry.content.first { $0.type == .text && $0.src == nil }?.value
    var members: Members = []
    members.add("content_html", html)
    members.add("content_text", text)
    guard members.isEmpty else { return members }
    let isMarkup = entry.summary?.type.isMarkup ?? false
    members.add(isMarkup ? "content_html" : "content_text", entry.summary?.value ?? "")
    return members
  }

  private static func author(_ person: Person) -> JSONValue {
    var members: Members = []
    members.add("name", person.name)
    members.add("url", person.url ?? person.email.map { "mailto:" + $0 })
    members.add("avatar", person.avatar)
    return .object(members)
  }

  private static func attachment(_ enclosure: Enclosure) -> JSONValue {
    var members: Members = []
    members.add("url", enclosure.url)
    members.add("mime_type", enclosure.type ?? "application/octet-stream")
    members.add("title", enclosure.title)
    if let length = enclosure.length {
      members.append(("size_in_bytes", .integer(Int64(length))))
    }
    if let duration = enclosure.duration {
      members.append(
        ("duration_in_seconds", Int64(exactly: duration).map { .integer($0) } ?? .number(duration)))
    }
    return .object(members)
  }
}

extension JSONFeedWriter.Members {
  fileprivate mutating func add(_ key: String, _ value: String?) {
    if let value { append((key, .string(value))) }
  }

  fileprivate mutating func add(_ key: String, _ values: [JSONValue]) {
    if !values.isEmpty { append((key, .array(values))) }
  }
}
