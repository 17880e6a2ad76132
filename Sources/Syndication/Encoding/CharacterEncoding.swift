/// A character encoding by the name the WHATWG Encoding Standard gives it.
struct CharacterEncoding: Hashable {
  /// The standard's name in lower case: `utf-8`, `windows-1252`.
  let name: String
  /// What iconv calls the decoder.
  let iconvName: String

  static let utf8 = CharacterEncoding(name: "utf-8", iconvName: "UTF-8")
  static let windows1252 = CharacterEncoding(name: "windows-1252", iconvName: "CP1252")
  static let utf16LE = CharacterEncoding(name: "utf-16le", iconvName: "UTF-16LE")
  static let utf16BE = CharacterEncoding(name: "utf-16be", iconvName: "UTF-16BE")
  static let utf32LE = CharacterEncoding(name: "utf-32le", iconvName: "UTF-32LE")
  static let utf32BE = CharacterEncoding(name: "utf-32be", iconvName: "UTF-32BE")

  /// Whether markup in this encoding cannot be read as if it were ASCII.
  var isWide: Bool { name.hasPrefix("utf-16") || name.hasPrefix("utf-32") }

  /// How many bytes its characters consist of, or each part of one.
  var unitLength: Int { name.hasPrefix("utf-16") ? 2 : name.hasPrefix("utf-32") ? 4 : 1 }

  /// The encoding a label means; nil for a label nobody knows.
  static func labelled(_ label: String) -> CharacterEncoding? {
    byLabel[label.trimmingSpace()]
  }

  private init(name: String, iconvName: String) {
    self.name = name
    self.iconvName = iconvName
  }

  private static let byLabel = ASCIITable(
    table.flatMap { name, iconvName, standard, others in
      let encoding = CharacterEncoding(name: name, iconvName: iconvName)
      return ([name] + (standard + " " + others).split(separator: " ").map(String.init)).map {
        ($0, encoding)
      }
    })
}
