extension Schema {
  /// What the city's rules and an editor make of entries and items. Where
  /// `verdict` is absent the rules are still to be applied; `state` is what
  /// follows from everything that decides; a column of its own, because an
  /// index of a computed one covers no query (SQLite 3.40). `entry_labels` and
  /// `item_topics` repeat what the rows say, to be found by it.
  static let mapping = """
    CREATE TABLE rules_applied (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      fingerprint TEXT NOT NULL
    ) STRICT;

    ALTER TABLE entries ADD COLUMN sections TEXT NOT NULL DEFAULT '[]'
      CHECK (json_valid(sections));
    ALTER TABLE entries ADD COLUMN topics TEXT NOT NULL DEFAULT '[]'
      CHECK (json_valid(topics));
    ALTER TABLE entries ADD COLUMN verdict TEXT
      CHECK (verdict IN ('keep', 'drop', 'approve'));
    ALTER TABLE entries ADD COLUMN decision TEXT
      CHECK (decision IN ('approved', 'refused'));
    ALTER TABLE entries ADD COLUMN state TEXT NOT NULL DEFAULT 'unmapped'
      CHECK (state IN ('visible', 'waiting', 'refused', 'dropped', 'deleted', 'unmapped'));

    UPDATE entries SET state = 'deleted' WHERE deleted = 1;

    CREATE TRIGGER entries_state_at_first AFTER INSERT ON entries WHEN new.deleted = 1 BEGIN
      UPDATE entries SET state = 'deleted' WHERE rowid = new.rowid;
    END;

    CREATE TRIGGER entries_state AFTER UPDATE OF deleted, verdict, decision ON entries BEGIN
      UPDATE entries SET state = CASE
        WHEN deleted = 1 THEN 'deleted'
        WHEN verdict IS NULL THEN 'unmapped'
        WHEN decision = 'approved' THEN 'visible'
        WHEN decision = 'refused' THEN 'refused'
        WHEN verdict = 'keep' THEN 'visible'
        WHEN verdict = 'approve' THEN 'waiting'
        ELSE 'dropped'
      END
      WHERE rowid = new.rowid;
    END;

    CREATE INDEX entries_unmapped ON entries (source, key) WHERE verdict IS NULL;
    CREATE INDEX entries_by_state ON entries (state, source, sort_date DESC, key);

    CREATE TABLE entry_labels (
      kind TEXT NOT NULL CHECK (kind IN ('section', 'topic')),
      label TEXT NOT NULL CHECK (label <> ''),
      source TEXT NOT NULL,
      key TEXT NOT NULL,
      PRIMARY KEY (kind, label, source, key),
      FOREIGN KEY (source, key) REFERENCES entries (source, key) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX entry_labels_by_entry ON entry_labels (source, key);

    ALTER TABLE items ADD COLUMN mapped_revision INTEGER;

    CREATE INDEX items_unmapped ON items (id) WHERE mapped_revision IS NOT revision;

    CREATE TABLE item_topics (
      item_id TEXT NOT NULL REFERENCES items (id) ON DELETE CASCADE,
      topic TEXT NOT NULL CHECK (topic <> ''),
      published INTEGER,
      PRIMARY KEY (item_id, topic)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX item_topics_by_published ON item_topics (topic, published DESC, item_id);
    """
}
