/// Language tags (BCP 47).
enum LanguageTag {
  /// `en_US`, as locales write it, becomes `en-US`.
  static func normalized(_ tag: String) -> String {
    tag.utf8.contains(UInt8(ascii: "_")) ? tag.replacing("_", with: "-") : tag
  }
}
