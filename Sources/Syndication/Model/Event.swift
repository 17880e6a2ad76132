import Foundation

/// A date in a calendar (RSS 1.0 event module).
public struct Event: Sendable, Hashable, Codable {
  public var start: Date?
  public var end: Date?
  public var location: String?
  public var organizer: String?
  public var type: String?
  public var price: String?
  public var url: String?

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
