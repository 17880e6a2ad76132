import Foundation

/// Plain text as HTML in which web and mail addresses are links.
enum LinkedText {
  static func html(of text: String) -> String {
    guard
      text.contains("@") || text.contains("://") || text.localizedCaseInsensitiveContains("www.")
    else {
      return withoutRuns(text).escapedForHTML
    }
    return withoutRuns(text).split(omittingEmptySubsequences: false) { $0 == " " }
      .map(wordHTML).joined(separator: " ")
  }

  /// Several typed spaces mean one; a non-breaking space stays as it stands.
  private static func withoutRuns(_ text: String) -> String {
    guard text.contains("  ") || text.contains("\t") else { return text }
    return text.split { $0 == " " || $0 == "\t" }.joined(separator: " ")
  }

  private static func wordHTML(_ word: Substring) -> String {
    if word.contains("://") || word.localizedCaseInsensitiveContains("www."),
      let address = webAddress(in: word)
    {
      let url = word[address]
      let scheme = url.lowercased().hasPrefix("www.") ? "https://" : ""
      return link(to: scheme + encoded(url), url, in: word, at: address)
    }
    if word.contains("@"), let address = mailAddress(in: word) {
      return link(to: "mailto:" + word[address], word[address], in: word, at: address)
    }
    return word.escapedForHTML
  }

  private static func link(
    to href: String, _ text: Substring, in word: Substring, at range: Range<String.Index>
  ) -> String {
    word[..<range.lowerBound].escapedForHTML
      + "<a href=\"\(href.escapedForHTML)\">\(text.escapedForHTML)</a>"
      + wordHTML(word[range.upperBound...])
  }

  /// An address from its scheme or `www.` on, without the punctuation of the
  /// sentence around it.
  private static func webAddress(in word: Substring) -> Range<String.Index>? {
    guard let match = word.firstMatch(of: #/(?i)(?:https?:\/\/|www\.)[^\s<>"“”„«»]+/#) else {
      return nil
    }
    if let before = word[..<match.range.lowerBound].last, before.isLetter || before.isNumber {
      return nil
    }
    var url = word[match.range]
    while let last = url.last {
      let closes = last == ")" && url.filter({ $0 == "(" }).count < url.filter { $0 == ")" }.count
      guard closes || ".,;:!?'’‘*]".contains(last) else { break }
      url.removeLast()
    }
    let host = url.drop { $0 != "." }
    return host.count > 1 ? url.startIndex..<url.endIndex : nil
  }

  private static func mailAddress(in word: Substring) -> Range<String.Index>? {
    let pattern = #/[A-Za-z0-9_%+][A-Za-z0-9._%+-]*@(?:[\p{L}0-9-]+\.)+\p{L}{2,}/#
    return word.firstMatch(of: pattern)?.range
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
