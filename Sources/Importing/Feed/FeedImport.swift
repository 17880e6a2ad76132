import CityConfiguration
import Foundation
import Storage
import Syndication

/// Makes items of the entries of a feed, in whatever format it was.
struct FeedImport {
  let city: City
  /// The slug of the section for entries whose categories name none.
  let defaultSection: String?

  func drafts(in document: Document, file: String) -> Drafts {
    var result = Drafts()
    for (index, entry) in document.feed.entries.enumerated() {
      let place = Draft.Place(index: index + 1)
      func problem(_ reason: ImportProblem.Reason) {
        result.problems.append(
          ImportProblem(file: file, index: place.index, reason: reason))
      }
      let topics = topics(of: entry)
      let title = entry.title.map(plain) ?? ""
      let body = body(of: entry)
      if title.isEmpty {
        problem(.missingField("title"))
      } else if body.isEmpty {
        problem(.missingField("content"))
      } else if topics.sections.isEmpty {
        problem(.noSection)
      } else {
        var item = Item(
          id: identifier(entry.id), slug: "", sections: topics.sections, title: title,
          body: body,
          language: entry.language ?? document.feed.language ?? city.language)
        item.keywords = topics.keywords
        fill(&item, from: entry)
        result.drafts.append(
          Draft(item: item, statesStatus: false, place: place, origin: .feed))
      }
    }
    return result
  }

  private func fill(_ item: inout Item, from entry: Entry) {
    item.teaser = entry.summary.map(plain).flatMap { $0.isEmpty ? nil : $0 }
    item.published = entry.published ?? entry.updated ?? entry.created
    item.updated = entry.published == nil ? nil : entry.updated
    item.expires = entry.expires
    item.desk = entry.authors.first?.name
    item.contact = entry.authors.first?.email
    item.image = LeadImage(of: entry)
    item.attachments = entry.enclosures.filter { $0.url != item.image?.url }.map {
      Attachment(url: $0.url, type: $0.type, length: $0.length, title: $0.title)
    }
    if let event = entry.event, let start = event.start {
      item.event = ItemEvent(
        start: start, end: event.end, place: event.location, price: event.price)
    }
    item.place = Place(of: entry.location)
    item.translations = entry.links.compactMap { link in
      guard link.rel == "alternate", let language = link.hreflang, language != item.language
      else { return nil }
      return Translation(language: language, url: link.href)
    }
    if let permalink = entry.permalink, !permalink.hasPrefix(city.site.absoluteString) {
      item.permalink = permalink
    }
  }

  /// Categories are sections where term or label is a section's slug or
  /// title, and keywords otherwise.
  private func topics(of entry: Entry) -> (sections: [String], keywords: [String]) {
    var sections: [String] = []
    var keywords: [String] = []
    for category in entry.categories {
      let names = [category.term, category.label ?? ""].map { $0.lowercased() }
      let section = city.sections.first {
        names.contains($0.slug) || names.contains($0.title.lowercased())
      }
      if let section {
        if !sections.contains(section.slug) { sections.append(section.slug) }
      } else {
        keywords.append(category.label ?? category.term)
      }
    }
    if sections.isEmpty, let defaultSection { sections = [defaultSection] }
    return (sections, keywords)
  }

  /// The full text, or the summary where the feed offers nothing more.
  private func body(of entry: Entry) -> String {
    let full = entry.content.first { !$0.value.isEmpty }.map(\.text)
    guard let text = full ?? entry.summary else { return "" }
    if text.type.isMarkup { return text.value }
    let lines = SourceLine.lines(of: Data(text.value.utf8)) ?? []
    return HTMLBody.html(of: lines)
  }

  private func plain(_ text: Text) -> String {
    text.type.isMarkup ? SourceLine.collapsed(text.plainText) : SourceLine.collapsed(text.value)
  }

  /// Only a URI (RFC 3986 §3) is permanent enough to be kept.
  private func identifier(_ id: String?) -> String {
    guard let id, URI.isAbsolute(id) else { return "" }
    return id
  }
}
