import Foundation
import Syndication

/// Plain text as HTML in which web and mail addresses are links.
enum LinkedText {
  static func html(of text: String) -> String {
    guard mayHoldAddress(text.utf8) else { return Markup.escaped(withoutRuns(text)) }
    return withoutRuns(text).split(omittingEmptySubsequences: false) { $0 == " " }
      .map(wordHTML).joined(separator: " ")
  }

  /// Several typed spaces mean one; a non-breaking space stays as it stands.
  private static func withoutRuns(_ text: String) -> String {
    guard text.contains("  ") || text.contains("\t") else { return text }
    return text.split { $0 == " " || $0 == "\t" }.joined(separator: " ")
  }

  /// A quick look that spares most words a search.
  private static func mayHoldAddress(_ bytes: some Sequence<UInt8>) -> Bool {
    var before: (UInt8, UInt8) = (0, 0)
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "@"): return true
      case UInt8(ascii: "/") where before.1 == UInt8(ascii: ":"): return true
      case UInt8(ascii: ".") where before.0 | 0x20 == 0x77 && before.1 | 0x20 == 0x77: return true
      default: before = (before.1, byte)
      }
    }
    return false
  }

  private static func wordHTML(_ word: Substring) -> String {
    guard mayHoldAddress(word.utf8) else { return Markup.escaped(word) }
    if let address = webAddress(in: word) {
      let url = word[address]
      let scheme = url.lowercased().hasPrefix("www.") ? "https://" : ""
      return link(to: scheme + encoded(url), url, in: word, at: address)
    }
    if let address = mailAddress(in: word) {
      return link(to: "mailto:" + word[address], word[address], in: word, at: address)
    }
    return Markup.escaped(word)
  }

  private static func link(
    to href: String, _ text: Substring, in word: Substring, at range: Range<String.Index>
  ) -> String {
    Markup.escaped(word[..<range.lowerBound])
      + "<a href=\"\(Markup.escaped(href))\">\(Markup.escaped(text))</a>"
      + wordHTML(word[range.upperBound...])
  }

  /// An address from its scheme or `www.` on, without the punctuation of the
  /// sentence around it.
  private static func webAddress(in word: Substring) -> Range<String.Index>? {
    let starts = ["https://", "http://", "www."].compactMap {
      word.range(of: $0, options: .caseInsensitive)?.lowerBound
    }
    guard let start = starts.min() else { return nil }
    if let before = word[..<start].last, before.isLetter || before.isNumber { return nil }
    var url = word[start...].prefix { !"<>\"“”„«»".contains($0) && !$0.isWhitespace }
    while let last = url.last {
      let closes = last == ")" && url.filter({ $0 == "(" }).count < url.filter { $0 == ")" }.count
      guard closes || ".,;:!?'’‘*]".contains(last) else { break }
      url.removeLast()
    }
    let host = url.drop { $0 != "." }
    return host.count > 1 ? url.startIndex..<url.endIndex : nil
  }

  private static func mailAddress(in word: Substring) -> Range<String.Index>? {
    guard let at = word.firstIndex(of: "@") else { return nil }
    let start = word[..<at].lastIndex { !isLocalPart($0) }.map(word.index(after:))
    let local = word[(start ?? word.startIndex)..<at].drop { $0 == "." || $0 == "-" }
    var domain = word[word.index(after: at)...]
      .prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." }
    while domain.last == "." || domain.last == "-" { domain.removeLast() }
    let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
    guard !local.isEmpty, labels.count > 1, !labels.contains(where: \.isEmpty),
      let last = labels.last, last.count > 1, last.allSatisfy(\.isLetter)
    else { return nil }
    return local.startIndex..<domain.endIndex
  }

  private static func isLocalPart(_ character: Character) -> Bool {
    character.isASCII
      && (character.isLetter || character.isNumber || "._%+-".contains(character))
  }

  /// Letters beyond ASCII as UTF-8 in percent signs (RFC 3987 §3.1).
  private static func encoded(_ url: Substring) -> String {
    var ascii = ""
    for byte in url.utf8 {
      if byte < 0x80 {
        ascii.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        ascii += "%" + String(byte, radix: 16, uppercase: true)
      }
    }
    return ascii
  }
}
