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

  /// The encoding a label means; nil for a label nobody knows.
  static func labelled(_ label: String) -> CharacterEncoding? {
    byLabel[label.trimmingSpace().lowercased()]
  }

  private init(name: String, iconvName: String) {
    self.name = name
    self.iconvName = iconvName
  }

  private static let byLabel: [String: CharacterEncoding] = {
    var result: [String: CharacterEncoding] = [:]
    for (name, iconvName, labels) in table {
      let encoding = CharacterEncoding(name: name, iconvName: iconvName)
      for label in labels.split(separator: " ") { result[String(label)] = encoding }
      result[name] = encoding
    }
    return result
  }()

  /// Name, iconv's name, labels (Encoding Standard §4.2; UTF-32 is not in
  /// the standard but in feeds).
  private static let table: [(String, String, String)] = [
    ("utf-8", "UTF-8", "utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8 u8"),
    ("utf-16le", "UTF-16LE", "utf-16 utf16 utf_16 u16 unicode ucs-2 iso-10646-ucs-2 csunicode"),
    ("utf-16be", "UTF-16BE", "utf16be unicodefffe utf_16_be"),
    ("utf-32le", "UTF-32LE", "utf-32 utf32 utf_32 u32 ucs-4 iso-10646-ucs-4 utf_32_le"),
    ("utf-32be", "UTF-32BE", "utf32be utf_32_be"),
    (
      "windows-1252", "CP1252",
      """
      ansi ansi_x3.4-1968 ascii us-ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 \
      iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 latin-1 x-cp1252 iso646-us x-ansi
      """
    ),
    ("windows-1250", "CP1250", "cp1250 x-cp1250"),
    ("windows-1251", "CP1251", "cp1251 x-cp1251"),
    ("windows-1253", "CP1253", "cp1253 x-cp1253"),
    (
      "windows-1254", "CP1254",
      "cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso_8859-9 l5 latin5 x-cp1254"
    ),
    ("windows-1255", "CP1255", "cp1255 x-cp1255"),
    ("windows-1256", "CP1256", "cp1256 x-cp1256"),
    ("windows-1257", "CP1257", "cp1257 x-cp1257"),
    ("windows-1258", "CP1258", "cp1258 x-cp1258"),
    ("windows-874", "CP874", "dos-874 cp874 iso-8859-11 iso8859-11 tis-620 tis620 tis_620"),
    ("iso-8859-2", "ISO-8859-2", "csisolatin2 iso-ir-101 iso8859-2 iso_8859-2 l2 latin2"),
    ("iso-8859-3", "ISO-8859-3", "csisolatin3 iso-ir-109 iso8859-3 iso_8859-3 l3 latin3"),
    ("iso-8859-4", "ISO-8859-4", "csisolatin4 iso-ir-110 iso8859-4 iso_8859-4 l4 latin4"),
    ("iso-8859-5", "ISO-8859-5", "csisolatincyrillic cyrillic iso-ir-144 iso8859-5 iso_8859-5"),
    ("iso-8859-6", "ISO-8859-6", "arabic asmo-708 ecma-114 iso-ir-127 iso8859-6 iso_8859-6"),
    ("iso-8859-7", "ISO-8859-7", "ecma-118 elot_928 greek greek8 iso-ir-126 iso8859-7 iso_8859-7"),
    ("iso-8859-8", "ISO-8859-8", "hebrew iso-ir-138 iso8859-8 iso_8859-8 visual iso-8859-8-i"),
    ("iso-8859-10", "ISO-8859-10", "csisolatin6 iso-ir-157 iso8859-10 l6 latin6"),
    ("iso-8859-13", "ISO-8859-13", "iso8859-13 latin7"),
    ("iso-8859-14", "ISO-8859-14", "iso8859-14 latin8"),
    ("iso-8859-15", "ISO-8859-15", "csisolatin9 iso8859-15 iso_8859-15 l9 latin9"),
    ("iso-8859-16", "ISO-8859-16", "iso8859-16 latin10"),
    ("ibm866", "CP866", "866 cp866 csibm866"),
    ("koi8-r", "KOI8-R", "cskoi8r koi koi8 koi8_r"),
    ("koi8-u", "KOI8-U", "koi8-ru"),
    ("macintosh", "MACINTOSH", "csmacintosh mac x-mac-roman"),
    ("x-mac-cyrillic", "MAC-CYRILLIC", "x-mac-ukrainian"),
    (
      "gb18030", "GB18030",
      "chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk cp936 ms936"
    ),
    ("hz-gb-2312", "GB18030", "hz"),
    ("big5", "BIG5-HKSCS", "big5-hkscs cn-big5 csbig5 x-x-big5 cp950"),
    ("euc-jp", "EUC-JP", "cseucpkdfmtjapanese x-euc-jp eucjp ujis"),
    ("iso-2022-jp", "ISO-2022-JP", "csiso2022jp"),
    (
      "shift_jis", "CP932",
      "csshiftjis ms932 ms_kanji shift-jis sjis windows-31j x-sjis cp932"
    ),
    (
      "euc-kr", "CP949",
      """
      cseuckr csksc56011987 iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 \
      windows-949 cp949 euckr euc_kr
      """
    ),
    ("utf-7", "UTF-7", "utf7 u7"),
    ("ibm037", "IBM037", "cp037 ebcdic-cp-us ebcdic-cp-ca ebcdic-cp-nl ebcdic-cp-wt"),
  ]
}
