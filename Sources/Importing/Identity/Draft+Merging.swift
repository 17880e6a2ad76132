import Foundation
import Storage

extension Draft {
  /// The article with what only the store knows about it.
  ///
  /// Id and slug stay. A withdrawn item stays withdrawn whatever the file
  /// says: bringing it back is a decision, not an import. Any other status
  /// follows the file if the file states one, and else stays as it is. What
  /// the portal's text cannot express is kept too. An undated entry of a
  /// feed or of JSON that is to be shown is dated when it first arrives.
  func merged(with stored: Item?, at now: Date) -> Item {
    var item = item
    guard let stored else {
      if item.published == nil && item.status == .published { item.published = now }
      return item
    }
    item.id = stored.id
    if item.slug.isEmpty { item.slug = stored.slug }
    if stored.status == .withdrawn || !statesStatus { item.status = stored.status }
    item.published = item.published ?? stored.published
    if origin == .portalText {
      item.attachments = stored.attachments
      item.translations = stored.translations
      item.permalink = stored.permalink
      if item.place?.name == stored.place?.name { item.place = stored.place }
      if item.image?.url == stored.image?.url {
        item.image?.length = stored.image?.length
        item.image?.type = stored.image?.type
      }
    }
    return item
  }

  /// Whether the file asks for what a withdrawn item is refused.
  func asksToShow(withdrawn stored: Item?) -> Bool {
    stored?.status == .withdrawn && statesStatus
      && (item.status == .published || item.status == .scheduled)
  }
}
