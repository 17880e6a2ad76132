extension Schema {
  /// What is asked for in lists stands in columns of its own; `edition` holds
  /// all of it. An edition gathers what arrived in its window.
  static let editions = """
    CREATE TABLE editions (
      number INTEGER NOT NULL CHECK (number > 0),
      revision INTEGER NOT NULL CHECK (revision > 0),
      period TEXT NOT NULL CHECK (period IN ('week', 'month', 'quarter')),
      window_start INTEGER NOT NULL,
      window_end INTEGER NOT NULL CHECK (window_end > window_start),
      topics TEXT NOT NULL CHECK (json_valid(topics)),
      title TEXT NOT NULL,
      issued INTEGER NOT NULL,
      edition TEXT NOT NULL CHECK (json_valid(edition)),
      PRIMARY KEY (number, revision)
    ) STRICT;

    CREATE UNIQUE INDEX editions_by_window
      ON editions (window_start, window_end, topics) WHERE revision = 1;

    CREATE TRIGGER editions_never_change BEFORE UPDATE ON editions
      BEGIN SELECT RAISE(ABORT, 'what was issued never changes'); END;
    CREATE TRIGGER editions_never_go BEFORE DELETE ON editions
      BEGIN SELECT RAISE(ABORT, 'what was issued never changes'); END;

    CREATE INDEX entries_by_arrival ON entries (arrived);
    """
}
