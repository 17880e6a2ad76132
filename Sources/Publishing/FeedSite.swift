import CityConfiguration
import Foundation
import Storage
import Syndication

/// Everything the city publishes as files: feeds, start page, one page an
/// item, the documents of each edition. Publishing again writes only what has
/// changed and removes only what was once written here.
public struct FeedSite: Sendable {
  let city: City
  let store: Store
  let pages: Pages

  /// How many pages are rendered and written at a time.
  private static let batch = 1_000

  public init(city: City, store: Store) throws {
    self.city = city
    self.store = store
    pages = try Pages(city: city)
  }

  /// Brings the output folder up to what the store holds.
  ///
  /// - Parameter progress: told the number of pages done so far.
  /// - Throws: `OutputError`, `StoreError`. What was written until then
  ///   stays, and every file is whole.
  @discardableResult
  public func publish(
    at now: Date, progress: (_ pages: Int) -> Void = { _ in }
  ) async throws -> PublishReport {
    let folder = try OutputFolder(city.output)
    var report = PublishReport()
    try await restoreMissing(in: folder)
    let files = try await siteFiles(at: now)
    report.written += try await write(files, in: folder)
    try await writePages(at: now, in: folder, &report, progress)
    let editions = try await writeEditions(in: folder, &report)
    let names = Set(files.map(\.name) + editions)
    try await removeObsolete(keeping: names, at: now, in: folder, &report)
    return report
  }

  // MARK: Feeds and start page

  typealias File = (name: String, data: Data)

  private func siteFiles(at now: Date) async throws -> [File] {
    var files: [File] = []
    let sectionFeed = SectionFeed(city: city)
    let all = try await sectionFeed.feed(of: nil, from: store, at: now)
    files += documents(all, named: SiteAddresses.all)
    var sections: [(section: Section, feed: Feed)] = []
    for section in city.sections {
      let feed = try await sectionFeed.feed(of: section, from: store, at: now)
      sections.append((section, feed))
      files += documents(feed, named: section.slug)
    }
    let scopes = DigestScope.published(by: city)
    let feeds = try await Digest(city: city).feeds(of: scopes, from: store, at: now)
    let digests = zip(scopes, feeds).map { (scope: $0, feed: $1) }
    for (scope, feed) in digests { files += documents(feed, named: scope.name) }
    let outline = try await PartnerOutline.document(city, from: store)
    files.append((SiteAddresses.outline, outline.write()))
    files.append((SiteAddresses.pageStyle, Pages.pageStyle))
    files.append((SiteAddresses.feedStyle, Pages.feedStyle))
    files.append(
      (
        SiteAddresses.startPage,
        pages.startPage(
          all: all, sections: sections, digests: digests,
          hasEditions: try await !store.editions().isEmpty)
      ))
    return files
  }

  /// The three documents of a feed, each with its own `self` link.
  private func documents(_ feed: Feed, named name: String) -> [File] {
    let addresses = SiteAddresses(site: city.site)
    return FeedWriter.Format.allCases.map { format in
      var feed = feed
      let file = SiteAddresses.feed(name, format)
      feed.links.append(
        Link(addresses.url(file), rel: "self", type: format == .json ? nil : format.mediaType))
      let writer = FeedWriter(format, stylesheet: format == .json ? nil : SiteAddresses.feedStyle)
      return (file, writer.write(feed))
    }
  }

  /// Writes files that belong to no single item, and remembers them as ours
  /// before they appear.
  func write(_ files: [File], in folder: OutputFolder) async throws -> [String] {
    let known = Dictionary(
      uniqueKeysWithValues: try await store.publishedFiles(ofItems: false).map {
        ($0.path, $0.digest)
      })
    let records = files.map { PublishedFile(path: $0.name, digest: ContentDigest.of($0.data)) }
    try refuseForeign(files.filter { known[$0.name] == nil }, in: folder)
    try await store.record(records.filter { known[$0.path] != $0.digest })
    return try folder.write(files)
  }

  /// A file that was never ours is not overwritten: not the start page of
  /// somebody's website. One that says it was made by Stadtfeed is ours, from
  /// a store that is gone.
  private func refuseForeign(_ files: [File], in folder: OutputFolder) throws {
    for file in files {
      guard let data = folder.contents(of: file.name), data != file.data else { continue }
      let isOurs =
        data.range(of: Data("Stadtfeed".utf8)) != nil || data.range(of: Data("<opml".utf8)) != nil
      if !isOurs { throw OutputError(city.output + "/" + file.name, EEXIST) }
    }
  }

  // MARK: Pages

  /// Forgets pages that somebody deleted, so that they are written again.
  private func restoreMissing(in folder: OutputFolder) async throws {
    let paths = try await store.publishedPaths()
    var missing: [String] = []
    for path in paths where !folder.contains(path) { missing.append(path) }
    if !missing.isEmpty { try await store.forget(paths: missing) }
  }

  private func writePages(
    at now: Date, in folder: OutputFolder, _ report: inout PublishReport,
    _ progress: (Int) -> Void
  ) async throws {
    var done = 0
    while true {
      let items = try await store.itemsNeedingPage(
        at: now, fingerprint: pages.fingerprint, limit: Self.batch)
      guard !items.isEmpty else { return }
      let files = items.map { (name: SiteAddresses.page(of: $0), data: pages.page(of: $0)) }
      var records = zip(items, files).map { item, file in
        PublishedFile(path: file.name, digest: ContentDigest.of(file.data), itemID: item.id)
      }
      let former = try await store.publishedFiles(ofItems: items.map(\.id))
      let known = Set(former.map(\.path))
      try refuseForeign(files.filter { !known.contains($0.name) }, in: folder)
      // First as ours but not up to date: stopped between here and the end,
      // the next run finds the page again.
      try await store.record(records)
      report.written += try folder.write(files)
      for index in records.indices {
        records[index].itemRevision = items[index].revision
        records[index].fingerprint = pages.fingerprint
      }
      try await store.record(records)
      // A page whose item has another address now.
      let current = Set(files.map(\.name))
      try await remove(former.filter { !current.contains($0.path) }, in: folder, &report)
      done += items.count
      progress(done)
    }
  }

  // MARK: What no longer belongs

  private func removeObsolete(
    keeping names: Set<String>, at now: Date, in folder: OutputFolder,
    _ report: inout PublishReport
  ) async throws {
    let hidden = try await store.publishedFiles(ofHiddenItemsAt: now)
    let retired = try await store.publishedFiles(ofItems: false).filter { !names.contains($0.path) }
    try await remove(hidden + retired, in: folder, &report)
  }

  private func remove(
    _ files: [PublishedFile], in folder: OutputFolder, _ report: inout PublishReport
  ) async throws {
    var gone: [String] = []
    for file in files {
      if let data = folder.contents(of: file.path) {
        // Somebody else's words under our name are not ours to remove; a page
        // that was being replaced when the publisher was stopped is.
        let isInterrupted = file.itemID != nil && file.itemRevision == nil
        guard isInterrupted || ContentDigest.of(data) == file.digest else {
          report.kept.append(file.path)
          continue
        }
        try folder.remove(file.path)
        report.removed.append(file.path)
      }
      gone.append(file.path)
    }
    if !gone.isEmpty { try await store.forget(paths: gone) }
  }
}

/// What publishing changed in the output folder.
public struct PublishReport: Sendable, Hashable {
  /// Files that are new or have new bytes.
  public var written: [String] = []
  public var removed: [String] = []
  /// Files that should go but were changed by someone else.
  public var kept: [String] = []
}
