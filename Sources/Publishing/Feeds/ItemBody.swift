import CityConfiguration
import Foundation
import Storage
import Syndication

/// The full text of an item as HTML: picture with caption, date of the event,
/// body, attachments.
struct ItemBody {
  private let item: Item
  private let time: LocalTime
  private let words: Wording

  init(_ item: Item, city: City) {
    self.item = item
    words = Wording(language: item.language)
    time = LocalTime(timeZone: city.timeZone, language: item.language)
  }

  var html: String { [figure, event, item.body, attachments].joined() }

  private var figure: String {
    guard let image = item.image else { return "" }
    var html = ""
    if let url = image.url {
      html += "<img src=\"\(Markup.escaped(url))\" alt=\"\(Markup.escaped(image.alt ?? ""))\""
      if let width = image.width { html += " width=\"\(width)\"" }
      if let height = image.height { html += " height=\"\(height)\"" }
      html += " />"
    }
    let caption = image.caption.map(Markup.escaped)
    let credit = image.credit.map {
      "<small>" + words(de: "Foto", en: "Photo") + ": " + Markup.escaped($0) + "</small>"
    }
    let line = [caption, credit].compactMap { $0 }.joined(separator: " ")
    if !line.isEmpty { html += "<figcaption>\(line)</figcaption>" }
    return html.isEmpty ? "" : "<figure>\(html)</figure>"
  }

  private var event: String {
    guard let event = item.event else { return "" }
    var rows = [(words(de: "Termin", en: "Date"), time.period(event.start, to: event.end))]
    if let place = event.place { rows.append((words(de: "Ort", en: "Place"), place)) }
    if let price = event.price { rows.append((words(de: "Eintritt", en: "Admission"), price)) }
    return "<dl>"
      + rows.map { "<dt>\($0)</dt><dd>\(Markup.escaped($1))</dd>" }.joined() + "</dl>"
  }

  private var attachments: String {
    guard !item.attachments.isEmpty else { return "" }
    let rows = item.attachments.map {
      "<li><a href=\"\(Markup.escaped($0.url))\">\(Markup.escaped($0.title ?? $0.url))</a></li>"
    }
    return "<ul>\(rows.joined())</ul>"
  }
}
