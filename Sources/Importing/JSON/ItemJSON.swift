import CityConfiguration
import Foundation
import Storage
import Syndication

/// Reads items from JSON: a list, one object, or one object a line. Keys are
/// the properties of ``Item``, dates RFC 3339; `id`, `slug` and `status` may
/// be left out.
struct ItemJSON {
  let city: City
  let defaultSection: String?
  let sanitize: @Sendable (String) -> String

  func drafts(in data: Data, file: String) -> Drafts {
    var result = Drafts()
    if let list = try? ModelJSON.decode([ItemFields.Attempt].self, from: data) {
      for (index, attempt) in list.enumerated() {
        add(attempt.result, at: .init(index: index + 1), in: file, to: &result)
      }
    } else if (try? JSONSerialization.jsonObject(with: data)) is [String: Any] {
      add(fields(in: data), at: .init(line: 1), in: file, to: &result)
    } else {
      addLines(of: data, in: file, to: &result)
    }
    return result
  }

  private func addLines(of data: Data, in file: String, to result: inout Drafts) {
    guard data.first(where: { !$0.isJSONWhitespace }) != UInt8(ascii: "[") else {
      let reason = ImportProblem.Reason.invalidJSON(Self.reason(ofInvalid: data))
      result.problems.append(ImportProblem(file: file, reason: reason))
      return
    }
    let lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.allSatisfy(\.isJSONWhitespace) {
      add(fields(in: Data(line)), at: .init(line: index + 1), in: file, to: &result)
    }
  }

  private func fields(in data: Data) -> Result<ItemFields, any Error> {
    Result { try ModelJSON.decode(ItemFields.self, from: data) }
  }

  private func add(
    _ fields: Result<ItemFields, any Error>, at place: Draft.Place, in file: String,
    to result: inout Drafts
  ) {
    do throws(ImportProblem.Reason) {
      let fields = try fields.mapError { ImportProblem.Reason.invalidJSON(Self.words(for: $0)) }
        .get()
      result.drafts.append(try draft(of: fields, at: place))
    } catch {
      result.problems.append(
        ImportProblem(file: file, line: place.line, index: place.index, reason: error))
    }
  }

  private func draft(
    of fields: ItemFields, at place: Draft.Place
  ) throws(ImportProblem.Reason) -> Draft {
    func required(_ text: String?, _ name: String) throws(ImportProblem.Reason) -> String {
      guard let text, !SourceLine.collapsed(text).isEmpty else { throw .missingField(name) }
      return text
    }
    let title = SourceLine.collapsed(try required(fields.title, "title"))
    let body = sanitize(try required(fields.body, "body"))
    if let id = fields.id, !URI.isAbsolute(id) { throw .invalidIdentifier(id) }
    if let slug = fields.slug, !Slug.isPath(slug) {
      throw .invalidValue(label: "slug", value: slug, example: "2024/fest-auf-dem-markt")
    }
    try fields.requireWebAddresses()
    let sections = try sections(fields.sections ?? [])
    let item = Item(
      id: fields.id ?? "", slug: fields.slug ?? "", sections: sections, title: title,
      teaser: fields.teaser, body: body, language: fields.language ?? city.language,
      status: fields.status ?? .published, published: fields.published,
      updated: fields.updated, expires: fields.expires, image: fields.image,
      desk: fields.desk, contact: fields.contact, keywords: fields.keywords ?? [],
      attachments: fields.attachments ?? [], event: fields.event, place: fields.place,
      translations: fields.translations ?? [], permalink: fields.permalink)
    return Draft(item: item, statesStatus: fields.status != nil, place: place, origin: .json)
  }

  /// Slugs or titles of sections, as slugs.
  private func sections(_ names: [String]) throws(ImportProblem.Reason) -> [String] {
    var slugs: [String] = []
    for name in names {
      guard let section = city.sections.first(where: { $0.slug == name || $0.title == name })
      else {
        let suggestion = EditDistance.nearest(to: name, among: city.sections.map(\.slug))
        throw .unknownSection(name, suggestion: suggestion)
      }
      if !slugs.contains(section.slug) { slugs.append(section.slug) }
    }
    if slugs.isEmpty, let defaultSection { slugs = [defaultSection] }
    if slugs.isEmpty { throw .noSection }
    return slugs
  }

  private static func reason(ofInvalid data: Data) -> String {
    do {
      _ = try JSONSerialization.jsonObject(with: data)
      return "not a list of items"
    } catch {
      return words(for: error)
    }
  }

  /// What the decoder says, and where: `published: “gestern” is not a date`.
  private static func words(for error: any Error) -> String {
    guard let error = error as? DecodingError else { return "\(error)" }
    let context =
      switch error {
      case .typeMismatch(_, let context), .valueNotFound(_, let context),
        .keyNotFound(_, let context), .dataCorrupted(let context):
        context
      @unknown default: DecodingError.Context(codingPath: [], debugDescription: "\(error)")
      }
    let path = context.codingPath.filter { $0.intValue == nil }.map(\.stringValue)
      .joined(separator: ".")
    return path.isEmpty ? context.debugDescription : "\(path): \(context.debugDescription)"
  }
}

extension ImportProblem.Reason: Error {}

extension UInt8 {
  /// White space of JSON (RFC 8259 §2).
  var isJSONWhitespace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}
