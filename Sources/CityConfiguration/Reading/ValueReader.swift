import Foundation
import Syndication

/// Reads values that are more than text.
struct ValueReader {
  let folder: String
  let problems: ProblemList

  /// An absolute path; a relative one starts at the file's folder.
  func path(_ text: String) -> String {
    let base = URL(filePath: folder, directoryHint: .isDirectory)
    return URL(filePath: text, relativeTo: base).standardizedFileURL.absoluteURL
      .path(percentEncoded: false)
  }

  /// A URL as it stands, or the absolute path of a file.
  func feed(_ text: String) -> String {
    URI.isWebAddress(text) ? text : path(text)
  }

  func timeZone(_ fields: Fields) -> TimeZone? {
    guard let name = fields.required("timeZone") else { return nil }
    guard name.contains("/") || name == "UTC", let zone = TimeZone(identifier: name) else {
      problems.add(.badTimeZone(name), line: fields.line(of: "timeZone"))
      return nil
    }
    return zone
  }

  func site(_ fields: Fields) -> URL? {
    guard let text = fields.required("site") else { return nil }
    guard URI.isWebAddress(text), let url = URL(string: text), url.query() == nil,
      url.fragment() == nil
    else {
      problems.add(.badSite(text), line: fields.line(of: "site"))
      return nil
    }
    guard text.hasSuffix("/") else {
      problems.add(.siteWithoutSlash(text), line: fields.line(of: "site"))
      return nil
    }
    return url
  }

  /// An authority and a date (RFC 4151 §2.1).
  func tag(_ fields: Fields) -> String? {
    guard let tag = fields.required("tag") else { return nil }
    let authority = #/[A-Za-z0-9._%+-]+(@[A-Za-z0-9.-]+)?/#
    let date = #/\d{4}(-\d{2}(-\d{2})?)?/#
    let parts = tag.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].wholeMatch(of: authority) != nil,
      parts[1].wholeMatch(of: date) != nil
    else {
      problems.add(.badTag(tag), line: fields.line(of: "tag"))
      return nil
    }
    return tag
  }

  /// A language tag (BCP 47).
  func language(_ fields: Fields, required: Bool) -> String? {
    let text = required ? fields.required("language") : fields.text("language")
    guard let text else { return nil }
    guard text.wholeMatch(of: #/[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*/#) != nil else {
      problems.add(.badLanguage(text), line: fields.line(of: "language"))
      return nil
    }
    return text
  }

  func website(_ fields: Fields) -> String? {
    guard let text = fields.text("website") else { return nil }
    guard URI.isWebAddress(text) else {
      problems.add(.badWebsite(text), line: fields.line(of: "website"))
      return nil
    }
    return text
  }
}
