import Foundation
import Storage

/// 23 May 2024, 12:00 UTC.
let noon = Date(timeIntervalSince1970: 1_716_465_600)

extension Date {
  func plus(days: Double) -> Date { addingTimeInterval(days * 86_400) }
}

extension Item {
  /// A published item about which only what a test is about need be said.
  static func sample(
    _ name: String = "a", sections: [String] = ["rathaus"], status: ItemStatus = .published,
    published: Date? = noon, expires: Date? = nil
  ) -> Item {
    Item(
      id: "tag:stadt.example,2024:2024/\(name)", slug: "2024/\(name)", sections: sections,
      title: "Titel \(name)", teaser: "Kurz", body: "<p>Text \(name)</p>", language: "de",
      status: status, published: published, expires: expires)
  }

  static let full = Item(
    id: "tag:stadt.example,2024:2024/voll", slug: "2024/voll", sections: ["rathaus", "kultur"],
    title: "Alles & mehr", teaser: "Kurz", body: "<p>Text</p>", language: "de",
    status: .scheduled, published: noon, updated: noon.plus(days: 1), expires: noon.plus(days: 9),
    image: LeadImage(
      url: "https://stadt.example/a.jpg", alt: "Ein Haus", caption: "Das Haus", credit: "Amt",
      width: 1200, height: 800, length: 99, type: "image/jpeg"),
    desk: "Presseamt", contact: "presse@stadt.example", keywords: ["eins", "zwei"],
    attachments: [
      Storage.Attachment(
        url: "https://stadt.example/a.pdf", type: "application/pdf", length: 7, title: "Plan")
    ],
    event: ItemEvent(
      start: noon.plus(days: 2), end: noon.plus(days: 3), place: "Rathaus", price: "frei"),
    place: Place(name: "Markt", latitude: 51.47, longitude: 6.85),
    translations: [Translation(language: "tr", url: "https://stadt.example/tr")],
    permalink: "https://stadt.example/voll")
}
