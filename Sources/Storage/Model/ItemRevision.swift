import Foundation

/// A former state of an item.
public struct ItemRevision: Sendable, Hashable {
  /// The item as it was, with the revision it had.
  public var item: Item
  /// When the state was set aside for the next one.
  public var recorded: Date

  public init(item: Item, recorded: Date) {
    self.item = item
    self.recorded = recorded
  }
}
