/// How far an item is on its way to the readers.
public enum ItemStatus: String, Sendable, Hashable, Codable, CaseIterable {
  /// Being written; never shown.
  case draft
  /// Ready; shown once its `published` has come.
  case scheduled
  /// Shown once its `published` has come.
  case published
  /// Taken back; no longer shown.
  case withdrawn
}
