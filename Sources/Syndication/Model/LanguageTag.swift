/// Language tags (BCP 47).
enum LanguageTag {
  /// `en_US`, as locales write it, becomes `en-US`.
  static func normalized(_ tag: String) -> String { tag.replacing("_", with: "-") }
}
