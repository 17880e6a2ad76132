import Foundation
import Storage
import Syndication

/// An item as somebody else's program writes it: everything may be absent,
/// so that what is missing can be named.
struct ItemFields: Decodable {
  var id: String?
  var slug: String?
  var sections: [String]?
  var title: String?
  var teaser: String?
  var body: String?
  var language: String?
  var status: ItemStatus?
  var published: Date?
  var updated: Date?
  var expires: Date?
  var image: LeadImage?
  var desk: String?
  var contact: String?
  var keywords: [String]?
  var attachments: [Attachment]?
  var event: ItemEvent?
  var place: Place?
  var translations: [Translation]?
  var permalink: String?

  /// One element of a list; a wrong one does not spoil the others.
  struct Attempt: Decodable {
    let result: Result<ItemFields, any Error>

    init(from decoder: any Decoder) throws {
      result = Result { try ItemFields(from: decoder) }
    }
  }

  /// People open these addresses from pages and feeds: only `http` and
  /// `https` are places to go.
  func requireWebAddresses() throws(ImportProblem.Reason) {
    var addresses: [(String, String?)] = [("permalink", permalink), ("image.url", image?.url)]
    addresses += (attachments ?? []).map { ("attachments.url", $0.url) }
    addresses += (translations ?? []).map { ("translations.url", $0.url) }
    for case (let name, let url?) in addresses where !URI.isWebAddress(url) {
      throw .invalidValue(label: name, value: url, example: "https://www.stadt.example/bild.jpg")
    }
  }
}
