extension Schema {
  static let retention = """
    ALTER TABLE sources ADD COLUMN retention_days INTEGER CHECK (retention_days > 0);
    """
}
