extension Schema {
  /// `source` is empty for the city's own items, whose key is their id. What
  /// was said of an entry goes with it.
  static let digestChoices = """
    CREATE TABLE digest_choices (
      source TEXT NOT NULL,
      key TEXT NOT NULL CHECK (key <> ''),
      place INTEGER CHECK (place > 0),
      PRIMARY KEY (source, key)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER digest_choices_of_entries AFTER DELETE ON entries BEGIN
      DELETE FROM digest_choices WHERE source = old.source AND key = old.key;
    END;

    CREATE TRIGGER digest_choices_of_items AFTER DELETE ON items BEGIN
      DELETE FROM digest_choices WHERE source = '' AND key = old.id;
    END;
    """
}
