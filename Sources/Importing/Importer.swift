import CityConfiguration
import Foundation
import Storage
import Syndication

/// Brings articles from files into the store: the portal's text, feeds of
/// any format, and JSON.
///
/// Importing the same files twice changes nothing. A changed article becomes
/// a revision of the item it was, with the same id and slug.
public struct Importer: Sendable {
  private let parseFeed: @Sendable (Data) throws -> Document
  private let sanitize: @Sendable (String) -> String
  private let defaultSection: String?

  /// - Parameters:
  ///   - defaultSection: The slug of the section for entries of feeds and
  ///     JSON that name none; without it such entries are problems.
  ///   - parseFeed: Turns the bytes of a feed into a document whose HTML is
  ///     safe.
  ///   - sanitize: Makes the HTML of JSON bodies safe.
  public init(
    defaultSection: String? = nil, parseFeed: @escaping @Sendable (Data) throws -> Document,
    sanitize: @escaping @Sendable (String) -> String
  ) {
    self.defaultSection = defaultSection
    self.parseFeed = parseFeed
    self.sanitize = sanitize
  }

  /// Imports files one after the other, each in one transaction. What cannot
  /// be read is named in the report; the rest of its file is imported.
  ///
  /// - Parameter progress: Called after every file with the number of files
  ///   done.
  /// - Throws: `StoreError`; the files done so far stay imported.
  public func run(
    files: [Input], store: Store, city: City, now: Date,
    progress: @Sendable (Int) -> Void = { _ in }
  ) async throws -> ImportReport {
    var report = ImportReport()
    var mint = SlugMint(store: store, city: city)
    var matcher = Matcher(store: store, localTime: city.localTime) {
      signatures(of: files, city: city)
    }
    for (index, file) in files.enumerated() {
      var drafts = drafts(in: file, city: city)
      for place in drafts.drafts.indices {
        try await identifyBySlug(&drafts.drafts[place], store: store, city: city)
      }
      let (matches, repeated) = try await matcher.match(drafts, in: file.name)
      var problems = drafts.problems + repeated
      var items: [Item] = []
      var givenSlugs: Set<String> = []
      for match in matches {
        let draft = match.draft
        var item = draft.merged(with: match.stored, at: now)
        if draft.asksToShow(withdrawn: match.stored) {
          problems.append(draft.problem(.staysWithdrawn(title: item.title), in: file.name))
        }
        if item.slug.isEmpty { item.slug = try await mint.slug(for: item, at: now) }
        if item.id.isEmpty { item.id = city.tagURI(item.slug) }
        if !draft.item.slug.isEmpty {
          let owner = try await store.item(slug: item.slug)?.id ?? item.id
          guard owner == item.id, givenSlugs.insert(item.slug).inserted else {
            problems.append(draft.problem(.slugTaken(item.slug), in: file.name))
            continue
          }
        }
        matcher.claim(item.id)
        items.append(item)
      }
      report.count(try await store.save(items, at: now))
      report.problems += problems.sorted { ($0.line ?? $0.index ?? 0) < ($1.line ?? $1.index ?? 0) }
      progress(index + 1)
    }
    return report
  }

  /// A slug that a file gives says which item is meant where it gives no id.
  private func identifyBySlug(_ draft: inout Draft, store: Store, city: City) async throws {
    let slug = draft.item.slug
    guard !draft.hasOwnID, !slug.isEmpty else { return }
    draft.item.id = try await store.item(slug: slug)?.id ?? city.tagURI(slug)
  }

  private func drafts(in file: Input, city: City) -> Drafts {
    guard let data = try? file.data().withoutByteOrderMark else {
      return Drafts(problems: [ImportProblem(file: file.name, reason: .unreadable)])
    }
    switch ContentKind(of: data) {
    case .portalText:
      return PortalText(city: city).drafts(in: data, file: file.name)
    case .items:
      return ItemJSON(city: city, defaultSection: defaultSection, sanitize: sanitize)
        .drafts(in: data, file: file.name)
    case .feed:
      do {
        return FeedImport(city: city, defaultSection: defaultSection)
          .drafts(in: try parseFeed(data), file: file.name)
      } catch {
        return Drafts(
          problems: [ImportProblem(file: file.name, reason: .notAFeed("\(error)"))])
      }
    }
  }

  private func signatures(of files: [Input], city: City) -> Set<Signature> {
    var signatures: Set<Signature> = []
    for file in files {
      for draft in drafts(in: file, city: city).drafts where !draft.hasOwnID {
        signatures.insert(Signature(of: draft.item, localTime: city.localTime))
      }
    }
    return signatures
  }
}

extension ImportReport {
  fileprivate mutating func count(_ results: [SaveResult]) {
    for result in results {
      switch result {
      case .created: created += 1
      case .revised: revised += 1
      case .unchanged: unchanged += 1
      }
    }
  }
}
