import Foundation
import Storage

/// An article as a file tells it, before it is known whether it is stored
/// already.
struct Draft: Sendable {
  /// `id` and `slug` are empty where the file gives none.
  var item: Item
  /// Whether the file itself says how far the article is.
  var statesStatus: Bool
  var place: Place
  var origin: Origin

  /// The kind of file an article comes from.
  enum Origin: Sendable {
    case portalText, feed, json
  }

  /// Where in a file something stands.
  struct Place: Sendable, Hashable {
    var line: Int?
    var index: Int?
  }

  var hasOwnID: Bool { !item.id.isEmpty }

  func problem(_ reason: ImportProblem.Reason, in file: String) -> ImportProblem {
    ImportProblem(file: file, line: place.line, index: place.index, reason: reason)
  }
}

/// What was understood of one file.
struct Drafts: Sendable {
  var drafts: [Draft] = []
  var problems: [ImportProblem] = []
}
