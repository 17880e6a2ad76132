extension Schema {
  static let sourcesAndEntries = """
    CREATE TABLE sources (
      slug TEXT NOT NULL PRIMARY KEY CHECK (slug <> ''),
      title TEXT NOT NULL,
      feed TEXT NOT NULL CHECK (feed <> ''),
      website TEXT,
      language TEXT,
      entries_limit INTEGER CHECK (entries_limit > 0),
      etag TEXT,
      last_modified TEXT,
      fetched_at INTEGER,
      succeeded_at INTEGER,
      changed_at INTEGER,
      failures INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
      last_error TEXT
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE entries (
      source TEXT NOT NULL REFERENCES sources (slug) ON DELETE CASCADE,
      key TEXT NOT NULL CHECK (key <> ''),
      entry TEXT NOT NULL CHECK (json_valid(entry)),
      canonical_url TEXT,
      arrived INTEGER NOT NULL,
      published INTEGER,
      sort_date INTEGER NOT NULL,
      revision INTEGER NOT NULL CHECK (revision > 0),
      deleted INTEGER NOT NULL CHECK (deleted IN (0, 1)),
      PRIMARY KEY (source, key)
    ) STRICT;

    CREATE INDEX entries_by_date ON entries (sort_date DESC, source, key, deleted);
    CREATE INDEX entries_by_source ON entries (source, sort_date DESC, key, deleted);
    """
}
