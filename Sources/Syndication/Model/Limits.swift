/// What no honest feed needs more of. Beyond, a few bytes of a document
/// would cost many of memory.
enum Limits {
  /// The entries of a feed that are kept.
  static let entries = 100_000
  /// The bytes of an address that relative references start from.
  static let baseBytes = 2048

  static let tooManyEntries = "entries after the first \(entries) are left out"
}
