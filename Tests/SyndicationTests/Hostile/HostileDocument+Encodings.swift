import Foundation

/// Bytes that are no text, or not the text they are said to be.
extension HostileDocument {
  static let encodings: [HostileDocument] = [
    HostileDocument("a megabyte of NUL", 1_000_000, .failure) { Data(count: $0) },
    HostileDocument("a NUL between all letters", 1_000_000) {
      item("<title>" + repeating("a\0", $0 / 2) + "</title>")
    },
    HostileDocument("a megabyte of control characters", 1_000_000) {
      item("<title>" + repeating("\u{1}\u{1B}\u{85}", $0 / 4) + "</title>")
    },
    HostileDocument("a megabyte of bytes that are no UTF-8", 1_000_000) {
      item("<title>") + Data(repeating: 0xFF, count: $0)
    },
    HostileDocument("a megabyte of characters cut off", 1_000_000) {
      item("<title>") + Data(repeating: 0xF0, count: $0)
    },
    HostileDocument("UTF-16 with an odd byte", 1_000_000) {
      wide(item("<title>" + repeating("ä", $0) + "</title>")) + Data([0x3C])
    },
    HostileDocument("UTF-16 of high surrogates only", 1_000_000) {
      wide(rss("<title>").prefix(31)) + Data(repeating: 0xD8, count: $0)
    },
    HostileDocument("UTF-16 that is none", 1_000_000, .failure) {
      Data([0xFF, 0xFE]) + item("<title>" + repeating("a", $0) + "</title>")
    },
    HostileDocument("UTF-32 beyond all characters", 1_000_000, .failure) {
      Data([0xFF, 0xFE, 0, 0]) + Data(repeating: 0xFF, count: $0)
    },
    HostileDocument("UTF-7", 1_000_000) {
      Data("<?xml version=\"1.0\" encoding=\"utf-7\"?>".utf8)
        + item("<title>" + repeating("+ADw-script+AD4-", $0 / 16) + "</title>")
    },
    HostileDocument("ISO-2022-JP that escapes at every byte", 1_000_000) {
      Data("<?xml version=\"1.0\" encoding=\"iso-2022-jp\"?>".utf8)
        + item("<title>" + repeating("\u{1B}$B", $0 / 3) + "</title>")
    },
    HostileDocument("gb18030 cut off at every byte", 1_000_000) {
      Data("<?xml version=\"1.0\" encoding=\"gb18030\"?>".utf8)
        + item("<title>") + Data(repeating: 0x81, count: $0)
    },
    HostileDocument("an encoding of a megabyte", 1_000_000) {
      Data("<?xml version=\"1.0\" encoding=\"\(repeating("a", $0))\"?>".utf8) + item("")
    },
    HostileDocument(
      "a charset of a megabyte", 1,
      headers: [
        "Content-Type": "text/xml; charset=\"" + String(repeating: "a", count: 1_000_000)
      ]
    ) { _ in item("") },
    HostileDocument("gzip", 1, .failure) { _ in
      Data([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0x2B, 0x49, 0x2D, 0x2E, 1, 0, 0x0C, 0x7E, 0x7F])
    },
    HostileDocument("a PNG", 1_000_000, .failure) { size in
      var numbers = SeededNumbers(seed: 1)
      let noise = (0..<size / 8).flatMap { _ in withUnsafeBytes(of: numbers.next(), Array.init) }
      return Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D] + noise)
    },
    HostileDocument("HTML", 1_000_000, .failure) {
      Data(
        ("<!DOCTYPE html><html><head><title>Seite</title></head><body>"
          + repeating("<p>Ein Absatz<br>", $0 / 17)).utf8)
    },
    HostileDocument("a megabyte of blanks", 1_000_000, .failure) {
      Data(repeating: 0x20, count: $0)
    },
  ]

  /// UTF-16 of bytes in ASCII and Latin-1, with a byte-order mark.
  private static func wide(_ data: Data) -> Data {
    Data([0xFE, 0xFF])
      + Data(
        String(decoding: data, as: UTF8.self).utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] })
  }
}
