extension Schema {
  static let publishedFiles = """
    CREATE TABLE published_files (
      path TEXT NOT NULL PRIMARY KEY CHECK (path <> ''),
      digest TEXT NOT NULL CHECK (length(digest) = 64),
      item_id TEXT REFERENCES items (id) ON DELETE SET NULL,
      item_revision INTEGER,
      fingerprint TEXT
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX published_files_by_item
      ON published_files (item_id, item_revision, fingerprint)
      WHERE item_id IS NOT NULL;
    """
}
