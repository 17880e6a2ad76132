extension Schema {
  /// The newest entries of a state or label are the beginning of an index.
  /// `entry_labels` repeats the date: an entry that gets another has no labels
  /// until the rules are applied to it again. A new entry comes with its
  /// state: a trigger would have SQLite write down what each page was before.
  static let digestOrder = """
    DROP INDEX entries_by_state;
    CREATE INDEX entries_by_state ON entries (state, sort_date DESC, source, key);

    DROP TRIGGER entries_state_at_first;

    ALTER TABLE entry_labels ADD COLUMN sort_date INTEGER NOT NULL DEFAULT 0;
    UPDATE entry_labels SET sort_date = (
      SELECT sort_date FROM entries
      WHERE entries.source = entry_labels.source AND entries.key = entry_labels.key);
    CREATE INDEX entry_labels_by_date
      ON entry_labels (kind, label, sort_date DESC, source, key);
    """
}
