import Foundation
import Storage
import Syndication

/// What one source tells, ready for comparing.
struct Telling {
  /// How many words of a text are read. More is a book, not news; reading on
  /// would only cost time.
  static let maximumWords = 1_000
  /// With fewer shingles than this in common, 11 words in a row, chance is
  /// too likely; a text with fewer is never compared.
  static let minimumShingles = 8

  /// The addresses the entry goes by.
  let names: Set<String>
  let date: Date
  let title: [Word]
  let text: [Word]
  /// 100 times the month and the day, of those that title and text name.
  let days: Set<Int>
  let shingles: [UInt64]
  /// Each of them once, in order.
  let distinctShingles: [UInt64]
  /// Every word of title and text.
  var vocabulary: Set<String> { Set((title + text).map(\.text)) }

  init(_ entry: Entry, date: Date) {
    self.date = date
    names = Set([entry.id, entry.permalink].compactMap { $0.flatMap(Self.name) })
    let title = WordReader.read(entry.title?.plainText ?? "", limit: Self.maximumWords)
    let text = Self.text(of: entry)
    self.title = title.words
    self.text = text.words
    days = title.days.union(text.days)
    shingles = Shingles.of(text.words)
    distinctShingles = Set(shingles).sorted()
  }

  /// Teaser and full text, or the full text alone where it has the teaser in
  /// it.
  private static func text(of entry: Entry) -> Reading {
    let full = entry.content.map(\.text.plainText).max { $0.utf8.count < $1.utf8.count }
    let content = WordReader.read(full ?? "", limit: maximumWords)
    guard let teaser = entry.summary?.plainText, !teaser.isEmpty else { return content }
    let summary = WordReader.read(teaser, limit: maximumWords)
    let known = Set(Shingles.of(content.words))
    let common = Shingles.of(summary.words).filter(known.contains).count
    if !known.isEmpty, common * 2 >= summary.words.count - Shingles.size { return content }
    return Reading(
      words: Array((summary.words + content.words).prefix(maximumWords)),
      days: summary.days.union(content.days))
  }

  /// An id that is a URI, or the canonical form of an address with its
  /// fragment. The front page of a site names no story, and an id that is no
  /// URI means something to its source only.
  private static func name(_ text: String) -> String? {
    guard URI.isWebAddress(text) else { return URI.isAbsolute(text) ? text : nil }
    let url = CanonicalURL.of(text)
    guard url.contains("?") || url.drop(while: { $0 != ":" }).dropFirst(3).contains("/") else {
      return nil
    }
    let fragment = text.firstIndex(of: "#").map { text[$0...] } ?? ""
    return url + fragment
  }

  /// What finds this telling again among all others.
  func trace() -> Trace {
    var trace = Trace(date: date)
    trace.names = names.sorted().map { Int64(bitPattern: StableHash.of("name " + $0)) }
    guard distinctShingles.count >= Self.minimumShingles else { return trace }
    // Both are hashes of shingles: the mark keeps a pick from looking like a
    // band.
    let picks = Winnowing.picks(of: shingles).sorted().map { StableHash.mix($0, with: 1) }
    trace.text = (MinHash.bands(of: shingles) + picks).map(Int64.init(bitPattern:))
    return trace
  }
}
