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
    return Figure(
      url: image.url, alt: image.alt, width: image.width, height: image.height,
      caption: image.caption, credit: image.credit
    ).html(words)
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
