import CityConfiguration
import Foundation
import Storage
import Syndication

/// Issues and corrects editions of the digest.
public struct EditionDesk: Sendable {
  private let city: City
  private let store: Store

  public init(city: City, store: Store) {
    self.city = city
    self.store = store
  }

  /// Freezes what came in during a window into an edition. A window that was
  /// issued before, with the same topics, stays as it was issued.
  ///
  /// - Throws: ``EditionError`` where the window is not over, nothing came
  ///   in or an entry asked for did not; `StoreError`.
  public func issue(
    _ window: Edition.Window, _ request: EditionRequest = EditionRequest(), at now: Date
  ) async throws -> IssueResult {
    let name = window.name(city.localTime, words)
    guard window.end <= now else {
      throw EditionError(.unfinished(window: name, end: city.localTime.dayText(window.end)))
    }
    let now = Date(timeIntervalSince1970: now.timeIntervalSince1970.rounded(.down))
    let selection = try await EditionSelection(of: window, city: city, store: store, at: now)
    let topics = Set(request.topics.map(Topics.key)).sorted()
    let chosen = selection.chosen(
      about: topics, without: Set(request.excluded), limit: city.digest.entriesPerEdition)
    var edition = Edition(
      window: window, topics: topics, issued: now,
      title: request.title ?? "\(city.digest.title): \(name)",
      introduction: request.introduction, language: city.language,
      sections: EditionSections(city: city).sections(
        of: chosen.map { Edition.Piece(entry: $0, entered: now) }))
    try apply(request, to: &edition, selection, name, at: now)
    guard !edition.sections.isEmpty else { throw EditionError(.empty(window: name)) }
    return try await store.issue(edition)
  }

  /// Makes a new revision of an edition: what the request names becomes
  /// different, all else stays as it was issued.
  ///
  /// - Throws: ``EditionError`` where there is no such edition, nothing
  ///   would change or an entry asked for did not come in; `StoreError`.
  public func correct(
    _ number: Int, reason: String, _ request: EditionRequest, at now: Date
  ) async throws -> Edition {
    guard let former = try await store.edition(number: number) else {
      throw EditionError(.unknownEdition(number))
    }
    let now = Date(timeIntervalSince1970: now.timeIntervalSince1970.rounded(.down))
    let name = former.window.name(city.localTime, words)
    var edition = former
    edition.title = request.title ?? former.title
    edition.introduction = request.introduction ?? former.introduction
    let selection = try await EditionSelection(
      of: former.window, city: city, store: store, at: now)
    try apply(request, to: &edition, selection, name, at: now)
    guard edition != former else { throw EditionError(.unchanged(number)) }
    guard !edition.sections.isEmpty else { throw EditionError(.empty(window: name)) }
    edition.revision += 1
    edition.correction = Edition.Correction(date: now, reason: reason)
    try await store.correct(edition)
    return edition
  }

  /// Takes entries out and in and puts them in order.
  private func apply(
    _ request: EditionRequest, to edition: inout Edition, _ selection: EditionSelection,
    _ name: String, at now: Date
  ) throws {
    var pieces = edition.pieces
    for id in request.excluded {
      let piece = pieces.first { $0.entry.id == id }
      guard let entry = piece?.entry ?? selection.entry(id) else {
        throw EditionError(.unknownEntry(id, window: name))
      }
      pieces.removeAll { $0.entry.id == id }
      edition.excluded.removeAll { $0.id == id }
      edition.excluded.append(
        Edition.Exclusion(id: id, title: entry.title?.plainText ?? id))
    }
    for id in request.taken {
      guard let entry = selection.entry(id) else {
        throw EditionError(.unknownEntry(id, window: name))
      }
      edition.excluded.removeAll { $0.id == id }
      if let index = pieces.firstIndex(where: { $0.entry.id == id }) {
        pieces[index].entry = entry
      } else {
        pieces.append(Edition.Piece(entry: entry, entered: now))
      }
    }
    for id in request.first where !pieces.contains(where: { $0.entry.id == id }) {
      throw EditionError(.unknownEntry(id, window: name))
    }
    guard !(request.excluded + request.taken + request.first).isEmpty else { return }
    edition.sections = EditionSections(city: city).sections(of: pieces, first: request.first)
  }

  private var words: Wording { Wording(language: city.language) }
}
