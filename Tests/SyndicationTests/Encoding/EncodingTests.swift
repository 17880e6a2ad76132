import Foundation
import Glibc
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

  @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
  func `loses one character to half a surrogate`(encoding: String.Encoding) throws {
    var bytes = try #require(
      feed("utf-16").replacing("Grüße", with: "Gr#üße").data(using: encoding))
    let isLittle = encoding == .utf16LittleEndian
    let sign = try #require(bytes.range(of: Data(isLittle ? [0x23, 0] : [0, 0x23])))
    bytes.replaceSubrange(sign, with: isLittle ? [0x01, 0xD8] : [0xD8, 0x01])
    let (read, document) = try title(bytes)
    #expect(read == "Grüße €")
    #expect(
      document.problems.map(\.message) == [
        "2 bytes are not \(document.encoding); they were left out"
      ])
  }

  @Test func `that writes accents behind letters loses no letter at the end`() throws {
    let text = "<?xml version='1.0' encoding='windows-1258'?><rss><channel><title>Amt"
    #expect(try title(Data(text.utf8)).0 == "Amt")
  }

  @Test func `keeps the five control characters of windows-1252`() throws {
    let bytes =
      Data("<rss><channel><title>a".utf8) + [0x81, 0xC2, 0x9D]
      + Data("b</title></channel></rss>".utf8)
    #expect(try title(bytes).0 == "a\u{81}\u{9D}b")
    let declared =
      Data("<?xml version='1.0' encoding='windows-1252'?>".utf8)
      + Data("<rss><channel><title>a".utf8)
    let (read, document) = try title(declared + [0x9D] + Data("b</title></channel></rss>".utf8))
    #expect(read == "a\u{9D}b")
    #expect(document.problems.isEmpty)
  }

  @Test func `is guessed where nobody says it`() throws {
    let latin = try #require(feed(nil).data(using: .windowsCP1252))
    let (read, document) = try title(latin)
    #expect(read == "Grüße €")
    #expect(document.encoding == "windows-1252")
  }

  @Test(arguments: [
    ("windows-1250", "CP1250", "Žluťoučký kůň"), ("windows-1251", "CP1251", "Київ, Москва"),
    ("windows-1252", "CP1252", "Grüße € „so“"), ("iso-8859-1", "CP1252", "Grüße € „so“"),
    ("windows-1253", "CP1253", "Ελλάδα"), ("iso-8859-9", "CP1254", "İstanbul’da"),
    ("windows-1255", "CP1255", "שלום"), ("windows-1256", "CP1256", "مرحبا"),
    ("windows-1257", "CP1257", "Žąsis"), ("windows-874", "CP874", "สวัสดี"),
    ("iso-8859-2", "ISO-8859-2", "Łódź"), ("iso-8859-5", "ISO-8859-5", "Привет"),
    ("iso-8859-6", "ISO-8859-6", "مرحبا"), ("iso-8859-7", "ISO-8859-7", "Ελλάδα"),
    ("iso-8859-8", "ISO-8859-8", "שלום"), ("iso-8859-15", "ISO-8859-15", "Grüße €"),
    ("koi8-r", "KOI8-R", "Привет"), ("koi8-u", "KOI8-U", "Київ"), ("ibm866", "CP866", "Привет"),
    ("macintosh", "MACINTOSH", "Grüße"), ("x-mac-cyrillic", "MAC-UK", "Ґанок"),
    ("gb2312", "GB18030", "你好"), ("gb18030", "GB18030", "你好 👩"), ("big5", "BIG5-HKSCS", "你好"),
    ("shift_jis", "CP932", "日本語①"), ("euc-jp", "EUC-JP-MS", "日本語①"),
    ("iso-2022-jp", "ISO-2022-JP", "日本語"), ("euc-kr", "CP949", "안녕"),
    ("iso-2022-kr", "ISO-2022-KR", "안녕"), ("utf-16le", "UTF-16LE", "Grüße 👩"),
    ("utf-16be", "UTF-16BE", "Grüße 👩"), ("utf-32le", "UTF-32LE", "Grüße 👩"),
    ("utf-32be", "UTF-32BE", "Grüße 👩"), ("ibm037", "IBM037", "Grüsse"),
  ])
  func `is read whatever the family`(label: String, iconvName: String, text: String) throws {
    let source =
      "<?xml version=\"1.0\" encoding=\"\(label)\"?><rss version=\"2.0\"><channel>"
      + "<title>\(text)</title></channel></rss>"
    let bytes = try #require(encoded(source, iconvName))
    let (read, document) = try title(bytes)
    #expect(read == text)
    #expect(document.problems == [])
    // The same where only the header says it.
    let header = "application/rss+xml; charset=\"\(label)\""
    let bare = try #require(encoded(String(source.drop { $0 != ">" }.dropFirst()), iconvName))
    #expect(try title(bare, contentType: header).0 == text)
  }

  @Test func `has a decoder for each label`() throws {
    for (name, iconvName, standard, others) in CharacterEncoding.table {
      #expect(encoded("", iconvName) != nil, "iconv has no \(iconvName)")
      for label in (standard + " " + others).split(separator: " ") {
        #expect(CharacterEncoding.labelled(" " + label.uppercased())?.name == name)
      }
    }
  }

  @Test(arguments: [
    ("utf-16", [0xFF, 0xFE] as [UInt8], "UTF-16LE"), ("utf-16", [0xFE, 0xFF], "UTF-16BE"),
    ("utf-32", [0xFF, 0xFE, 0, 0], "UTF-32LE"), ("utf-32", [0, 0, 0xFE, 0xFF], "UTF-32BE"),
    ("utf-8", [0xEF, 0xBB, 0xBF], "UTF-8"), ("utf-16", [], "UTF-16LE"), ("utf-16", [], "UTF-16BE"),
  ])
  func `is told by its mark, or by zeros`(
    label: String, mark: [UInt8], iconvName: String
  ) throws {
    let bytes =
      Data(mark) + (try #require(encoded("\n" + feed(label), iconvName)))
    let (read, document) = try title(bytes)
    #expect(read == "Grüße €")
    #expect(document.encoding == iconvName.lowercased())
  }

  @Test func `is not wide where the bytes are not`() throws {
    let (read, document) = try title(
      Data(feed("utf-8").utf8), contentType: "text/xml; charset=utf-16")
    #expect(read == "Grüße €")
    #expect(document.problems.map(\.code) == [.encodingMismatch])
    #expect(try title(Data(feed("utf-16").utf8)).0 == "Grüße €")
  }

  @Test(arguments: [
    ("text/xml; charset=utf-8", "utf-8"), ("text/xml;charset=\"utf-8\"", "utf-8"),
    ("text/xml; x=\"a;charset=b\"; CHARSET='utf-8'", "utf-8"),
    ("text/xml; charset=\"utf\\-8\"", "utf-8"), ("text/xml; charset=utf-8, text/html", "utf-8"),
    ("text/xml; charset=a; charset=b", "a"), ("text/xml; charset=", nil), ("text/xml", nil),
  ])
  func `is the charset of the media type`(header: String, charset: String?) {
    let type = MediaType(header)
    #expect(type.essence == "text/xml")
    #expect(type.parameters["charset"] == charset)
  }

  @Test func `of text, xml without charset is the declared one`() throws {
    let bytes = try #require(encoded(feed("iso-8859-15"), "ISO-8859-15"))
    let (read, document) = try title(bytes, contentType: "text/xml")
    #expect(read == "Grüße €")
    #expect(document.encoding == "iso-8859-15")
    #expect(document.problems == [])
  }

  @Test func `nobody knows is a problem, and no more`() throws {
    let (read, document) = try title(Data(feed("klingon").utf8), contentType: "text/xml; charset=x")
    #expect(read == "Grüße €")
    #expect(document.problems.map(\.code) == [.unknownEncoding, .unknownEncoding])
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

  /// The text in an encoding, as iconv makes it; nil where iconv has no such
  /// encoding.
  private func encoded(_ text: String, _ encoding: String) -> Data? {
    let converter = iconv_open(encoding, "UTF-8")
    guard converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    var source = text.utf8.map { CChar(bitPattern: $0) }
    var target = [CChar](repeating: 0, count: text.utf8.count * 4 + 64)
    var left = source.count
    var space = target.count
    let complete = source.withUnsafeMutableBufferPointer { source in
      target.withUnsafeMutableBufferPointer { target in
        var from = source.baseAddress
        var to = target.baseAddress
        guard iconv(converter, &from, &left, &to, &space) != -1 else { return false }
        return iconv(converter, nil, nil, &to, &space) != -1
      }
    }
    return complete ? Data(target.dropLast(space).map { UInt8(bitPattern: $0) }) : nil
  }
}
