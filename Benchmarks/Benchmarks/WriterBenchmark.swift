import Baselines
import Foundation
import Syndication

/// Writing a 20 MB Atom document, beside libxml2's own text writer called
/// from C for the same document, byte for byte.
enum WriterBenchmark {
  static func run() throws {
    let feed = feed(bytes: 20_000_000)
    let writer = FeedWriter(.atom)
    let document = writer.write(feed)
    let megabytes = Double(document.count) / 1_000_000

    let baseline = document.withUnsafeBytes {
      written_document_read($0.bindMemory(to: CChar.self).baseAddress, $0.count)
    }
    guard let baseline else { throw BenchmarkError("the document cannot be read back") }
    defer { written_document_free(baseline) }
    let isSame = document.withUnsafeBytes {
      written_document_equals(baseline, $0.bindMemory(to: CChar.self).baseAddress, $0.count)
    }
    guard isSame == 1 else { throw BenchmarkError("both must write the same bytes") }

    let ours = Timing { _ = writer.write(feed) }
    let theirs = Timing { _ = written_document_write(baseline) }
    print("writer: an Atom document of \(Int(megabytes)) MB, \(feed.entries.count) entries")
    Timing.table([
      ("FeedWriter", String(format: "%.0f MB/s", megabytes / ours.median)),
      ("xmlTextWriter from C", String(format: "%.0f MB/s", megabytes / theirs.median)),
      ("ratio", String(format: "%.2f (wanted: 0.3 or more)", theirs.median / ours.median)),
    ])
  }

  private static func feed(bytes: Int) -> Feed {
    let paragraph =
      "<p>Rund 900 Menschen besuchten die Messe, „das übertrifft unsere Erwartungen“, sagt die "
      + "Leiterin. <a href=\"https://www.stadt.example/a?b=c&amp;d=e\">Mehr dazu</a></p>\n"
    var feed = Feed()
    feed.id = "tag:stadt.example,2024:feed"
    feed.title = Text("Alle Meldungen")
    feed.updated = Date(timeIntervalSince1970: 1_700_000_000)
    let body = String(repeating: paragraph, count: 8)
    feed.entries = (0..<bytes / 2_150).map { number in
      var entry = Entry()
      entry.id = "tag:stadt.example,2024:\(number)"
      entry.title = Text("Meldung \(number): Bücher & Bühnen")
      entry.summary = Text("Kurz gesagt: Es wird gefeiert, und alle sind eingeladen.")
      entry.content = [Content(body + "\(number)")]
      entry.links = [Link("https://www.stadt.example/\(number)")]
      entry.authors = [Person(name: "Stadt", email: "presse@stadt.example")]
      entry.categories = [Category("Stadtgespräch"), Category("Kunst & Kultur")]
      entry.published = Date(timeIntervalSince1970: 1_700_000_000 - Double(number) * 60)
      entry.updated = entry.published
      return entry
    }
    return feed
  }
}

struct BenchmarkError: Error, CustomStringConvertible {
  var description: String
  init(_ description: String) { self.description = description }
}
