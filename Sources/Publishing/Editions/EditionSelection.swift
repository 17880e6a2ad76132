import CityConfiguration
import Foundation
import Storage
import Syndication

/// What came in during the window of an edition: the city's items that
/// appeared and the partners' entries that arrived in it, as the digest has
/// them. An entry's own date may lie long before.
struct EditionSelection {
  private let city: City
  private let digest: Digest
  private let contributions: [Digest.Contribution]

  init(of window: Edition.Window, city: City, store: Store, at now: Date) async throws {
    self.city = city
    digest = Digest(city: city)
    try await digest.sortNew(in: store)
    let range = window.start..<window.end
    let items = try await store.items(ItemQuery(visibleAt: now, published: range))
    let entries = try await store.entries(EntryQuery(state: .visible, arrived: range))
    let choices = try await DigestChoices(store)
    var ownClusters = OwnClusters(in: store)
    contributions =
      try await digest.contributions(of: items, choices, &ownClusters)
      + digest.contributions(of: entries, choices, at: now)
  }

  /// The entry of this id, chosen or not.
  func entry(_ id: String) -> Entry? {
    contributions.first { $0.entry.id == id }?.entry
  }

  /// The entries about the topics, newest first: each story once, no source
  /// louder than its cap.
  func chosen(about topics: [String], without excluded: Set<String>, limit: Int) -> [Entry] {
    let slugs = Set(topics.compactMap(slug(ofTopic:)))
    let wanted = contributions.filter { contribution in
      (Topics.match(contribution.entry, topics) || !slugs.isDisjoint(with: contribution.topics))
        && !(contribution.entry.id.map(excluded.contains) ?? false)
    }
    return digest.merge(wanted, limit: limit).map(\.entry)
  }

  /// The topic of the configuration that is called so.
  private func slug(ofTopic name: String) -> String? {
    let name = Topics.key(name)
    return city.topics.first { Topics.key($0.title) == name || $0.slug == name }?.slug
  }
}

/// Whether an entry is about one of some topics: one of its categories or
/// keywords is the topic, capitals or not. No topics fit everything.
enum Topics {
  static func match(_ entry: Entry, _ topics: [String]) -> Bool {
    topics.isEmpty || entry.categories.contains { name($0, topics) }
  }

  /// Whether the category is one of some words.
  static func name(_ category: Syndication.Category, _ words: [String]) -> Bool {
    let names = [key(category.term), key(category.label ?? category.term)]
    return words.contains { names.contains(key($0)) }
  }

  static func key(_ topic: String) -> String {
    topic.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
  }
}
