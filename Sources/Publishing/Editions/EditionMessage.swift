import CityConfiguration
import Foundation
import Storage
import Syndication

/// An edition as a message for mail programs: plain text and HTML, of which
/// the reader's program shows one (RFC 2046 §5.1.4). The same edition gives
/// the same bytes: date, id and boundary come from the edition.
struct EditionMessage {
  let city: City

  func message(_ edition: Edition, text: String, html: String) -> Data {
    let name = "ausgaben/\(edition.number)/\(edition.revision)"
    // No line of quoted-printable holds `=_` (RFC 2045 §6.7).
    let digest = ContentDigest.of(Data(city.tagURI(name).utf8))
    let boundary = "=_stadtfeed_" + digest.prefix(32)
    let address = SiteAddresses(site: city.site).url(SiteAddresses.edition(edition.number))
    let lines =
      [
        HeaderField.line("Date", MailDate.string(from: edition.updated)),
        HeaderField.line("From", sender),
        // Who gets it is not known yet (RFC 5322 §3.4, an empty group).
        HeaderField.line("To", "undisclosed-recipients:;"),
        HeaderField.line("Subject", EncodedWord.text(edition.title, after: "Subject: ")),
        HeaderField.line("Message-ID", messageID(edition)),
        // RFC 5064
        HeaderField.line("Archived-At", "<\(address)>"),
        HeaderField.line("Content-Language", edition.language),
        HeaderField.line("MIME-Version", "1.0"),
        "Content-Type: multipart/alternative;\r\n boundary=\"\(boundary)\"",
        "",
      ]
      + part(text, "text/plain; charset=utf-8; format=flowed", boundary)
      + part(html, "text/html; charset=utf-8", boundary) + ["--\(boundary)--", ""]
    return Data(lines.joined(separator: "\r\n").utf8)
  }

  private func part(_ text: String, _ type: String, _ boundary: String) -> [String] {
    [
      "--\(boundary)", "Content-Type: \(type)", "Content-Transfer-Encoding: quoted-printable", "",
      QuotedPrintable.encoded(text),
    ]
  }

  /// The publisher's address; a group without members where the contact is
  /// no mail address (RFC 6854 §2.1).
  private var sender: String {
    let name = EncodedWord.phrase(city.publisher, after: "From: ")
    let isAddress = city.contact.wholeMatch(of: #/[!-;=?-~]+@[!-;=?-~]+/#) != nil
    return isAddress ? "\(name) <\(city.contact)>" : "\(name):;"
  }

  /// `<ausgaben.3.1.2024@stadt.example>` for the tag URI
  /// `tag:stadt.example,2024:ausgaben/3`: as unique and as lasting.
  private func messageID(_ edition: Edition) -> String {
    let parts = city.tag.split(separator: ",")
    let authority = parts.first.map(String.init) ?? city.tag
    let host = authority.split(separator: "@").last.map(String.init) ?? authority
    let date = parts.dropFirst().first.map { "." + $0 } ?? ""
    return "<ausgaben.\(edition.number).\(edition.revision)\(date)@\(host)>"
  }
}
