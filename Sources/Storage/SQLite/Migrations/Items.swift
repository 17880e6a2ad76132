extension Schema {
  /// `item_sections` repeats `published`, so that the newest items of a
  /// section are the beginning of its index. The index `items_by_published`
  /// carries what deciding on visibility needs.
  static let items = """
    CREATE TABLE items (
      id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
      slug TEXT NOT NULL UNIQUE CHECK (slug <> ''),
      sections TEXT NOT NULL CHECK (json_array_length(sections) > 0),
      title TEXT NOT NULL,
      teaser TEXT,
      body TEXT NOT NULL,
      body_digest TEXT NOT NULL CHECK (length(body_digest) = 64),
      language TEXT NOT NULL,
      status TEXT NOT NULL
        CHECK (status IN ('draft', 'scheduled', 'published', 'withdrawn')),
      published INTEGER,
      updated INTEGER,
      expires INTEGER,
      image TEXT CHECK (image IS NULL OR json_valid(image)),
      desk TEXT,
      contact TEXT,
      keywords TEXT NOT NULL CHECK (json_valid(keywords)),
      attachments TEXT NOT NULL CHECK (json_valid(attachments)),
      event TEXT CHECK (event IS NULL OR json_valid(event)),
      place TEXT CHECK (place IS NULL OR json_valid(place)),
      translations TEXT NOT NULL CHECK (json_valid(translations)),
      permalink TEXT,
      revision INTEGER NOT NULL CHECK (revision > 0)
    ) STRICT;

    CREATE INDEX items_by_published
      ON items (published DESC, id, status, expires, revision);
    CREATE INDEX items_by_status ON items (status, published DESC, id);
    CREATE INDEX items_by_title ON items (title);
    CREATE INDEX items_by_body_digest ON items (body_digest);

    CREATE TABLE item_sections (
      item_id TEXT NOT NULL REFERENCES items (id) ON DELETE CASCADE,
      section TEXT NOT NULL CHECK (section <> ''),
      published INTEGER,
      PRIMARY KEY (item_id, section)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX item_sections_by_published
      ON item_sections (section, published DESC, item_id);

    CREATE TABLE item_revisions (
      item_id TEXT NOT NULL REFERENCES items (id) ON DELETE CASCADE,
      revision INTEGER NOT NULL CHECK (revision > 0),
      recorded INTEGER NOT NULL,
      item TEXT NOT NULL CHECK (json_valid(item)),
      PRIMARY KEY (item_id, revision)
    ) STRICT, WITHOUT ROWID;
    """
}
