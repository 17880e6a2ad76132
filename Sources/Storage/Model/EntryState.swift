/// Where an entry stands between its source and the readers. An editor's
/// word counts for more than a rule's.
public enum EntryState: String, Sendable, Hashable, Codable, CaseIterable {
  /// In every feed it belongs to.
  case visible
  /// Until an editor says yes or no.
  case waiting
  /// By an editor.
  case refused
  /// By a rule.
  case dropped
  /// Taken back by its source.
  case deleted
  /// The rules are still to be applied.
  case unmapped
}

/// What an editor said of an entry. It stays whatever the rules say later.
public enum EditorDecision: String, Sendable, Hashable, Codable {
  case approved, refused
}
