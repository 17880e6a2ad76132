import Foundation

/// What a feed and an entry have in common, so that a vocabulary says once
/// what its elements mean in either.
protocol Node {
  var id: String? { get set }
  var title: Text? { get set }
  /// The short description: an entry's summary, a feed's subtitle.
  var abstract: Text? { get set }
  var rights: Text? { get set }
  var links: [Link] { get set }
  var authors: [Person] { get set }
  var contributors: [Person] { get set }
  var publisher: Person? { get set }
  var categories: [Category] { get set }
  var language: String? { get set }
  var published: Date? { get set }
  var updated: Date? { get set }
  var expires: Date? { get set }
  var image: Image? { get set }
  var licenses: [String] { get set }
  var media: Media? { get set }
  var podcast: Podcast? { get set }
  var location: Location? { get set }
  var inReplyTo: [Reply] { get set }
  var extensions: Extensions { get set }
  var dateTexts: [String: String] { get set }

  /// Runs the change where the node is a feed.
  mutating func ifFeed(_ change: (inout Feed) -> Void)
  /// Runs the change where the node is an entry.
  mutating func ifEntry(_ change: (inout Entry) -> Void)
}

extension Feed: Node {
  var abstract: Text? {
    get { subtitle }
    set { subtitle = newValue }
  }

  mutating func ifFeed(_ change: (inout Feed) -> Void) { change(&self) }
  mutating func ifEntry(_ change: (inout Entry) -> Void) {}
}

extension Entry: Node {
  var abstract: Text? {
    get { summary }
    set { summary = newValue }
  }

  mutating func ifFeed(_ change: (inout Feed) -> Void) {}
  mutating func ifEntry(_ change: (inout Entry) -> Void) { change(&self) }
}

extension Node {
  /// The podcast part, made when first needed.
  mutating func withPodcast(_ change: (inout Podcast) -> Void) {
    var value = podcast ?? Podcast()
    // Held by one alone, lists grow in place.
    podcast = nil
    change(&value)
    podcast = value
  }
}
