import CityConfiguration
import Syndication

/// A picture in HTML, with what is said of it below.
struct Figure {
  /// Absent where only words are left of the picture.
  var url: String?
  var alt: String?
  /// In pixels.
  var width: Int?
  var height: Int?
  var caption: String?
  var credit: String?

  /// Empty where there is nothing to show.
  func html(_ words: Wording) -> String {
    var html = ""
    if let url {
      html += "<img src=\"\(Markup.escaped(url))\" alt=\"\(Markup.escaped(alt ?? ""))\""
      if let width { html += " width=\"\(width)\"" }
      if let height { html += " height=\"\(height)\"" }
      html += " />"
    }
    let credit = credit.map {
      "<small>" + words(de: "Foto", en: "Photo") + ": " + Markup.escaped($0) + "</small>"
    }
    let line = [caption.map { Markup.escaped($0) }, credit].compactMap { $0 }
      .joined(separator: " ")
    if !line.isEmpty { html += "<figcaption>\(line)</figcaption>" }
    return html.isEmpty ? "" : "<figure>\(html)</figure>"
  }
}
