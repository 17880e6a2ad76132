import Foundation

/// One piece of the city's own news.
public struct Item: Sendable, Hashable {
  /// A `tag:` URI (RFC 4151) or another URI that never changes.
  public var id: String
  /// The unique part of the item's path: `2024/sprachcafe-im-rathaus`.
  public var slug: String
  /// The slugs of the sections it stands in, the most important one first;
  /// at least one.
  public var sections: [String]
  public var title: String
  /// Plain text.
  public var teaser: String?
  /// HTML.
  public var body: String
  /// A language tag (BCP 47).
  public var language: String
  public var status: ItemStatus
  /// From when on the item is shown; an item without is never shown.
  /// Like all dates of an item it is kept in whole seconds.
  public var published: Date?
  /// When the content last changed; absent means at `published`.
  public var updated: Date?
  /// From when on the item is no longer shown.
  public var expires: Date?
  public var image: LeadImage?
  /// The office that wrote it.
  public var desk: String?
  /// Whom to ask, for everyone to read.
  public var contact: String?
  public var keywords: [String]
  public var attachments: [Attachment]
  public var event: ItemEvent?
  public var place: Place?
  public var translations: [Translation]
  /// The URL of a page elsewhere that is the item's own.
  public var permalink: String?
  /// Counted from 1. Set by the store; what a caller writes here is ignored.
  public var revision: Int

  public init(
    id: String, slug: String, sections: [String], title: String, teaser: String? = nil,
    body: String, language: String, status: ItemStatus = .published, published: Date? = nil,
    updated: Date? = nil, expires: Date? = nil, image: LeadImage? = nil, desk: String? = nil,
    contact: String? = nil, keywords: [String] = [], attachments: [Attachment] = [],
    event: ItemEvent? = nil, place: Place? = nil, translations: [Translation] = [],
    permalink: String? = nil, revision: Int = 1
  ) {
    self.id = id
    self.slug = slug
    self.sections = sections
    self.title = title
    self.teaser = teaser
    self.body = body
    self.language = language
    self.status = status
    self.published = published
    self.updated = updated
    self.expires = expires
    self.image = image
    self.desk = desk
    self.contact = contact
    self.keywords = keywords
    self.attachments = attachments
    self.event = event
    self.place = place
    self.translations = translations
    self.permalink = permalink
    self.revision = revision
  }
}
