import Foundation
import GRDB

/// An item as a row of the table `items`.
struct ItemRow: FetchableRecord, PersistableRecord {
  static let databaseTableName = "items"
  let item: Item

  init(_ item: Item) { self.item = item }

  init(row: Row) throws {
    item = Item(
      id: row["id"], slug: row["slug"],
      sections: try JSONColumn.list(of: String.self, from: row["sections"]),
      title: row["title"], teaser: row["teaser"], body: row["body"], language: row["language"],
      status: ItemStatus(rawValue: row["status"]) ?? .draft,
      published: row.date("published"), updated: row.date("updated"),
      expires: row.date("expires"),
      image: try JSONColumn.value(LeadImage.self, from: row["image"] as String?),
      desk: row["desk"], contact: row["contact"],
      keywords: try JSONColumn.list(of: String.self, from: row["keywords"]),
      attachments: try JSONColumn.list(of: Attachment.self, from: row["attachments"]),
      event: try JSONColumn.value(ItemEvent.self, from: row["event"] as String?),
      place: try JSONColumn.value(Place.self, from: row["place"] as String?),
      translations: try JSONColumn.list(of: Translation.self, from: row["translations"]),
      permalink: row["permalink"], revision: row["revision"])
  }

  func encode(to container: inout PersistenceContainer) throws {
    container["id"] = item.id
    container["slug"] = item.slug
    container["sections"] = try JSONColumn.text(item.sections)
    container["title"] = item.title
    container["teaser"] = item.teaser
    container["body"] = item.body
    container["body_digest"] = BodyText.digest(ofHTML: item.body)
    container["language"] = item.language
    container["status"] = item.status.rawValue
    container["published"] = item.published?.seconds
    container["updated"] = item.updated?.seconds
    container["expires"] = item.expires?.seconds
    container["image"] = try JSONColumn.text(ifPresent: item.image)
    container["desk"] = item.desk
    container["contact"] = item.contact
    container["keywords"] = try JSONColumn.text(item.keywords)
    container["attachments"] = try JSONColumn.text(item.attachments)
    container["event"] = try JSONColumn.text(ifPresent: item.event)
    container["place"] = try JSONColumn.text(ifPresent: item.place)
    container["translations"] = try JSONColumn.text(item.translations)
    container["permalink"] = item.permalink
    container["revision"] = item.revision
  }
}

extension Row {
  /// A column with seconds since 1970.
  func date(_ column: String) -> Date? {
    (self[column] as Int64?).map(Date.init(seconds:))
  }
}
