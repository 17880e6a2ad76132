import Foundation
import Testing

@testable import Syndication

@Suite struct `The encoding of a document` {
  private func title(_ bytes: Data, contentType: String? = nil) throws -> (String?, Document) {
    let headers = contentType.map { ["Content-Type": $0] } ?? [:]
    let document = try FeedParser().parse(bytes, from: .init(headers: headers))
    return (document.feed.title?.value, document)
  }

  private func feed(_ declared: String?) -> String {
    let declaration = declared.map { "<?xml version=\"1.0\" encoding=\"\($0)\"?>" } ?? ""
    return declaration + "<rss version=\"2.0\"><channel><title>Grüße €</title></channel></rss>"
  }

  @Test(arguments: [
    ("windows-1252", String.Encoding.windowsCP1252), ("iso-8859-1", .windowsCP1252),
    ("utf-8", .utf8), ("utf-16", .utf16), ("iso-8859-15", String.Encoding(rawValue: 0x8000_020F)),
  ])
  func `is the declared one`(label: String, encoding: String.Encoding) throws {
    let bytes = try #require(feed(label).data(using: encoding))
    #expect(try title(bytes).0 == "Grüße €")
  }

  @Test func `is the header's before the declaration's, and the mark's before both`() throws {
    let latin = try #require(feed("utf-8").data(using: .windowsCP1252))
    let (read, document) = try title(
      latin, contentType: "application/rss+xml; charset=windows-1252")
    #expect(read == "Grüße €")
    #expect(document.encoding == "windows-1252")
    #expect(document.problems.map(\.code) == [.encodingMismatch])
    let marked = Data([0xEF, 0xBB, 0xBF]) + Data(feed("iso-8859-2").utf8)
    #expect(try title(marked, contentType: "text/xml; charset=koi8-r").0 == "Grüße €")
  }

  @Test func `is guessed where nobody says it`() throws {
    let latin = try #require(feed(nil).data(using: .windowsCP1252))
    let (read, document) = try title(latin)
    #expect(read == "Grüße €")
    #expect(document.encoding == "windows-1252")
  }

  @Test func `may change nothing when bytes come one by one`() throws {
    for label in ["utf-8", "shift_jis", "utf-16le"] {
      var transcoder = Transcoder(try #require(CharacterEncoding.labelled(label)))
      let text = label == "shift_jis" ? "日本語" : "Grüße 👩🏽‍🎨"
      let encoding: String.Encoding =
        label == "shift_jis" ? .shiftJIS : label == "utf-8" ? .utf8 : .utf16LittleEndian
      let bytes = try #require(text.data(using: encoding))
      var output: [UInt8] = []
      for (index, byte) in bytes.enumerated() {
        [byte].withUnsafeBufferPointer {
          transcoder.push($0, final: index == bytes.count - 1) { output += $0 }
        }
      }
      #expect(String(decoding: output, as: UTF8.self) == text)
      #expect(transcoder.invalidBytes == 0)
    }
  }
}
