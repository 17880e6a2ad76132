import Foundation

/// A date in a calendar (RSS 1.0 event module).
public struct Event: Sendable, Hashable, Codable {
  /// When it begins.
  public var start: Date?
  /// When it ends; absent where it says only its beginning.
  public var end: Date?
  /// The place in words.
  public var location: String?
  /// Who holds it.
  public var organizer: String?
  /// What kind it is: `concert`; of a live podcast, its status.
  public var type: String?
  /// What it costs, in words.
  public var price: String?
  /// The URL of a page about it.
  public var url: String?

  /// A date; what is left out is unknown.
  public init(
    start: Date? = nil, end: Date? = nil, location: String? = nil, organizer: String? = nil,
    type: String? = nil, price: String? = nil, url: String? = nil
  ) {
    self.start = start
    self.end = end
    self.location = location
    self.organizer = organizer
    self.type = type
    self.price = price
    self.url = url
  }

  var isEmpty: Bool { self == Event() }
}
