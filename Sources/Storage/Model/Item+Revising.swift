import Foundation

/// What became of an item that was saved.
public enum SaveResult: String, Sendable, Hashable {
  /// There was none with this id.
  case created
  /// There was one, and it has changed.
  case revised
  /// There was one, and it says the same.
  case unchanged
}

extension Item {
  /// The item as it has to be stored, given what is stored already. Every
  /// engine follows this one rule.
  func replacing(_ stored: Item?, at now: Date) -> (result: SaveResult, item: Item) {
    var item = inWholeSeconds
    guard let stored else {
      item.revision = 1
      return (.created, item)
    }
    item.revision = stored.revision
    let callerDatedTheChange = item.updated != nil
    if !callerDatedTheChange { item.updated = stored.updated }
    guard item != stored else { return (.unchanged, stored) }
    if !callerDatedTheChange { item.updated = now.inWholeSeconds }
    item.revision += 1
    return (.revised, item)
  }

  private var inWholeSeconds: Item {
    var item = self
    item.published = published?.inWholeSeconds
    item.updated = updated?.inWholeSeconds
    item.expires = expires?.inWholeSeconds
    if let start = event?.start.inWholeSeconds { item.event?.start = start }
    item.event?.end = event?.end?.inWholeSeconds
    return item
  }
}

extension Date {
  /// The whole seconds since 1970 begun at this moment.
  var seconds: Int64 { Int64(timeIntervalSince1970.rounded(.down)) }

  var inWholeSeconds: Date { Date(seconds: seconds) }

  init(seconds: Int64) { self.init(timeIntervalSince1970: Double(seconds)) }
}
