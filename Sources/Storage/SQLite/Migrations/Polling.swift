extension Schema {
  /// `host` is the host of the address that is asked, so that a host that
  /// wants rest is left alone as a whole. `sources_by_next_fetch` holds first
  /// what is due first; a feed that was given up is never due.
  static let polling = """
    ALTER TABLE sources ADD COLUMN host TEXT;
    ALTER TABLE sources ADD COLUMN validated_url TEXT;
    ALTER TABLE sources ADD COLUMN document_digest TEXT;
    ALTER TABLE sources ADD COLUMN next_fetch INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE sources ADD COLUMN interval INTEGER CHECK (interval > 0);
    ALTER TABLE sources ADD COLUMN wishes TEXT CHECK (wishes IS NULL OR json_valid(wishes));
    ALTER TABLE sources ADD COLUMN rhythm INTEGER CHECK (rhythm >= 0);
    ALTER TABLE sources ADD COLUMN quiet_since INTEGER;
    ALTER TABLE sources ADD COLUMN failing_since INTEGER;
    ALTER TABLE sources ADD COLUMN redirect_target TEXT;
    ALTER TABLE sources ADD COLUMN redirected_since INTEGER;
    ALTER TABLE sources ADD COLUMN moved_to TEXT;
    ALTER TABLE sources ADD COLUMN gone_at INTEGER;

    CREATE INDEX sources_by_next_fetch ON sources (next_fetch, slug) WHERE gone_at IS NULL;
    CREATE INDEX sources_by_host ON sources (host) WHERE host IS NOT NULL;
    """
}
