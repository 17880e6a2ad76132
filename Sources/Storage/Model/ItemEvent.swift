import Foundation

/// The date in the calendar that an item announces.
public struct ItemEvent: Sendable, Hashable, Codable {
  public var start: Date
  /// Absent where no end was announced.
  public var end: Date?
  /// The venue in words.
  public var place: String?
  /// What it costs, in words: `frei`, `8 Euro, ermäßigt 5 Euro`.
  public var price: String?

  public init(start: Date, end: Date? = nil, place: String? = nil, price: String? = nil) {
    self.start = start
    self.end = end
    self.place = place
    self.price = price
  }
}
