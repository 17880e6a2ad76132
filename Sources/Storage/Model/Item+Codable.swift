import Foundation

/// Keys are the names of the properties. What is absent or empty is left out
/// when encoding and taken as absent or empty when decoding.
extension Item: Codable {
  enum CodingKeys: String, CodingKey {
    case id, slug, sections, title, teaser, body, language, status, published, updated, expires
    case image, desk, contact, keywords, attachments, event, place, translations, permalink
    case revision
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func list<Element: Decodable>(_ key: CodingKeys) throws -> [Element] {
      try container.decodeIfPresent([Element].self, forKey: key) ?? []
    }
    self.init(
      id: try container.decode(String.self, forKey: .id),
      slug: try container.decode(String.self, forKey: .slug),
      sections: try list(.sections),
      title: try container.decode(String.self, forKey: .title),
      teaser: try container.decodeIfPresent(String.self, forKey: .teaser),
      body: try container.decode(String.self, forKey: .body),
      language: try container.decode(String.self, forKey: .language),
      status: try container.decode(ItemStatus.self, forKey: .status),
      published: try container.decodeIfPresent(Date.self, forKey: .published),
      updated: try container.decodeIfPresent(Date.self, forKey: .updated),
      expires: try container.decodeIfPresent(Date.self, forKey: .expires),
      image: try container.decodeIfPresent(LeadImage.self, forKey: .image),
      desk: try container.decodeIfPresent(String.self, forKey: .desk),
      contact: try container.decodeIfPresent(String.self, forKey: .contact),
      keywords: try list(.keywords),
      attachments: try list(.attachments),
      event: try container.decodeIfPresent(ItemEvent.self, forKey: .event),
      place: try container.decodeIfPresent(Place.self, forKey: .place),
      translations: try list(.translations),
      permalink: try container.decodeIfPresent(String.self, forKey: .permalink),
      revision: try container.decodeIfPresent(Int.self, forKey: .revision) ?? 1)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    func encodeList(_ list: [some Encodable], _ key: CodingKeys) throws {
      if !list.isEmpty { try container.encode(list, forKey: key) }
    }
    try container.encode(id, forKey: .id)
    try container.encode(slug, forKey: .slug)
    try encodeList(sections, .sections)
    try container.encode(title, forKey: .title)
    try container.encodeIfPresent(teaser, forKey: .teaser)
    try container.encode(body, forKey: .body)
    try container.encode(language, forKey: .language)
    try container.encode(status, forKey: .status)
    try container.encodeIfPresent(published, forKey: .published)
    try container.encodeIfPresent(updated, forKey: .updated)
    try container.encodeIfPresent(expires, forKey: .expires)
    try container.encodeIfPresent(image, forKey: .image)
    try container.encodeIfPresent(desk, forKey: .desk)
    try container.encodeIfPresent(contact, forKey: .contact)
    try encodeList(keywords, .keywords)
    try encodeList(attachments, .attachments)
    try container.encodeIfPresent(event, forKey: .event)
    try container.encodeIfPresent(place, forKey: .place)
    try encodeList(translations, .translations)
    try container.encodeIfPresent(permalink, forKey: .permalink)
    try container.encode(revision, forKey: .revision)
  }
}
