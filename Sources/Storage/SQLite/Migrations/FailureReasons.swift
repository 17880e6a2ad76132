extension Schema {
  /// What went wrong last in both languages; before, it was English alone.
  static let failureReasons = """
    UPDATE sources SET last_error = json_object('german', last_error, 'english', last_error)
    WHERE last_error IS NOT NULL
    """
}
