import Foundation

/// The `_stadtfeed` object of our JSON Feeds: those fields of the model that
/// the feed's own members do not say, as the model's JSON writes them
/// (JSON Feed 1.1, "Extensions").
enum FeedExtension {
  static let name = "_stadtfeed"

  // MARK: Writing

  /// What is lost when the members are read back, found by reading them
  /// back.
  static func rest(
    of feed: Feed, writtenAs members: JSONFeedWriter.Members
  ) -> (key: String, value: JSONValue)? {
    var feed = feed
    feed.entries = []
    var reader = JSONFeedReader(options: .verbatim, resolver: URLResolver())
    return difference(feed, reader.feed(.object(members)))
  }

  static func rest(
    of entry: Entry, writtenAs members: JSONFeedWriter.Members, language: String?
  ) -> (key: String, value: JSONValue)? {
    var reader = JSONFeedReader(options: .verbatim, resolver: URLResolver())
    var parent: JSONFeedWriter.Members = [("items", .array([.object(members)]))]
    if let language { parent.append(("language", .string(language))) }
    let read = reader.feed(.object(parent)).entries.first ?? Entry()
    return difference(entry, read)
  }

  /// The members of the first that the second lacks or says otherwise; those
  /// only the second has are null.
  private static func difference<Node: Encodable>(
    _ whole: Node, _ read: Node
  ) -> (key: String, value: JSONValue)? {
    guard case .object(let wanted)? = try? ModelEncoder.value(of: whole),
      case .object(let present)? = try? ModelEncoder.value(of: read)
    else { return nil }
    var rest = wanted.filter { member in
      !present.contains { $0.key == member.key && $0.value == member.value }
    }
    for member in present where !wanted.contains(where: { $0.key == member.key }) {
      rest.append((member.key, .null))
    }
    guard !rest.isEmpty else { return nil }
    return (name, .object(rest.sorted { $0.key < $1.key }))
  }

  // MARK: Reading

  /// Lays the extension's fields over those that were read.
  ///
  /// - Returns: whether there were any that could be read.
  static func read<Node: Codable>(_ value: JSONValue?, into node: inout Node) -> Bool {
    guard case .object(let rest)? = value,
      case .object(let members)? = try? ModelEncoder.value(of: node)
    else { return false }
    var merged = Dictionary(members, uniquingKeysWith: { $1 })
    for (key, value) in rest where key != "entries" {
      merged[key] = value == .null ? nil : value
    }
    let json = JSONValue.object(merged.map { (key: $0.key, value: $0.value) })
    guard let whole = try? ModelDecoder.decode(Node.self, from: json) else { return false }
    node = whole
    return true
  }
}

extension FeedParser.Options {
  /// Everything as it is written.
  static let verbatim: FeedParser.Options = {
    var options = FeedParser.Options()
    options.sanitizes = false
    options.resolvesReferences = false
    return options
  }()
}
