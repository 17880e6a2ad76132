import Foundation
import Testing

@testable import Publishing

@Suite struct `Mail` {
  @Test(arguments: [
    ("Gruß\n", "Gru=C3=9F"),
    ("a=b", "a=3Db"),
    ("ab \ncd", "ab=20\r\ncd"),
    (".\n..", "=2E\r\n=2E."),
    (String(repeating: "a", count: 76), String(repeating: "a", count: 76)),
    (String(repeating: "a", count: 77), String(repeating: "a", count: 75) + "=\r\naa"),
    (
      String(repeating: "a", count: 74) + "ü",
      String(repeating: "a", count: 74) + "=\r\n=C3=BC"
    ),
  ])
  func `carries text as quoted-printable`(text: String, wanted: String) {
    #expect(QuotedPrintable.encoded(text) == wanted)
  }

  @Test func `encodes words of a header that are not ASCII, and only those`() {
    #expect(EncodedWord.text("Plain  text", after: "Subject: ") == "Plain text")
    #expect(EncodedWord.text("Größe 5?", after: "Subject: ") == "=?utf-8?Q?Gr=C3=B6=C3=9Fe_5=3F?=")
    #expect(EncodedWord.text("=?x", after: "Subject: ").hasPrefix("=?utf-8?Q?=3D=3Fx"))
    #expect(EncodedWord.phrase("Stadt \"M\"", after: "From: ") == "\"Stadt \\\"M\\\"\"")
  }

  @Test func `parts long encoded words between characters`() {
    let text = String(repeating: "ü", count: 40)
    let lines = EncodedWord.text(text, after: "Subject: ").components(separatedBy: "\r\n ")
    #expect(lines.count > 1)
    #expect(("Subject: " + lines[0]).count <= 76)
    let words = lines.map { line in
      String(line.dropFirst(10).dropLast(2)).replacing("=C3=BC", with: "ü")
    }
    #expect(lines.allSatisfy { $0.count <= 75 })
    #expect(words.joined() == text)
  }

  @Test func `folds long fields between words`() {
    let value = (1...20).map { "wort\($0)" }.joined(separator: " ")
    let line = HeaderField.line("Subject", value)
    #expect(line.components(separatedBy: "\r\n").allSatisfy { $0.count <= 78 })
    #expect(line.replacing("\r\n", with: "") == "Subject: " + value)
    let long = String(repeating: "a", count: 90)
    #expect(HeaderField.line("X", long) == "X: " + long)
  }

  @Test func `writes dates as RFC 5322 wants them`() {
    #expect(
      MailDate.string(from: .utc("2024-05-23T12:05:00Z")) == "Thu, 23 May 2024 12:05:00 +0000")
  }

  @Test func `flows paragraphs in lines of at most 78 characters`() {
    let text = (1...60).map { "Wort\($0)" }.joined(separator: " ")
    let lines = EditionText.flowed(text)
    #expect(lines.count > 4)
    #expect(lines.allSatisfy { $0.count <= 78 })
    #expect(lines.dropLast().allSatisfy { $0.hasSuffix(" ") })
    #expect(lines.joined() == text)
    #expect(EditionText.flowed("> kein Zitat") == [" > kein Zitat"])
    #expect(EditionText.flowed("From hier") == [" From hier"])
  }
}
