extension Schema {
  /// `placed` is the revision that was last put into a cluster; an index of
  /// only those for which it is not the stored one finds what is to be done
  /// at once. Traces name an entry by a number, as there are some 30 of them
  /// for each, and lie together by the span of time they are of
  /// (`Trace.period`): hashes have no order, and what is new would be written
  /// all over the file. That no source is twice in a cluster is for the index
  /// to see to.
  static let clusters = """
    ALTER TABLE entries ADD COLUMN cluster INTEGER;
    ALTER TABLE entries ADD COLUMN placed INTEGER;

    CREATE INDEX entries_to_place
      ON entries (arrived, source, key) WHERE placed IS NOT revision;
    CREATE UNIQUE INDEX entries_by_cluster
      ON entries (cluster, source) WHERE cluster IS NOT NULL;

    CREATE TABLE entry_numbers (
      number INTEGER PRIMARY KEY,
      source TEXT NOT NULL,
      key TEXT NOT NULL,
      UNIQUE (source, key),
      FOREIGN KEY (source, key) REFERENCES entries (source, key) ON DELETE CASCADE
    ) STRICT;

    CREATE TABLE entry_traces (
      period INTEGER NOT NULL,
      hash INTEGER NOT NULL,
      date INTEGER NOT NULL,
      entry INTEGER NOT NULL REFERENCES entry_numbers (number) ON DELETE CASCADE,
      PRIMARY KEY (period, hash, date, entry)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX entry_traces_by_entry ON entry_traces (entry);
    """
}
